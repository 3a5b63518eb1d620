using MicroAcquisition.Foundation.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Foundation.Journal;

/// <summary>
/// The random name under which a person appears in the journal, one per file (or item of it, or log) and person: erasing this row makes the
/// journal anonymous without touching it, and nobody can follow a person from file to file.
/// </summary>
public sealed class ActorReference
{
    private ActorReference()
    {
    }

    /// <summary>The reference in the journal.</summary>
    public Guid Reference { get; private set; }

    /// <summary>The file's id; an item's for what a supplier does outside an award; the log's for events that concern no file.</summary>
    public Guid Scope { get; private set; }

    /// <summary>Who it is.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>A new reference.</summary>
    internal static ActorReference For(Guid scope, Guid personId) => new() { Reference = RandomReference.New(), Scope = scope, PersonId = personId };

    internal sealed class Mapping : IEntityTypeConfiguration<ActorReference>
    {
        public void Configure(EntityTypeBuilder<ActorReference> builder)
        {
            builder.HasKey(a => a.Reference);
            builder.Property(a => a.Reference).ValueGeneratedNever();
            builder.HasIndex(a => new { a.Scope, a.PersonId }).IsUnique();
            builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

using MicroAcquisition.Foundation.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Foundation.Data;

/// <summary>
/// Answers that someone is still writing: one per person, kind of form and subject. Not journalled; thrown away when submitted.
/// </summary>
public sealed class WorkingCopy
{
    private WorkingCopy()
    {
    }

    /// <summary>Key.</summary>
    public Guid Id { get; private set; }

    /// <summary>Who writes.</summary>
    public Guid OwnerId { get; private set; }

    /// <summary>Which form.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>What the form is about, for instance the file applied to; empty when nothing.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>The answers so far, as JSON.</summary>
    public string Answers { get; set; } = "";

    /// <summary>Rises with each save; forms carry it.</summary>
    public int Version { get; set; }

    /// <summary>Which writing of a form saved last: that form's next save is no other window's; null when the save was no form's.</summary>
    public Guid? Writing { get; set; }

    /// <summary>When last saved, UTC.</summary>
    public DateTimeOffset SavedAt { get; set; }

    /// <summary>An empty one.</summary>
    internal static WorkingCopy For(Guid ownerId, string kind, Guid subjectId, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), OwnerId = ownerId, Kind = kind, SubjectId = subjectId };

    internal sealed class Mapping : IEntityTypeConfiguration<WorkingCopy>
    {
        public void Configure(EntityTypeBuilder<WorkingCopy> builder)
        {
            builder.Property(w => w.Kind).HasMaxLength(40);
            builder.Property(w => w.Version).IsConcurrencyToken();
            builder.HasIndex(w => new { w.OwnerId, w.Kind, w.SubjectId }).IsUnique();
            builder.HasOne<Person>().WithMany().HasForeignKey(w => w.OwnerId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

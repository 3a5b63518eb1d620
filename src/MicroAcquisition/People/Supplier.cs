using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.People;

/// <summary>Who applies and is paid: a person on their own account, or a business. Personal information.</summary>
public sealed class Supplier
{
    /// <summary>Longest name of a business.</summary>
    public const int NameMaxLength = 150;

    private Supplier()
    {
    }

    /// <summary>Key.</summary>
    public Guid Id { get; private set; }

    /// <summary>The person who is this supplier; null for a business.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>The business's name; empty for a person.</summary>
    public string BusinessName { get; private set; } = "";

    /// <summary>A person on their own account.</summary>
    internal static Supplier OfPerson(Guid personId, DateTimeOffset now) => new() { Id = Guid.CreateVersion7(now), PersonId = personId };

    /// <summary>A business, named by its first member.</summary>
    internal static Supplier OfBusiness(string name, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), BusinessName = Words.Line(name) };

    internal sealed class Mapping : IEntityTypeConfiguration<Supplier>
    {
        public void Configure(EntityTypeBuilder<Supplier> builder)
        {
            builder.Property(s => s.BusinessName).HasMaxLength(NameMaxLength);
            builder.HasIndex(s => s.PersonId).IsUnique();
            builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

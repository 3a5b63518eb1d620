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
        new() { Id = Guid.CreateVersion7(now), BusinessName = Words.Clean(name).Replace('\n', ' ') };

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

/// <summary>That a person may act for a business, from an instant until it is ended.</summary>
public sealed class Membership
{
    private Membership()
    {
    }

    /// <summary>Key.</summary>
    public Guid Id { get; private set; }

    /// <summary>The business.</summary>
    public Guid SupplierId { get; private set; }

    /// <summary>The person.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset From { get; private set; }

    /// <summary>UTC; null while it lasts.</summary>
    public DateTimeOffset? To { get; private set; }

    /// <summary>A new one.</summary>
    internal static Membership Begin(Guid supplierId, Guid personId, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), SupplierId = supplierId, PersonId = personId, From = now };

    /// <summary>Ends it.</summary>
    internal void End(DateTimeOffset now) => To = now;

    internal sealed class Mapping : IEntityTypeConfiguration<Membership>
    {
        public void Configure(EntityTypeBuilder<Membership> builder)
        {
            builder.HasOne<Supplier>().WithMany().HasForeignKey(m => m.SupplierId);
            builder.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(m => new { m.SupplierId, m.PersonId }).IsUnique().HasFilter("\"To\" IS NULL");
        }
    }
}

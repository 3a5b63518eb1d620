using MicroAcquisition.Foundation.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.People;

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

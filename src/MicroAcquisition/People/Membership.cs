using System.Linq.Expressions;
using MicroAcquisition.Foundation.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.People;

/// <summary>That a person was invited to act for a business, and does once they have accepted, until it is ended.</summary>
public sealed class Membership
{
    private Membership()
    {
    }

    /// <summary>Random: the invitation's letter carries it.</summary>
    public Guid Id { get; private set; }

    /// <summary>The business.</summary>
    public Guid SupplierId { get; private set; }

    /// <summary>The person.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>When they were invited, UTC; for whoever founded the business, when they did.</summary>
    public DateTimeOffset From { get; private set; }

    /// <summary>The member who invited them; null for whoever founded the business.</summary>
    public Guid? InvitedById { get; private set; }

    /// <summary>When they accepted, UTC; null while it is only an invitation, which gives no right.</summary>
    public DateTimeOffset? AcceptedAt { get; private set; }

    /// <summary>From when on it no longer counts, UTC; null while nothing ends it. Ahead of now while a removal waits for a closing.</summary>
    public DateTimeOffset? To { get; private set; }

    /// <summary>That of whoever founds the business.</summary>
    internal static Membership Found(Guid supplierId, Guid personId, DateTimeOffset now) => New(supplierId, personId, null, now, now);

    /// <summary>An invitation.</summary>
    internal static Membership Invite(Guid supplierId, Guid personId, Guid by, DateTimeOffset now) => New(supplierId, personId, by, null, now);

    /// <summary>From now on they act for the business.</summary>
    internal void Accept(DateTimeOffset now) => AcceptedAt = now;

    /// <summary>Ends it, now or at an instant to come.</summary>
    internal void End(DateTimeOffset at) => To = at;

    /// <summary>Those that have not ended: memberships and invitations.</summary>
    internal static Expression<Func<Membership, bool>> LastsAt(DateTimeOffset now) => m => m.To == null || m.To > now;

    private static Membership New(Guid supplierId, Guid personId, Guid? by, DateTimeOffset? acceptedAt, DateTimeOffset now) =>
        new() { Id = RandomReference.New(), SupplierId = supplierId, PersonId = personId, InvitedById = by, AcceptedAt = acceptedAt, From = now };

    internal sealed class Mapping : IEntityTypeConfiguration<Membership>
    {
        public void Configure(EntityTypeBuilder<Membership> builder)
        {
            builder.Property(m => m.Id).ValueGeneratedNever();
            builder.HasOne<Supplier>().WithMany().HasForeignKey(m => m.SupplierId);
            builder.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(m => new { m.SupplierId, m.From }); // How many were invited today, of those who left as well.
            builder.HasIndex(m => new { m.InvitedById, m.From }); // How many one person invited today, for whichever business.
            builder.HasIndex(m => new { m.SupplierId, m.PersonId }).IsUnique().HasFilter("\"To\" IS NULL");
        }
    }
}

using MicroAcquisition.Foundation.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Foundation.Turns;

/// <summary>Who does a piece of background work, until when: at most one process at a time, and another soon after one dies.</summary>
public sealed class Lease
{
    private Lease()
    {
    }

    /// <summary>The work.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The process.</summary>
    public Guid Owner { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset Until { get; private set; }

    /// <summary>True while another process holds the lease: what this one would do now is not its work.</summary>
    public static Task<bool> IsTakenAsync(Records records, string name, Guid owner, DateTimeOffset now) =>
        records.Set<Lease>().AnyAsync(l => l.Name == name && l.Owner != owner && l.Until > now);

    /// <summary>Takes or renews the lease inside a save; false while another process holds it.</summary>
    public static async Task<bool> TakeAsync(Records records, string name, Guid owner, DateTimeOffset now, TimeSpan length)
    {
        var lease = await records.Set<Lease>().AsTracking().SingleOrDefaultAsync(l => l.Name == name);
        if (lease is null)
        {
            lease = new Lease { Name = name };
            records.Add(lease);
        }
        else if (lease.Owner != owner && lease.Until > now)
        {
            return false;
        }

        (lease.Owner, lease.Until) = (owner, now + length);
        return true;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Lease>
    {
        public void Configure(EntityTypeBuilder<Lease> builder)
        {
            builder.HasKey(l => l.Name);
            builder.Property(l => l.Name).HasMaxLength(40);
            builder.Property(l => l.Until).IsConcurrencyToken();
        }
    }
}

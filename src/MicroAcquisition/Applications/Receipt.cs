using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Applications;

/// <summary>When a request began to be here and when all of it was, and the grace by which it was taken.</summary>
public sealed record Arrival(DateTimeOffset At, DateTimeOffset CompleteAt, ClosingGrace Grace);

/// <summary>That a version of an application arrived: when, and the hash of its content.</summary>
public sealed class Receipt
{
    private Receipt()
    {
    }

    /// <summary>The application.</summary>
    public Guid ApplicationId { get; private set; }

    /// <summary>Which version of it.</summary>
    public int Version { get; private set; }

    /// <summary>The instant of the request that brought it, UTC, milliseconds.</summary>
    public DateTimeOffset ArrivedAt { get; private set; }

    /// <summary>When the last byte of that request was here, UTC, milliseconds; null for a receipt of before this was kept.</summary>
    public DateTimeOffset? CompleteAt { get; private set; }

    /// <summary>How long after closing it would have been taken, in milliseconds (<see cref="ClosingGrace"/>); null as well for an older one.</summary>
    public int? GraceMilliseconds { get; private set; }

    /// <summary>64 hexadecimal digits.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>A receipt.</summary>
    internal static Receipt For(Guid applicationId, int version, string sha256, Arrival arrival) => new()
    {
        ApplicationId = applicationId,
        Version = version,
        ArrivedAt = arrival.At,
        CompleteAt = arrival.CompleteAt,
        GraceMilliseconds = (int)arrival.Grace.Length.TotalMilliseconds,
        Sha256 = sha256,
    };

    internal sealed class Mapping : IEntityTypeConfiguration<Receipt>
    {
        public void Configure(EntityTypeBuilder<Receipt> builder)
        {
            builder.HasKey(r => new { r.ApplicationId, r.Version });
            builder.HasOne<Application>().WithMany().HasForeignKey(r => r.ApplicationId);
            builder.Property(r => r.Sha256).HasMaxLength(64);
        }
    }
}

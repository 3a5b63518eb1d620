using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Applications;

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

    /// <summary>64 hexadecimal digits.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>A receipt.</summary>
    internal static Receipt For(Guid applicationId, int version, string sha256, DateTimeOffset now) =>
        new() { ApplicationId = applicationId, Version = version, ArrivedAt = now, Sha256 = sha256 };

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

using MicroAcquisition.Foundation.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Programs;

/// <summary>An e-mail domain whose holders may send requests to a program; sub-domains count.</summary>
public sealed class GovernmentDomain
{
    /// <summary>Longest domain (RFC 1035).</summary>
    public const int MaxLength = 253;

    private GovernmentDomain()
    {
    }

    /// <summary>Whose.</summary>
    public Guid ProgramId { get; private set; }

    /// <summary>For instance <c>canada.ca</c>; in its one writing (<see cref="HostName"/>).</summary>
    public string Domain { get; private set; } = "";

    /// <summary>Lists a domain.</summary>
    public static GovernmentDomain For(Guid programId, string domain) => new() { ProgramId = programId, Domain = HostName.Normalize(domain) };

    /// <summary>True when the address lies in the domain or below it.</summary>
    public bool Holds(string email)
    {
        var host = HostName.Normalize(EmailAddress.HostOf(email));
        return host.Length > 0 && (host == Domain || host.EndsWith("." + Domain, StringComparison.Ordinal));
    }

    internal sealed class Mapping : IEntityTypeConfiguration<GovernmentDomain>
    {
        public void Configure(EntityTypeBuilder<GovernmentDomain> builder)
        {
            builder.HasKey(d => new { d.ProgramId, d.Domain });
            builder.Property(d => d.Domain).HasMaxLength(MaxLength);
            builder.HasOne<Program>().WithMany().HasForeignKey(d => d.ProgramId);
        }
    }
}

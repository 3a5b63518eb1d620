using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Programs;

/// <summary>What a position may sign (domain §2, "Delegation"; sections of the Financial Administration Act).</summary>
public enum DelegatedAuthority
{
    /// <summary>Section 32: commits funds.</summary>
    Commitment,

    /// <summary>Signs the agreement for Canada.</summary>
    Transaction,

    /// <summary>Section 34: certifies that the work was done.</summary>
    Certification,

    /// <summary>Section 33: requests the payment.</summary>
    Payment,
}

/// <summary>
/// A dated record that a position may sign for some cost centres up to a ceiling, and who holds it. Never changed: it is ended, and
/// another recorded.
/// </summary>
public sealed class Delegation
{
    /// <summary>Longest name of a position.</summary>
    public const int PositionMaxLength = 150;

    /// <summary>Longest list of cost centres.</summary>
    public const int CostCentresMaxLength = 500;

    private readonly List<DelegationCentre> centres = [];

    private Delegation()
    {
    }

    /// <summary>Key.</summary>
    public Guid Id { get; private set; }

    /// <summary>In which program.</summary>
    public Guid ProgramId { get; private set; }

    /// <summary>The position, as the delegation chart names it.</summary>
    public string Position { get; private set; } = "";

    /// <summary>What it may sign.</summary>
    public DelegatedAuthority Authority { get; private set; }

    /// <summary>For which cost centres, as an administrator typed them from the chart; for reading. <see cref="Centres"/> decide.</summary>
    public string CostCentres { get; private set; } = "";

    /// <summary>For which cost centres, as rows; empty unless they were loaded.</summary>
    public IReadOnlyList<DelegationCentre> Centres => centres;

    /// <summary>Up to this amount.</summary>
    public Cad Ceiling { get; private set; }

    /// <summary>Who holds the position.</summary>
    public Guid HolderId { get; private set; }

    /// <summary>Who acts in it meanwhile, if someone does.</summary>
    public Guid? ActingHolderId { get; private set; }

    /// <summary>First day, Eastern.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day, Eastern; null when none is known.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>When an administrator ended it, UTC; null while not.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Salt of the digest of the texts in the journal.</summary>
    public string Salt { get; private set; } = "";

    /// <summary>Records a delegation whose facts <see cref="DelegationRules.All"/> accepts.</summary>
    internal static Delegation Record(Guid programId, DelegationFacts facts, DateTimeOffset now)
    {
        var delegation = new Delegation
        {
            Id = Guid.CreateVersion7(now),
            ProgramId = programId,
            Position = Words.Clean(facts.Position),
            Authority = facts.Authority!.Value,
            CostCentres = Words.Clean(facts.CostCentres),
            Ceiling = facts.Ceiling,
            HolderId = facts.HolderId!.Value,
            ActingHolderId = facts.ActingHolderId,
            From = facts.From!.Value,
            Until = facts.Until,
            Salt = TextDigest.NewSalt(),
        };
        var ranges = CostCentreRange.PartsOf(facts.CostCentres).Select(CostCentreRange.Read).OfType<CostCentreRange>().Distinct();
        delegation.centres.AddRange(ranges.Select(range => DelegationCentre.Of(delegation.Id, range)));
        return delegation;
    }

    /// <summary>
    /// True when it counts for a cost centre; its rows must be loaded. One that lists none, neither as rows nor as text, counts for all of its
    /// department (source: the delegation chart, which then leaves the column empty); one whose text gave no row counts for none.
    /// </summary>
    public bool Covers(string costCentre) => centres.Count == 0 ? CostCentres.Length == 0 || CostCentreRange.IsAll(CostCentres) : centres.Any(centre => centre.Range.Contains(costCentre));

    /// <summary>Ends it now.</summary>
    internal void End(DateTimeOffset now) => EndedAt = now;

    /// <summary>The digest of the texts and the people.</summary>
    internal string Digest() => TextDigest.Of(Salt, string.Join("\n", Position, CostCentres, HolderId, ActingHolderId));

    internal sealed class Mapping : IEntityTypeConfiguration<Delegation>
    {
        public void Configure(EntityTypeBuilder<Delegation> builder)
        {
            builder.Property(d => d.Position).HasMaxLength(PositionMaxLength);
            builder.Property(d => d.CostCentres).HasMaxLength(CostCentresMaxLength);
            builder.Property(d => d.Salt).HasMaxLength(32);
            builder.HasMany(d => d.Centres).WithOne().HasForeignKey(c => c.DelegationId);
            builder.HasOne<Program>().WithMany().HasForeignKey(d => d.ProgramId);
            builder.HasOne<Person>().WithMany().HasForeignKey(d => d.HolderId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(d => d.ActingHolderId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>What an administrator records of a delegation. Null: not answered.</summary>
public sealed record DelegationFacts(
    string? Position, DelegatedAuthority? Authority, string? CostCentres, Cad Ceiling, Guid? HolderId, Guid? ActingHolderId, DateOnly? From, DateOnly? Until);

using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Programs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Opportunities.Funding;

/// <summary>
/// A purchase information form as it was signed under section 32 (domain §3, "PIF"). Never changed: finance returns it, or the next one
/// takes its place; at most one of a file lives. One that lives counts only while the file is committed: a statement sent back takes
/// the commitment and leaves the form, until another is signed for what is then approved.
/// </summary>
public sealed class PurchaseForm
{
    /// <summary>Longest financial coding, in characters.</summary>
    public const int CodingMaxLength = 200;

    /// <summary>Longest name of who accepted the risk of a transfer, in characters.</summary>
    public const int NameMaxLength = 200;

    private PurchaseForm()
    {
    }

    /// <summary>The file.</summary>
    public Guid AcquisitionId { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    /// <summary>The version of the statement that it commits for.</summary>
    public int Version { get; private set; }

    /// <summary>Fixed price, CAD, before taxes.</summary>
    public Cad Price { get; private set; }

    /// <summary>With the taxes that a supplier of all registrations charges on <see cref="SuppliedOn"/>, and with <see cref="Fees"/>: what is committed.</summary>
    public Cad Total { get; private set; }

    /// <summary>The latest delivery date that was reckoned with, Eastern; it sets the rates.</summary>
    public DateOnly SuppliedOn { get; private set; }

    /// <summary>The two letters of the billing province; null where it was not known.</summary>
    public string? Province { get; private set; }

    /// <summary>Financial coding, as the delegated manager's office types it.</summary>
    public string Coding { get; private set; } = "";

    /// <summary>Whose money.</summary>
    public string CostCentre { get; private set; } = "";

    /// <summary>Where it comes from.</summary>
    public FundingRoute Route { get; private set; }

    /// <summary>How far the transfer was.</summary>
    public TransferState Transfer { get; private set; }

    /// <summary>Who accepted that a transfer may not come; empty where nobody had to.</summary>
    public string RiskAcceptedBy { get; private set; } = "";

    /// <summary>Eastern.</summary>
    public DateOnly? TransferInitiatedOn { get; private set; }

    /// <summary>Eastern.</summary>
    public DateOnly? RiskAcceptedOn { get; private set; }

    /// <summary>Eastern.</summary>
    public DateOnly? TransferCompletedOn { get; private set; }

    /// <summary>A card or PayPal fee that cannot be avoided, CAD; nothing where there is none.</summary>
    public Cad Fees { get; private set; }

    /// <summary>The decision in writing on a card or PayPal fee that cannot be avoided (domain §4, "Fees"); empty where there is none.</summary>
    public string FeesInWriting { get; private set; } = "";

    /// <summary>The calendar year in which the fiscal year of the commitment starts.</summary>
    public int FiscalYear { get; private set; }

    /// <summary>By which delegation.</summary>
    public Guid DelegationId { get; private set; }

    /// <summary>Who signed.</summary>
    public Guid SignedBy { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset SignedAt { get; private set; }

    /// <summary>When finance returned it or another took its place, UTC; null while it lives.</summary>
    public DateTimeOffset? VoidedAt { get; private set; }

    /// <summary>Who returned it; null while nobody did.</summary>
    public Guid? ReturnedBy { get; private set; }

    /// <summary>Why; empty while nobody did.</summary>
    public string ReturnWords { get; private set; } = "";

    /// <summary>Salt of the digests in the journal.</summary>
    public string Salt { get; private set; } = "";

    /// <summary>Signs a form whose facts <see cref="PurchaseFormRules.All"/> accepts.</summary>
    internal static PurchaseForm Sign(Guid acquisitionId, int number, PurchaseEstimate estimate, PurchaseFormFacts facts, Guid delegationId, Guid by, DateTimeOffset now)
    {
        var clean = facts.Clean();
        return new PurchaseForm
        {
            AcquisitionId = acquisitionId,
            Number = number,
            Version = estimate.Version,
            Price = estimate.Price,
            Total = PurchaseFormRules.TotalOf(clean, estimate),
            SuppliedOn = estimate.DeliverBy,
            Province = estimate.Province,
            Coding = clean.Coding!,
            CostCentre = clean.CostCentre!,
            Route = clean.Route!.Value,
            Transfer = clean.Transfer,
            RiskAcceptedBy = clean.RiskAcceptedBy!,
            TransferInitiatedOn = clean.TransferInitiatedOn,
            RiskAcceptedOn = clean.RiskAcceptedOn,
            TransferCompletedOn = clean.TransferCompletedOn,
            Fees = clean.Fees!.Value,
            FeesInWriting = clean.FeesInWriting!,
            FiscalYear = estimate.FiscalYear.StartsIn,
            DelegationId = delegationId,
            SignedBy = by,
            SignedAt = now,
            Salt = TextDigest.NewSalt(),
        };
    }

    /// <summary>Another takes its place.</summary>
    internal void Void(DateTimeOffset now) => VoidedAt = now;

    /// <summary>Finance sends it back.</summary>
    internal void Return(string words, Guid by, DateTimeOffset now) => (VoidedAt, ReturnedBy, ReturnWords) = (now, by, Words.Clean(words));

    /// <summary>The digest of what was typed, for the journal.</summary>
    internal string Digest() => TextDigest.Of(
        Salt, string.Join("\n", Coding, CostCentre, RiskAcceptedBy, Iso(TransferInitiatedOn), Iso(RiskAcceptedOn), Iso(TransferCompletedOn), FeesInWriting));

    /// <summary>The digest of why it was returned, for the journal.</summary>
    internal string ReturnDigest() => TextDigest.Of(Salt, "return\n" + ReturnWords);

    private static string Iso(DateOnly? date) => date is { } day ? Formats.Iso(day) : "";

    internal sealed class Mapping : IEntityTypeConfiguration<PurchaseForm>
    {
        public void Configure(EntityTypeBuilder<PurchaseForm> builder)
        {
            builder.HasKey(f => new { f.AcquisitionId, f.Number });
            builder.HasIndex(f => f.AcquisitionId).IsUnique().HasFilter("\"VoidedAt\" IS NULL");
            builder.Property(f => f.Province).HasMaxLength(2);
            builder.Property(f => f.Coding).HasMaxLength(CodingMaxLength);
            builder.Property(f => f.CostCentre).HasMaxLength(CostCentreRange.CodeMaxLength);
            builder.Property(f => f.RiskAcceptedBy).HasMaxLength(NameMaxLength);
            builder.Property(f => f.FeesInWriting).HasMaxLength(PurchaseFormRules.TextMaxLength);
            builder.Property(f => f.ReturnWords).HasMaxLength(PurchaseFormRules.TextMaxLength);
            builder.Property(f => f.Salt).HasMaxLength(32);
            builder.HasOne<Acquisition>().WithMany().HasForeignKey(f => f.AcquisitionId);
            builder.HasOne<StatementVersion>().WithMany().HasForeignKey(f => new { f.AcquisitionId, f.Version }).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Delegation>().WithMany().HasForeignKey(f => f.DelegationId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(f => f.SignedBy).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(f => f.ReturnedBy).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

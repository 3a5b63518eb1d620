using System.Globalization;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Programs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Payments;

/// <summary>
/// An invoice that the platform made and the supplier confirmed; amounts in CAD. Never changed: one that is returned is credited whole, and another takes its place. One at most of an award
/// lives, by constraint of the database. Personal information: it has the supplier's name, address and tax numbers.
/// </summary>
public sealed class Invoice
{
    private Invoice()
    {
    }

    /// <summary>The award.</summary>
    public Guid AwardId { get; private set; }

    /// <summary>From 1, in the award.</summary>
    public int Number { get; private set; }

    /// <summary>The program, in which a document's number stands once.</summary>
    public Guid ProgramId { get; private set; }

    /// <summary>26-0042-1-1: file, award, invoice.</summary>
    public string DocumentNumber { get; private set; } = "";

    /// <summary>Who is paid.</summary>
    public string Supplier { get; private set; } = "";

    /// <summary>Their address, a line each.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The department that buys, in English, as it was called at the confirmation; empty where the file had none.</summary>
    public string BuyerEnglish { get; private set; } = "";

    /// <summary>The same in French.</summary>
    public string BuyerFrench { get; private set; } = "";

    /// <summary>Where the department received invoices at the confirmation.</summary>
    public string BuyerAddress { get; private set; } = "";

    /// <summary>GST/HST account; empty for a supplier who is not registered.</summary>
    public string GstNumber { get; private set; } = "";

    /// <summary>QST account; empty for a supplier who is not registered.</summary>
    public string QstNumber { get; private set; } = "";

    /// <summary>The finance system's number of the reservation.</summary>
    public string Reservation { get; private set; } = "";

    /// <summary>Before taxes.</summary>
    public Cad Price { get; private set; }

    /// <summary>GST; null where none is charged.</summary>
    public Cad? Gst { get; private set; }

    /// <summary>HST; null where none is charged.</summary>
    public Cad? Hst { get; private set; }

    /// <summary>QST; null where none is charged.</summary>
    public Cad? Qst { get; private set; }

    /// <summary>Price and taxes.</summary>
    public Cad Total { get; private set; }

    /// <summary>The two letters of the billing province; null where it is not known and no tax is charged.</summary>
    public string? Province { get; private set; }

    /// <summary>The date of supply, Eastern: it sets the rates.</summary>
    public DateOnly SuppliedOn { get; private set; }

    /// <summary>When the supplier confirmed it, UTC.</summary>
    public DateTimeOffset ConfirmedAt { get; private set; }

    /// <summary>When it was credited, UTC; null while it lives.</summary>
    public DateTimeOffset? CreditedAt { get; private set; }

    /// <summary>Why it was returned; empty while it lives.</summary>
    public string ReturnWords { get; private set; } = "";

    /// <summary>Salt of the digests in the journal.</summary>
    public string Salt { get; private set; } = "";

    /// <summary>The number of its credit note; empty while it lives.</summary>
    public string CreditNote => CreditedAt is null ? "" : DocumentNumber + "-C";

    /// <summary>Its lines.</summary>
    public TaxedPrice Taxed => new(Price, [.. TaxRates.At(Province ?? "ON", SuppliedOn).Where(rate => Of(rate.Tax) is not null).Select(rate => new TaxLine(rate.Tax, rate.Thousandths, Of(rate.Tax)!.Value))]);

    /// <summary>The number of a document.</summary>
    internal static string DocumentNumberOf(string file, int award, int number) => string.Create(CultureInfo.InvariantCulture, $"{file}-{award}-{number}");

    /// <summary>Confirms what the platform made.</summary>
    internal static Invoice Of(Acquisition file, AwardView award, int number, InvoiceDraft draft, DateTimeOffset now) => new()
    {
        AwardId = award.Id,
        Number = number,
        ProgramId = file.ProgramId,
        DocumentNumber = DocumentNumberOf(file.Number, award.Number, number),
        Supplier = draft.Supplier,
        Address = draft.Address,
        BuyerEnglish = draft.Buyer?.NameEnglish ?? "",
        BuyerFrench = draft.Buyer?.NameFrench ?? "",
        BuyerAddress = draft.Buyer?.BillingAddress ?? "",
        GstNumber = draft.GstNumber,
        QstNumber = draft.QstNumber,
        Reservation = draft.Reservation,
        Price = draft.Taxed.Price,
        Gst = Line(draft.Taxed, Tax.Gst),
        Hst = Line(draft.Taxed, Tax.Hst),
        Qst = Line(draft.Taxed, Tax.Qst),
        Total = draft.Taxed.Total,
        Province = draft.Province,
        SuppliedOn = draft.SuppliedOn,
        ConfirmedAt = now,
        Salt = TextDigest.NewSalt(),
    };

    /// <summary>Returned: credited whole.</summary>
    internal void Credit(string words, DateTimeOffset now) => (ReturnWords, CreditedAt) = (words, now);

    /// <summary>The digest of its texts, for the journal.</summary>
    internal string Digest() => TextDigest.Of(Salt, string.Join('\n', Supplier, Address, GstNumber, QstNumber, Reservation, BuyerEnglish, BuyerFrench, BuyerAddress));

    /// <summary>The digest of why it was returned, for the journal.</summary>
    internal string ReturnDigest() => TextDigest.Of(Salt, "return\n" + ReturnWords);

    private static Cad? Line(TaxedPrice taxed, Tax tax) => taxed.Lines.FirstOrDefault(line => line.Tax == tax)?.Amount;

    private Cad? Of(Tax tax) => tax switch
    {
        Tax.Gst => Gst,
        Tax.Hst => Hst,
        _ => Qst,
    };

    internal sealed class Mapping : IEntityTypeConfiguration<Invoice>
    {
        public void Configure(EntityTypeBuilder<Invoice> builder)
        {
            builder.HasKey(i => new { i.AwardId, i.Number });
            builder.HasIndex(i => i.AwardId, "IX_Invoice_Living").IsUnique().HasFilter("\"CreditedAt\" IS NULL");
            builder.HasIndex(i => new { i.ProgramId, i.DocumentNumber }).IsUnique();
            builder.Ignore(i => i.Taxed);
            builder.Ignore(i => i.CreditNote);
            builder.Property(i => i.DocumentNumber).HasMaxLength(40);
            builder.Property(i => i.Supplier).HasMaxLength(AwardRules.LineMaxLength);
            builder.Property(i => i.BuyerEnglish).HasMaxLength(Department.NameMaxLength);
            builder.Property(i => i.BuyerFrench).HasMaxLength(Department.NameMaxLength);
            builder.Property(i => i.BuyerAddress).HasMaxLength(Department.AddressMaxLength);
            builder.Property(i => i.GstNumber).HasMaxLength(15);
            builder.Property(i => i.QstNumber).HasMaxLength(16);
            builder.Property(i => i.Reservation).HasMaxLength(40);
            builder.Property(i => i.Province).HasMaxLength(2);
            builder.Property(i => i.ReturnWords).HasMaxLength(PaymentRules.TextMaxLength);
            builder.Property(i => i.Salt).HasMaxLength(32);
            builder.HasOne<Award>().WithMany().HasForeignKey(i => i.AwardId);
            builder.HasOne<Program>().WithMany().HasForeignKey(i => i.ProgramId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

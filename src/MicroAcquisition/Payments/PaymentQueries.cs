using MicroAcquisition.Acquisitions;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Opportunities.Funding;
using MicroAcquisition.Programs;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Payments;

/// <summary>An invoice as other rooms and pages read it: <see cref="Payments.Invoice"/>. Personal information.</summary>
public sealed record InvoiceView(
    int Number, string DocumentNumber, string Supplier, string Address, string BuyerEnglish, string BuyerFrench, string BuyerAddress, string GstNumber, string QstNumber, string Reservation, TaxedPrice Taxed, DateOnly SuppliedOn,
    DateTimeOffset ConfirmedAt, DateTimeOffset? CreditedAt, string CreditNote, string ReturnWords)
{
    /// <summary>Price and taxes, CAD.</summary>
    public Cad Total => Taxed.Total;

    /// <summary>The department that buys, in a language.</summary>
    public string Buyer(Language language) => language.Of(BuyerEnglish, BuyerFrench);
}

/// <summary>A certification or a settlement: by whom, in which position, when.</summary>
public sealed record SignedLine(string By, string Position, DateTimeOffset At);

/// <summary>A settlement as its pages show it: who settled, on which statement, with which fees (CAD).</summary>
public sealed record SettlementView(SignedLine SignedBy, string Statement, Cad Fees);

/// <summary>A payment as its pages show it; amount in CAD.</summary>
public sealed record PaymentView(int Number, PaymentMeans Route, Cad Amount, string Reference, DateOnly PaidOn, string PaidBy, DateTimeOffset RecordedAt, string Need, string Steps, DateTimeOffset? ArrivedAt, string MissingWords, DateTimeOffset? MissedAt)
{
    /// <summary>True while the supplier says that it has not arrived.</summary>
    public bool IsMissing => MissedAt is not null && ArrivedAt is null;
}

/// <summary>A payment that its supplier says has not arrived: the file, since when (UTC), and what they wrote.</summary>
public sealed record MissingPayment(Acquisition File, DateTimeOffset Since, string Words);

/// <summary>What was paid for an award, as anyone may know it: with taxes, CAD; dates Eastern.</summary>
public sealed record PaidView(Cad Total, DateOnly InvoicedOn, DateOnly PaidOn)
{
    /// <summary>Calendar days from the invoice to the payment.</summary>
    public int DaysToPay => PaidOn.DayNumber - InvoicedOn.DayNumber;
}

/// <summary>Invoices and payments, for reading.</summary>
public sealed class PaymentQueries(Records records, ProgramQueries programs, AuthorityQueries authorities, PeopleNames names)
{
    /// <summary>The invoice of an award as the platform makes it now, with these tax numbers in the place of those given for the award.</summary>
    public Task<InvoiceDraft> DraftAsync(Acquisition file, AwardView award, string? gst, string? qst, CancellationToken cancellation = default) =>
        DraftAsync(records, file, award, gst, qst, cancellation);

    /// <summary>Every invoice of an award, the last one first.</summary>
    public async Task<IReadOnlyList<InvoiceView>> InvoicesAsync(Guid awardId, CancellationToken cancellation = default) =>
    [
        .. (await records.Set<Invoice>().AsNoTracking().Where(i => i.AwardId == awardId).OrderByDescending(i => i.Number).ToListAsync(cancellation)).Select(i => new InvoiceView(
            i.Number, i.DocumentNumber, i.Supplier, i.Address, i.BuyerEnglish, i.BuyerFrench, i.BuyerAddress, i.GstNumber, i.QstNumber, i.Reservation, i.Taxed, i.SuppliedOn, i.ConfirmedAt, i.CreditedAt, i.CreditNote, i.ReturnWords)),
    ];

    /// <summary>The certification of an invoice; null while there is none.</summary>
    public async Task<SignedLine?> CertificationAsync(Guid awardId, int invoice, CancellationToken cancellation = default) =>
        await records.Set<Certification>().AsNoTracking().SingleOrDefaultAsync(c => c.AwardId == awardId && c.Invoice == invoice, cancellation) is { } c
            ? await LineAsync(c.CertifiedBy, c.DelegationId, c.CertifiedAt, cancellation)
            : null;

    /// <summary>The settlement of an award; null while there is none.</summary>
    public async Task<SettlementView?> SettlementAsync(Guid awardId, CancellationToken cancellation = default) =>
        await records.Set<Settlement>().AsNoTracking().SingleOrDefaultAsync(s => s.AwardId == awardId, cancellation) is { } s
            ? new SettlementView(await LineAsync(s.SettledBy, s.DelegationId, s.SettledAt, cancellation), s.Statement, s.Fees)
            : null;

    /// <summary>The payment of an award that stands; null while there is none.</summary>
    public async Task<PaymentView?> PaymentAsync(Guid awardId, CancellationToken cancellation = default) =>
        await records.Set<Payment>().AsNoTracking().SingleOrDefaultAsync(p => p.AwardId == awardId && p.FailedAt == null, cancellation) is { } p
            ? new PaymentView(
                p.Number, p.Route, p.Amount, p.Reference, p.PaidOn, (await names.OfPeopleAsync([p.PaidBy], cancellation)).GetValueOrDefault(p.PaidBy, ""), p.RecordedAt, p.Need, p.Steps,
                p.ArrivedAt, p.MissingWords, p.MissedAt)
            : null;

    /// <summary>The payments that have not arrived, of the living files for which someone is the finance officer, the oldest message first.</summary>
    public async Task<IReadOnlyList<MissingPayment>> MissingAsync(Viewer viewer, CancellationToken cancellation = default)
    {
        var seats = viewer.Seats.Where(seat => seat.Role == Role.FinanceOfficer).ToList();
        if (seats.Count == 0)
        {
            return [];
        }

        var missed = await records.Set<Payment>().AsNoTracking().Where(p => p.MissedAt != null && p.ArrivedAt == null && p.FailedAt == null).ToListAsync(cancellation);
        var files = await AwardQueries.FilesInHandAsync(records, [.. missed.Select(p => p.AwardId)], cancellation);
        var keys = files.Values.ToList();
        var theirs = await records.Set<Acquisition>().AsNoTracking().Live().CoveredBy(seats).Where(f => keys.Contains(f.Id)).ToDictionaryAsync(f => f.Id, cancellation);
        return
        [
            .. missed.Where(p => files.TryGetValue(p.AwardId, out var file) && theirs.ContainsKey(file)).OrderBy(p => p.MissedAt)
                .Select(p => new MissingPayment(theirs[files[p.AwardId]], p.MissedAt!.Value, p.MissingWords)),
        ];
    }

    /// <summary>What was paid for an award of a file, for anyone; null before section 33, until which a payment can fail.</summary>
    public async Task<PaidView?> PaidAsync(Acquisition file, Guid awardId, CancellationToken cancellation = default)
    {
        if (file.SettledAt is null)
        {
            return null;
        }

        var paid = await (from payment in records.Set<Payment>()
                          where payment.AwardId == awardId && payment.FailedAt == null
                          join invoice in records.Set<Invoice>() on new { payment.AwardId, Number = payment.Invoice } equals new { invoice.AwardId, invoice.Number }
                          select new { payment.Amount, invoice.ConfirmedAt, payment.PaidOn }).SingleOrDefaultAsync(cancellation);
        return paid is null ? null : new PaidView(paid.Amount, Eastern.DateOf(paid.ConfirmedAt), paid.PaidOn);
    }

    /// <summary>The invoice of an award that lives, as it stands inside a turn; null while there is none.</summary>
    internal static Task<Invoice?> LivingAsync(Records records, Guid awardId, CancellationToken cancellation) =>
        records.Set<Invoice>().AsTracking().SingleOrDefaultAsync(i => i.AwardId == awardId && i.CreditedAt == null, cancellation);

    /// <summary>See <see cref="DraftAsync(Acquisition, AwardView, string, string, CancellationToken)"/>, as it stands inside a turn.</summary>
    internal async Task<InvoiceDraft> DraftAsync(Records among, Acquisition file, AwardView award, string? gst, string? qst, CancellationToken cancellation)
    {
        var details = await AwardQueries.DetailsAsync(among, award.Id, cancellation) ?? throw new InvalidOperationException("A signed award has its details.");
        var charged = details with { GstNumber = gst is null ? details.GstNumber : AwardDetailsWritten.Code(gst), QstNumber = qst is null ? details.QstNumber : AwardDetailsWritten.Code(qst) };
        var commitment = await Commitment.OfAsync(among, file.Id, cancellation) ?? throw new InvalidOperationException("A signed award has its money.");
        var buyer = await programs.DepartmentAsync(file.DepartmentId, cancellation);
        var province = buyer?.Province;
        var suppliedOn = Eastern.DateOf(file.DeliveredAt ?? file.OwedAt ?? throw new InvalidOperationException("What is owed was delivered."));
        var country = details.Country == AwardDetails.Canada ? "" : details.Country;
        var address = string.Join('\n', new[] { details.Street, string.Join(' ', new[] { details.City, details.Region, details.PostalCode }.Where(part => part.Length > 0)), country }.Where(line => line.Length > 0));
        return new InvoiceDraft(
            details.Name, address, buyer, charged.GstNumber, charged.QstNumber, commitment.Reservation, commitment.Reserved, charged.Taxed(award.Price, province, suppliedOn), province, suppliedOn);
    }

    private async Task<SignedLine> LineAsync(Guid by, Guid delegation, DateTimeOffset at, CancellationToken cancellation) =>
        new((await names.OfPeopleAsync([by], cancellation)).GetValueOrDefault(by, ""), await authorities.PositionAsync(delegation, cancellation), at);
}

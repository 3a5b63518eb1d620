using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Programs;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Opportunities.Funding;

/// <summary>A form as it was signed, with the lines of its total and the names of who signed it by which position. Amounts in CAD.</summary>
public sealed record SignedForm(
    int Number, int Version, TaxedPrice Taxed, Cad Total, PurchaseFormFacts Facts, FiscalYear FiscalYear, DateOnly DeliverBy, string SignedBy, string Position, DateTimeOffset SignedAt);

/// <summary>A form that finance sent back: why, by whom, when.</summary>
public sealed record ReturnedForm(int Number, string Words, string By, DateTimeOffset At);

/// <summary>A reservation that lives, or the last that did.</summary>
public sealed record ReservationLine(int Number, string Reference, Cad Amount, DateTimeOffset ReservedAt, DateTimeOffset? ReleasedAt, Cad? Spent)
{
    /// <summary>What was let go, CAD: all of it, or what a settled payment left.</summary>
    public Cad Released => Amount - (Spent ?? default);
}

/// <summary>Purchase forms and reservations, for reading.</summary>
public sealed class FundingQueries(Records records, ProgramQueries programs, AuthorityQueries authorities, PeopleNames names, Now now)
{
    /// <summary>What the file says of the purchase now; null while no statement with terms was submitted.</summary>
    public Task<PurchaseEstimate?> EstimateAsync(Acquisition file, CancellationToken cancellation = default) => EstimateAsync(records, file, cancellation);

    /// <summary>The same, as it stands inside a turn.</summary>
    internal async Task<PurchaseEstimate?> EstimateAsync(Records among, Acquisition file, CancellationToken cancellation = default)
    {
        var version = await among.Set<StatementVersion>().AsNoTracking().Where(v => v.AcquisitionId == file.Id).OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancellation);
        if (version?.Terms is not { } terms)
        {
            return null; // An imported one has none.
        }

        var today = Eastern.DateOf(now.Instant);
        var deliverBy = BusinessDays.Add(today, terms.DaysOpen + terms.DaysToSelect + terms.DaysToDeliver);
        var province = (await programs.DepartmentAsync(file.DepartmentId, cancellation))?.Province;
        var year = FiscalYear.Of(today);
        return new PurchaseEstimate(
            version.Number, TaxRates.AtMost(terms.Price, province, deliverBy), province, deliverBy, deliverBy.AddDays(PurchaseFormRules.DaysToPay),
            await programs.CeilingAsync(file.ProgramId, cancellation), year, await SeedFundAsync(among, file.ProgramId, year, file.Id, cancellation));
    }

    /// <summary>A program's seed fund in a fiscal year; null where none is set.</summary>
    public Task<SeedFundBalance?> SeedFundAsync(Guid programId, FiscalYear year, CancellationToken cancellation = default) =>
        SeedFundAsync(records, programId, year, except: null, cancellation);

    /// <summary>The form of a file that lives; null when none does.</summary>
    public async Task<SignedForm?> FormAsync(Guid acquisitionId, CancellationToken cancellation = default)
    {
        var form = await records.Set<PurchaseForm>().AsNoTracking().SingleOrDefaultAsync(f => f.AcquisitionId == acquisitionId && f.VoidedAt == null, cancellation);
        return form is null ? null : new SignedForm(
            form.Number, form.Version, TaxRates.AtMost(form.Price, form.Province, form.SuppliedOn), form.Total, FactsOf(form), new FiscalYear(form.FiscalYear), form.SuppliedOn,
            await NameAsync(form.SignedBy, cancellation), await authorities.PositionAsync(form.DelegationId, cancellation), form.SignedAt);
    }

    /// <summary>What the last form of a file said, for whoever signs the next; null when there is none.</summary>
    public async Task<PurchaseFormFacts?> LastFactsAsync(Guid acquisitionId, CancellationToken cancellation = default) =>
        await LastAsync(acquisitionId, cancellation) is { } form ? FactsOf(form) : null;

    /// <summary>The last form of a file, when it is one that finance sent back; else null.</summary>
    public async Task<ReturnedForm?> ReturnedAsync(Guid acquisitionId, CancellationToken cancellation = default) =>
        await LastAsync(acquisitionId, cancellation) is { ReturnedBy: { } by, VoidedAt: { } at } form
            ? new ReturnedForm(form.Number, form.ReturnWords, await NameAsync(by, cancellation), at)
            : null;

    /// <summary>A form of a file that finance sent back, by number; null when it was not.</summary>
    public async Task<string?> WordsOfReturnAsync(Guid acquisitionId, int number, CancellationToken cancellation = default) =>
        await records.Set<PurchaseForm>().Where(f => f.AcquisitionId == acquisitionId && f.Number == number && f.ReturnedBy != null).Select(f => f.ReturnWords)
            .SingleOrDefaultAsync(cancellation);

    /// <summary>The last reservation of a file; null when there is none.</summary>
    public async Task<ReservationLine?> ReservationAsync(Guid acquisitionId, CancellationToken cancellation = default) =>
        await records.Set<Reservation>().Where(r => r.AcquisitionId == acquisitionId).OrderByDescending(r => r.Number)
            .Select(r => new ReservationLine(r.Number, r.Reference, r.Amount, r.ReservedAt, r.ReleasedAt, r.Spent)).FirstOrDefaultAsync(cancellation);

    /// <summary>
    /// What the seed fund has, and what counts against it: of each other file, what was paid once it is; else the total of its form, unless the file ended
    /// and nothing of it is kept.
    /// </summary>
    private static async Task<SeedFundBalance?> SeedFundAsync(Records among, Guid programId, FiscalYear year, Guid? except, CancellationToken cancellation)
    {
        if (await among.Set<SeedFund>().AsNoTracking().SingleOrDefaultAsync(f => f.ProgramId == programId && f.FiscalYear == year.StartsIn, cancellation) is not { } fund)
        {
            return null;
        }

        var forms = await (from form in among.Set<PurchaseForm>().AsNoTracking()
                           where form.VoidedAt == null && form.Route == FundingRoute.SeedFund && form.FiscalYear == year.StartsIn && form.AcquisitionId != except
                           join file in among.Set<Acquisition>().AsNoTracking() on form.AcquisitionId equals file.Id
                           where file.ProgramId == programId
                           select new { form.Total, File = file }).ToListAsync(cancellation);
        var files = forms.ConvertAll(f => f.File.Id);
        var spent = (await among.Set<Reservation>().AsNoTracking().Where(r => files.Contains(r.AcquisitionId) && r.Spent != null).ToListAsync(cancellation))
            .ToLookup(r => r.AcquisitionId, r => r.Spent!.Value);
        return new SeedFundBalance(fund.Amount, Sum(forms.Select(f => spent.Contains(f.File.Id) ? Sum(spent[f.File.Id]) : KeepsNothing(f.File) ? default : f.Total)));
    }

    private static bool KeepsNothing(Acquisition file) => file.Ended != Ending.None && (file.FundsReservedAt is null || file.ReleasedAt is not null);

    private static Cad Sum(IEnumerable<Cad> amounts) => amounts.Aggregate(default(Cad), (sum, amount) => sum + amount);

    private static PurchaseFormFacts FactsOf(PurchaseForm form) => new(
        form.Coding, form.CostCentre, form.Route, form.Transfer, form.RiskAcceptedBy, form.TransferInitiatedOn, form.RiskAcceptedOn, form.TransferCompletedOn, form.Fees, form.FeesInWriting);

    private Task<PurchaseForm?> LastAsync(Guid acquisitionId, CancellationToken cancellation) =>
        records.Set<PurchaseForm>().AsNoTracking().Where(f => f.AcquisitionId == acquisitionId).OrderByDescending(f => f.Number).FirstOrDefaultAsync(cancellation);

    private async Task<string> NameAsync(Guid person, CancellationToken cancellation) => (await names.OfPeopleAsync([person], cancellation)).GetValueOrDefault(person, "");
}

using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Programs;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Opportunities.Funding;

/// <summary>The seed fund, as an administrator sets it.</summary>
public sealed class SeedFundService(TurnKeeper turns)
{
    /// <summary>Sets what a program's seed fund holds in a fiscal year, CAD; the same amount again is told once.</summary>
    public Task SetAsync(Actor actor, Guid programId, FiscalYear year, Cad? amount, CancellationToken cancellation = default) =>
        turns.RunAsync(programId, actor, async turn =>
        {
            turn.DemandAdministrator(programId);
            Refusal?[] refusals = [ReservationRules.ASeedFundIsOfThisYearOrTheNext(year, Eastern.DateOf(turn.Now)), ReservationRules.ASeedFundHasAnAmount(amount)];
            refusals.Enforce();
            var fund = await turn.Records.Set<SeedFund>().AsTracking().SingleOrDefaultAsync(f => f.ProgramId == programId && f.FiscalYear == year.StartsIn, cancellation);
            if (fund?.Amount == amount)
            {
                return;
            }

            if (fund is null)
            {
                turn.Records.Add(SeedFund.Of(programId, year.StartsIn, amount!.Value));
            }
            else
            {
                fund.Set(amount!.Value);
            }

            await turn.JournalAsync(file: null, new SeedFundSet(year.StartsIn, amount!.Value), turn.AdministrationPart());
        }, cancellation);
}

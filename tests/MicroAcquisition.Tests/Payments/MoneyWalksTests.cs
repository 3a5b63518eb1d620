using CsCheck;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Opportunities.Funding;
using MicroAcquisition.Payments;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Tests.Payments;

/// <summary>
/// Random lives of a funded file from the offer on, with every answer that its rooms know and with the clock moving: whatever happens, money is never due without acceptance and section 34,
/// never paid twice nor above ceiling and reservation, and in the end what was reserved is spent or released.
/// </summary>
public sealed class MoneyWalksTests
{
    [Theory, BothEngines]
    public async Task Money_keeps_its_rules_whatever_people_do(Engine engine)
    {
        var endings = new HashSet<Ending>();
        for (var seed = 1; seed <= 6; seed++)
        {
            await using var host = await TestHost.StartAsync(engine);
            var (random, file) = (new PCG(stream: 1, (ulong)seed), (await host.Data.WalkToAsync(Journey.MakeOffer, await host.Data.ProgramAsync()))!);
            for (var n = 0; n < 60 && !(await host.Data.AcquisitionAsync(file)).AtRest; n++)
            {
                await ActAsync(host, file, random);
                await HoldsAsync(host, file, $"seed {seed}, act {n}");
            }

            var row = await host.Data.AcquisitionAsync(file);
            Assert.True(row.AtRest, $"seed {seed}: after 60 acts the file still stands at {row.At(host.Now)}.");
            endings.Add(row.Ended);
        }

        Assert.Equal([Ending.NoAward, Ending.Completed], endings.Order()); // Both roads were walked.
    }

    /// <summary>One thing that waits is done, in one of the ways in which its people can; or time passes.</summary>
    private static async Task ActAsync(TestHost host, TestFile file, PCG random)
    {
        if (random.Next(5u) == 0)
        {
            host.Time.Advance(TimeSpan.FromHours(1 + (int)random.Next(39u)));
        }

        var row = await host.Data.AcquisitionAsync(file);
        var waiting = Journey.Steps.Where(step => !step.May && step.WaitsOn(row, host.Now)).ToList();
        var step = waiting[(int)random.Next((uint)waiting.Count)];
        await (random.Next(4u) == 0 && Otherwise(host, file, row).TryGetValue(step, out var otherwise) ? otherwise() : host.Data.DoAsync(step, file.Program, file));
    }

    /// <summary>The other way of some steps.</summary>
    private static Dictionary<Step, Func<Task>> Otherwise(TestHost host, TestFile file, Acquisition row)
    {
        DateOnly? later = row.SupplierDueAt <= host.Now ? Eastern.DateOf(host.Now).AddDays(30) : null;
        return new()
        {
            [Journey.AnswerOffer] = () => host.Data.DeclineOfferAsync(file),
            [Journey.CheckSupplier] = () => SetAsideAsync(host, file, row),
            [Journey.AcceptAsClient] = () => host.Data.AskCorrectionsAsync(file, Role.Client, deliverBy: later),
            [Journey.AcceptAsMaintainer] = () => host.Data.AskCorrectionsAsync(file, Role.ReviewerMaintainer, deliverBy: later),
            [Journey.ConfirmInvoice] = () => host.Data.ConfirmInvoiceAsync(file, gst: "123456789RT0001"),
            [Journey.Certify] = () => host.Data.ReturnInvoiceAsync(file),
            [Journey.Settle] = () => host.Data.ReportMissingAsync(file, "Not here yet."),
        };
    }

    private static async Task SetAsideAsync(TestHost host, TestFile file, Acquisition row)
    {
        var advisor = await host.Data.HolderAsync(file.Program, Role.ProcurementAdvisor);
        await host.ActAsync((AwardService awards) => awards.SetAsideAsync(advisor.Id, row, row.AwardNumber, SetAsideReason.Other, "Not this time.", heard: null));
    }

    private static async Task HoldsAsync(TestHost host, TestFile file, string where)
    {
        var row = await host.Data.AcquisitionAsync(file);
        var (invoices, certified, payments, reservation) = await host.ActAsync(async (Records records) => (
            await records.Set<Invoice>().AsNoTracking().ToListAsync(), await records.Set<Certification>().AsNoTracking().ToListAsync(), await records.Set<Payment>().AsNoTracking().ToListAsync(),
            await records.Set<Reservation>().AsNoTracking().SingleAsync(r => r.AcquisitionId == file.Id)));
        Assert.True(invoices.Count(i => i.CreditedAt is null) <= 1, where);
        Assert.All(invoices, i => Assert.True(i.Total <= Cad.FromDollars(10_000) && i.Total <= reservation.Amount, where));
        Assert.True(invoices.TrueForAll(i => i.CreditedAt is not null) || (row.OwedAt is not null && row.AcceptedByClientAt is not null && row.AcceptedByMaintainerAt is not null), where);
        Assert.True(payments.Count <= 1, where);
        Assert.All(payments, payment =>
        {
            var invoice = invoices.Single(i => i.Number == payment.Invoice);
            Assert.True(invoice.CreditedAt is null && payment.Amount == invoice.Total && certified.Exists(c => c.Invoice == invoice.Number), where);
        });
        Assert.True(row.PaidAt is null == (payments.Count == 0), where);
        Assert.True(!row.AtRest || reservation.ReleasedAt is not null, where);
        Assert.Equal(row.SettledAt is null ? null : payments[0].Amount, reservation.Spent);
    }
}

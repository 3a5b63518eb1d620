using MicroAcquisition.Acquisitions;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Opportunities.Funding;
using MicroAcquisition.Payments;
using MicroAcquisition.People;
using MicroAcquisition.Programs;
using MicroAcquisition.TestKit;
using MicroAcquisition.Tests.Opportunities;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Tests.Payments;

/// <summary>Invoice, sections 34 and 33, payment: every cent of it, on both engines.</summary>
public sealed class PayingTests
{
    [Theory, BothEngines]
    public async Task What_was_reserved_is_spent_or_let_go_to_the_cent(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = (await host.Data.WalkToAsync(Journey.ConfirmInvoice, await host.Data.ProgramAsync()))!;
        await host.Data.ConfirmInvoiceAsync(file, gst: "123456789 RT 0001");
        await host.Data.CertifyAsync(file);
        await host.Data.PayAsync(file);
        await host.Data.SettleAsync(file);
        await host.Data.CompleteAsync(file);

        var (row, invoice) = (await host.Data.AcquisitionAsync(file), await host.Data.InvoiceAsync(file));
        var reservation = await host.ActAsync((Records records) => records.Set<Reservation>().AsNoTracking().SingleAsync(r => r.AcquisitionId == file.Id));
        Assert.Equal((Cad.FromDollars(6_500), Tax.Hst, Cad.FromDollars(845), Cad.FromDollars(7_345)), (invoice.Taxed.Price, invoice.Taxed.Lines.Single().Tax, invoice.Taxed.Lines.Single().Amount, invoice.Total));
        Assert.Equal(($"{file.Number}-1-1", "123456789RT0001", "FR-" + file.Number), (invoice.DocumentNumber, invoice.GstNumber, invoice.Reservation));
        Assert.Equal((invoice.Total, host.Now), (reservation.Spent, reservation.ReleasedAt));
        Assert.Equal((Ending.Completed, true), (row.Ended, row.AtRest));
        Assert.Equal(nameof(JourneyRules.TheStepWaitsOnThisFile), await Refused.RulesOfAsync(() => host.Data.ReleaseFundsAsync(file)));
    }

    [Theory, BothEngines]
    public async Task Fees_that_were_decided_on_are_spent_with_the_statement_and_no_more_than_those(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var file = (await host.Data.WalkToAsync(Journey.SignPurchaseForm, program))!;
        await host.Data.SignPurchaseFormAsync(file, change: facts => facts with { Fees = Cad.FromDollars(50), FeesInWriting = "The card charges 50 dollars." });
        Assert.True(await host.Data.WalkOnAsync(file, Journey.Settle));
        var (officer, row) = (await host.Data.HolderAsync(program, Role.PaymentOfficer), await host.Data.AcquisitionAsync(file));
        await host.Data.DelegationAsync(program, officer, authority: DelegatedAuthority.Payment);
        foreach (var typed in new[] { "50.01", "much", "-1" })
        {
            Assert.Equal(nameof(PaymentRules.TheFeesAreAmongThoseDecided), await Refused.RulesOfAsync(() => host.ActAsync((PaymentService payments) => payments.SettleAsync(officer.Id, row, 1, "S-1", hasTaxSlip: true, typed))));
        }

        await host.Data.SettleAsync(file, officer, fees: "49.99");

        var invoice = await host.Data.InvoiceAsync(file);
        var reservation = await host.ActAsync((Records records) => records.Set<Reservation>().AsNoTracking().SingleAsync(r => r.AcquisitionId == file.Id));
        var award = await host.Data.AwardInHandAsync(file);
        Assert.Equal(Cad.FromCents(invoice.Total.Cents + 4_999), reservation.Spent);
        Assert.Equal(Cad.FromCents(4_999), (await host.ActAsync((PaymentQueries payments) => payments.SettlementAsync(award.Id)))!.Fees);
    }

    [Theory, BothEngines]
    public async Task A_returned_invoice_is_credited_whole_and_another_takes_its_place(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = (await host.Data.WalkToAsync(Journey.Certify, await host.Data.ProgramAsync()))!;
        await host.Data.ReturnInvoiceAsync(file);
        var returned = await host.Data.InvoiceAsync(file);
        await host.Data.ConfirmInvoiceAsync(file, gst: "123456789RT0001");
        var (manager, row) = (await host.Data.HolderAsync(file.Program, Role.DelegatedManager), await host.Data.AcquisitionAsync(file));
        await host.Data.DelegationAsync(file.Program, manager, authority: DelegatedAuthority.Certification);

        var old = await Refused.RulesOfAsync(() => host.ActAsync((PaymentService payments) => payments.CertifyAsync(manager.Id, row, 1, invoice: 1, certifies: true)));
        var unticked = await Refused.RulesOfAsync(() => host.ActAsync((PaymentService payments) => payments.CertifyAsync(manager.Id, row, 1, invoice: 2, certifies: false)));
        await host.Data.CertifyAsync(file, manager);

        Assert.Equal(($"{file.Number}-1-1-C", "The tax number is of another business."), (returned.CreditNote, returned.ReturnWords));
        Assert.Equal((nameof(PaymentRules.TheInvoiceShownIsTheOneThatLives), nameof(PaymentRules.WorkAndPriceAreCertified)), (old, unticked));
        var award = await host.Data.AwardInHandAsync(file);
        Assert.Equal([false, true], (await host.ActAsync((PaymentQueries payments) => payments.InvoicesAsync(award.Id))).Select(i => i.CreditedAt is not null));
    }

    [Theory, BothEngines]
    public async Task A_total_that_changed_since_it_was_shown_is_shown_again(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = (await host.Data.WalkToAsync(Journey.ConfirmInvoice, await host.Data.ProgramAsync()))!;
        var (awardee, row) = (await host.Data.AwardeeAsync(file), await host.Data.AcquisitionAsync(file));
        Task<string> ConfirmAsync(decimal shown, string gst) =>
            Refused.RulesOfAsync(() => host.ActAsync((PaymentService payments) => payments.ConfirmInvoiceAsync(awardee.Id, row, 1, Cad.FromDollars(shown), gst, "")));

        Assert.Equal(nameof(PaymentRules.TheTotalShownIsTheOneConfirmed), await ConfirmAsync(6_500, "123456789RT0001"));
        Assert.Equal(nameof(AwardRules.AGstNumberHasItsForm), await ConfirmAsync(7_345, "123456789"));
        Assert.Equal("", await ConfirmAsync(7_345, "123456789RT0001"));
    }

    [Theory, BothEngines]
    public async Task Each_of_invoice_certification_payment_and_settlement_happens_once_of_two_at_once(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        await using var node = host.AnotherNode();
        var file = (await host.Data.WalkToAsync(Journey.ConfirmInvoice, await host.Data.ProgramAsync()))!;
        async Task OnceAsync(Func<TestData, string, Task> act)
        {
            var both = await Task.WhenAll(Refused.RulesOfAsync(() => act(host.Data, "A")), Refused.RulesOfAsync(() => act(node.Data, "B")));
            Assert.Single(both, rule => rule.Length == 0);
            Assert.Contains(nameof(JourneyRules.TheStepWaitsOnThisFile), both);
        }

        await OnceAsync((data, _) => data.ConfirmInvoiceAsync(file));
        await OnceAsync((data, _) => data.CertifyAsync(file));
        await OnceAsync((data, which) => data.PayAsync(file, change: written => written with { Reference = "TX-" + which }));
        await OnceAsync((data, _) => data.SettleAsync(file));

        var award = await host.Data.AwardInHandAsync(file);
        Assert.Equal((1, 1, 1, 1), await host.ActAsync(async (Records records) => (
            await records.Set<Invoice>().CountAsync(i => i.AwardId == award.Id), await records.Set<Certification>().CountAsync(c => c.AwardId == award.Id),
            await records.Set<Payment>().CountAsync(p => p.AwardId == award.Id), await records.Set<Settlement>().CountAsync(s => s.AwardId == award.Id))));
    }

    [Theory, BothEngines]
    public async Task A_route_is_used_only_under_an_authority_in_force_and_a_transaction_only_once(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var (first, second) = ((await host.Data.WalkToAsync(Journey.Pay, program))!, (await host.Data.WalkToAsync(Journey.Pay, program))!);
        await host.Data.PayAsync(first, change: written => written with { Reference = "tx-1" });
        var finance = await host.Data.HolderAsync(program, Role.FinanceOfficer);
        var today = Eastern.DateOf(host.Now);
        var row = await host.Data.AcquisitionAsync(second);
        Task<string> PayAsync(PaymentWritten written) => Refused.RulesOfAsync(() => host.ActAsync((PaymentService payments) => payments.PayAsync(finance.Id, row, 1, 1, written)));

        Assert.Equal(nameof(PaymentRules.ATransactionPaysOnce), await PayAsync(new(PaymentMeans.Card, "TX-1", today, null, null)));
        Assert.Equal(nameof(PaymentRules.TheNumberIsNotACards), await PayAsync(new(PaymentMeans.Card, "4111 1111 1111 1111", today, null, null)));
        Assert.Equal(nameof(PaymentRules.APaymentIsDated), await PayAsync(new(PaymentMeans.Card, "TX-2", today.AddDays(1), null, null)));
        Assert.Equal("PayPalIsJustified, PayPalIsJustified", await PayAsync(new(PaymentMeans.PayPal, "TX-2", today, null, null)));
        foreach (var authority in await host.ActAsync((AuthorityQueries authorities) => authorities.AuthoritiesAsync(program.Id)))
        {
            await host.ActAsync((AuthorityService authorities) => authorities.EndAuthorityAsync(Actor.Operator, program.Id, authority.Id));
        }

        Assert.Equal(nameof(PaymentRules.TheRouteHasAnAuthority), await PayAsync(new(PaymentMeans.Card, "TX-2", today, null, null)));
        Assert.Null((await host.Data.AcquisitionAsync(second)).PaidAt);
    }

    [Theory, BothEngines]
    public async Task A_payment_that_did_not_arrive_is_traced_and_found(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = (await host.Data.WalkToAsync(Journey.Settle, await host.Data.ProgramAsync()))!;
        var award = await host.Data.AwardInHandAsync(file);
        await host.Data.ReportMissingAsync(file, "Not on my account on Monday.");
        Assert.Equal(nameof(PaymentRules.WhatIsMissingIsSaidOnceADay), await Refused.RulesOfAsync(() => host.Data.ReportMissingAsync(file, "Still not.")));
        var finance = await host.Data.HolderAsync(file.Program, Role.FinanceOfficer);
        Assert.Equal((file.Number, "Not on my account on Monday."), Assert.Single(await MissingAsync()) is var line ? (line.File.Number, line.Words) : default);
        var missed = await host.ActAsync((PaymentQueries payments) => payments.PaymentAsync(award.Id));
        await host.Data.ReportArrivalAsync(file);
        await host.Data.ReportArrivalAsync(file);
        var arrived = await host.ActAsync((PaymentQueries payments) => payments.PaymentAsync(award.Id));

        Assert.Equal(("Not on my account on Monday.", null), (missed!.MissingWords, missed.ArrivedAt));
        Assert.Equal(("Not on my account on Monday.", host.Now), (arrived!.MissingWords, arrived.ArrivedAt)); // Kept for whoever must defend the file.
        Assert.Empty(await MissingAsync());
        host.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(nameof(PaymentRules.ThePaymentHasNotArrived), await Refused.RulesOfAsync(() => host.Data.ReportMissingAsync(file, "Again.")));

        Task<IReadOnlyList<MissingPayment>> MissingAsync() =>
            host.ActAsync(async (PaymentQueries payments) => await payments.MissingAsync(await host.ActAsync((Viewers viewers) => viewers.OfAsync(finance.Id))));
    }

    [Theory, BothEngines]
    public async Task Nobody_works_for_both_sides_of_a_purchase_not_even_after_leaving_one(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var file = (await host.Data.WalkToAsync(Journey.Publish, program))!;
        await host.Data.PublishAsync(file);
        var (founder, second) = (await host.Data.PersonAsync(), await host.Data.PersonAsync());
        var business = await host.Data.BusinessAsync(founder, second, file);
        await host.Data.PassClosingAsync(file);
        await host.Data.ReleaseAsync(file);
        Assert.True(await host.Data.WalkOnAsync(file, Journey.ConfirmInvoice));
        await host.Data.SeatAsync(second, Role.FinanceOfficer, program);

        var asSupplier = await Refused.RulesOfAsync(() => host.Data.ConfirmInvoiceAsync(file, second));
        await host.Data.ConfirmInvoiceAsync(file, founder);
        await host.Data.CertifyAsync(file);
        var member = (await host.ActAsync((SupplierService suppliers) => suppliers.MembersAsync(business, founder.Id))).Single(m => m.PersonId == second.Id);
        await host.ActAsync((SupplierService suppliers) => suppliers.EndMembershipAsync(second.Id, member.MembershipId));
        var asFinance = await Refused.RulesOfAsync(() => host.Data.PayAsync(file, second));

        Assert.Equal(nameof(JourneyRules.NobodyActsForBothSides), asSupplier);
        Assert.Equal(nameof(JourneyRules.NobodyActsOnAFileToWhichTheyApplied), asFinance);
        await host.Data.PayAsync(file);
    }

    /// <summary>Every province, registration and side of a change of rates: the lines add up to the total, each is its rate of the price half up, and none is of a tax that is not charged.</summary>
    [Fact]
    public void Taxes_are_right_to_the_cent_everywhere_on_every_date()
    {
        foreach (var province in TaxRates.Provinces)
        {
            foreach (var on in new[] { new DateOnly(2025, 3, 31), new DateOnly(2025, 4, 1), new DateOnly(2026, 12, 1) })
            {
                foreach (var registered in new[] { TaxRegistrations.None, new TaxRegistrations(GstHst: true, Qst: false), new TaxRegistrations(GstHst: false, Qst: true), TaxRegistrations.All })
                {
                    for (var cents = 1L; cents <= 870_000; cents += 4_999)
                    {
                        var given = TestData.UnregisteredSupplier with { GstNumber = registered.GstHst ? "123456789RT0001" : "", QstNumber = registered.Qst ? "1234567890TQ0001" : "" };
                        var taxed = given.Taxed(Cad.FromCents(cents), province, on);

                        var expected = TaxRates.At(province, on).Where(rate => rate.Tax == Tax.Qst ? registered.Qst : registered.GstHst)
                            .Sum(rate => (long)Math.Round(cents * rate.Thousandths / 100_000m, MidpointRounding.AwayFromZero));
                        Assert.Equal(cents + expected, taxed.Total.Cents);
                    }
                }
            }
        }

        Assert.Equal((1_500, 1_400), (NovaScotia(new DateOnly(2025, 3, 31)), NovaScotia(new DateOnly(2025, 4, 1))));

        static long NovaScotia(DateOnly on) => TaxRates.On(Cad.FromDollars(100), "NS", on, TaxRegistrations.All).Total.Cents - 10_000;
    }
}

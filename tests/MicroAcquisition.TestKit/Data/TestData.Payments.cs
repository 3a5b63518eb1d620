using MicroAcquisition.Acquisitions;
using MicroAcquisition.Awards;
using MicroAcquisition.Deliveries;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Payments;
using MicroAcquisition.Programs;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.TestKit;

/// <summary>The work, its acceptance and its payment, through the real services.</summary>
public sealed partial class TestData
{
    /// <summary>The supplier delivers a pull request.</summary>
    public async Task DeliverAsync(TestFile file, TestPerson? who = null, string address = "https://example.org/code/pull/7")
    {
        var (awardee, acquisition) = (who ?? await AwardeeAsync(file), await AcquisitionAsync(file));
        await ActAsync((DeliveryService deliveries) => deliveries.DeliverAsync(awardee.Id, acquisition, acquisition.AwardNumber, new DeliveryWritten(address, "0123abc", "Run the tests.")));
    }

    /// <summary>Client or maintainer, or this person, accepts the last round.</summary>
    public async Task AcceptAsync(TestFile file, Role role, TestPerson? who = null)
    {
        var (reviewer, acquisition, round) = (who ?? await HolderAsync(file.Program, role), await AcquisitionAsync(file), await RoundAsync(file));
        var marks = await MarksAsync(file, _ => true);
        await ActAsync((DeliveryService deliveries) => deliveries.AcceptAsync(reviewer.Id, acquisition, acquisition.AwardNumber, role, round, marks));
    }

    /// <summary>Client or maintainer, or this person, asks for corrections of the last round.</summary>
    public async Task AskCorrectionsAsync(TestFile file, Role role, TestPerson? who = null, string missing = "The licence file is missing.", DateOnly? deliverBy = null)
    {
        var (reviewer, acquisition, round) = (who ?? await HolderAsync(file.Program, role), await AcquisitionAsync(file), await RoundAsync(file));
        var marks = await MarksAsync(file, criterion => criterion > 1);
        await ActAsync((DeliveryService deliveries) => deliveries.AskCorrectionsAsync(reviewer.Id, acquisition, acquisition.AwardNumber, role, round, marks, missing, deliverBy));
    }

    /// <summary>The supplier confirms the invoice as its page shows it.</summary>
    public async Task ConfirmInvoiceAsync(TestFile file, TestPerson? who = null, string? gst = null, string? qst = null)
    {
        var (awardee, acquisition, award) = (who ?? await AwardeeAsync(file), await AcquisitionAsync(file), await AwardInHandAsync(file));
        var draft = await ActAsync((PaymentQueries payments) => payments.DraftAsync(acquisition, award, gst, qst));
        await ActAsync((PaymentService payments) => payments.ConfirmInvoiceAsync(awardee.Id, acquisition, award.Number, draft.Taxed.Total, draft.GstNumber, draft.QstNumber));
    }

    /// <summary>A delegated manager, or this person, who gets a delegation, certifies.</summary>
    public async Task CertifyAsync(TestFile file, TestPerson? who = null)
    {
        var (manager, acquisition, invoice) = (who ?? await HolderAsync(file.Program, Role.DelegatedManager), await AcquisitionAsync(file), await InvoiceAsync(file));
        await DelegationAsync(file.Program, manager, authority: DelegatedAuthority.Certification);
        await ActAsync((PaymentService payments) => payments.CertifyAsync(manager.Id, acquisition, acquisition.AwardNumber, invoice.Number, certifies: true));
    }

    /// <summary>A delegated manager returns the invoice.</summary>
    public async Task ReturnInvoiceAsync(TestFile file, TestPerson? who = null, string words = "The tax number is of another business.")
    {
        var (manager, acquisition, invoice) = (who ?? await HolderAsync(file.Program, Role.DelegatedManager), await AcquisitionAsync(file), await InvoiceAsync(file));
        await ActAsync((PaymentService payments) => payments.ReturnAsync(manager.Id, acquisition, acquisition.AwardNumber, invoice.Number, words));
    }

    /// <summary>The cardholder, or this person, pays by card, under an authority that is recorded if there is none.</summary>
    public async Task PayAsync(TestFile file, TestPerson? who = null, Func<PaymentWritten, PaymentWritten>? change = null)
    {
        await ReadyToPublishAsync(file.Program);
        var (finance, acquisition, invoice) = (who ?? await HolderAsync(file.Program, Role.FinanceOfficer), await AcquisitionAsync(file), await InvoiceAsync(file));
        var written = new PaymentWritten(PaymentMeans.Card, "TX-" + file.Number, Eastern.DateOf(Now), null, null);
        await ActAsync((PaymentService payments) => payments.PayAsync(finance.Id, acquisition, acquisition.AwardNumber, invoice.Number, change is null ? written : change(written)));
    }

    /// <summary>The supplier says that the money arrived.</summary>
    public async Task ReportArrivalAsync(TestFile file, TestPerson? who = null)
    {
        var (awardee, acquisition) = (who ?? await AwardeeAsync(file), await AcquisitionAsync(file));
        await ActAsync((PaymentService payments) => payments.ReportArrivalAsync(awardee.Id, acquisition, acquisition.AwardNumber));
    }

    /// <summary>The supplier says that it did not.</summary>
    public async Task ReportMissingAsync(TestFile file, string words)
    {
        var (awardee, acquisition) = (await AwardeeAsync(file), await AcquisitionAsync(file));
        await ActAsync((PaymentService payments) => payments.ReportMissingAsync(awardee.Id, acquisition, acquisition.AwardNumber, words));
    }

    /// <summary>A payment officer, or this person, who gets a delegation, settles.</summary>
    public async Task SettleAsync(TestFile file, TestPerson? who = null, string? fees = null)
    {
        var (officer, acquisition) = (who ?? await HolderAsync(file.Program, Role.PaymentOfficer), await AcquisitionAsync(file));
        await DelegationAsync(file.Program, officer, authority: DelegatedAuthority.Payment);
        await ActAsync((PaymentService payments) => payments.SettleAsync(officer.Id, acquisition, acquisition.AwardNumber, "STMT-2026-12", hasTaxSlip: true, fees));
    }

    /// <summary>The program officer completes.</summary>
    public async Task CompleteAsync(TestFile file, TestPerson? who = null)
    {
        var (officer, acquisition) = (who ?? await OfficerAsync(file.Program), await AcquisitionAsync(file));
        await ActAsync((PaymentService payments) => payments.CompleteAsync(officer.Id, acquisition, isInOpenResourceExchange: true));
    }

    /// <summary>The award in hand.</summary>
    public async Task<AwardView> AwardInHandAsync(TestFile file) => (await AwardOrNullAsync(file))!;

    /// <summary>The same; null while there is none.</summary>
    public Task<AwardView?> AwardOrNullAsync(TestFile file) => ActAsync((AwardQueries awards) => awards.InHandAsync(file.Id));

    /// <summary>The last invoice.</summary>
    public async Task<InvoiceView> InvoiceAsync(TestFile file)
    {
        var award = await AwardInHandAsync(file);
        return (await ActAsync((PaymentQueries payments) => payments.InvoicesAsync(award.Id)))[0];
    }

    /// <summary>A mark for each acceptance criterion.</summary>
    public async Task<IReadOnlyList<WorkMarkWritten>> MarksAsync(TestFile file, Func<int, bool> isMet)
    {
        var criteria = await ActAsync((DeliveryQueries deliveries) => deliveries.CriteriaAsync(file.Id, Language.English));
        return [.. Enumerable.Range(1, criteria.Count).Select(n => new WorkMarkWritten(n, isMet(n), $"I tried {n}."))];
    }

    /// <summary>The number of the last round.</summary>
    public Task<int> RoundAsync(TestFile file) =>
        ActAsync((Records records) => records.Set<Delivery>().Where(d => records.Set<Award>().Any(a => a.Id == d.AwardId && a.AcquisitionId == file.Id)).MaxAsync(d => d.Round));
}

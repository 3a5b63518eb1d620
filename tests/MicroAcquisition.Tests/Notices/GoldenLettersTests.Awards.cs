using MicroAcquisition.Acquisitions;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Notices;

/// <content>From the offer on.</content>
public sealed partial class GoldenLettersTests
{
    private static readonly Role[] Readers =
    [
        Role.ProgramOfficer, Role.ProcurementAdvisor, Role.ContractingAuthority, Role.FinanceOfficer, Role.ReviewerMaintainer, Role.DelegatedManager, Role.PaymentOfficer,
    ];

    /// <summary>Work is offered, answered in every way, checked and signed, in each language; and files with money end in every way.</summary>
    private static async Task AwardAsync(TestHost host)
    {
        await EndWithMoneyAsync(host);
        foreach (var language in new[] { Language.English, Language.French })
        {
            var declined = await OfferAsync(host, language);
            await host.Data.DeclineOfferAsync(declined);
            await host.Data.EndWithoutAwardAsync(declined);
            await host.DeliverLettersAsync();
            var lapsed = await OfferAsync(host, language);
            host.Time.Advance((await host.Data.AcquisitionAsync(lapsed)).SupplierDueAt!.Value - host.Now);
            await host.Data.LetOfferLapseAsync(lapsed);
            var aside = await OfferAsync(host, language);
            await host.Data.ConfirmOfferAsync(aside);
            await host.DeliverLettersAsync();
            var (acquisition, advisor) = (await host.Data.AcquisitionAsync(aside), await host.Data.HolderAsync(aside.Program, Role.ProcurementAdvisor));
            await host.ActAsync((AwardService awards) => awards.SetAsideAsync(advisor.Id, acquisition, 1, SetAsideReason.NotEntitled, "Under <age> & {1}.\nSorry.", heard: null));
            var awarded = await OfferAsync(host, language);
            await host.Data.ConfirmOfferAsync(awarded, written => written with { Name = "Maps & <Co> {1}" });
            await host.DeliverLettersAsync(); // While each step waits, so that the letters say when it is due.
            await host.Data.CheckSupplierAsync(awarded);
            await host.DeliverLettersAsync();
            await host.Data.SignAsSupplierAsync(awarded);
            await host.DeliverLettersAsync();
            await host.Data.SignForCanadaAsync(awarded);
            await host.DeliverLettersAsync();
            await PayAsync(host, awarded);
        }
    }

    /// <summary>The work is delivered, corrected, accepted; invoiced, returned, certified, paid, missed, found, settled, completed.</summary>
    private static async Task PayAsync(TestHost host, TestFile file)
    {
        await host.Data.DeliverAsync(file);
        await host.DeliverLettersAsync();
        await host.Data.AskCorrectionsAsync(file, Role.Client, missing: "No <licence> & {1}.\nNo tests.");
        await host.DeliverLettersAsync();
        await host.Data.DeliverAsync(file);
        await host.Data.AcceptAsync(file, Role.Client);
        await host.Data.AcceptAsync(file, Role.ReviewerMaintainer);
        await host.DeliverLettersAsync();
        await host.Data.ConfirmInvoiceAsync(file);
        await host.DeliverLettersAsync();
        await host.Data.ReturnInvoiceAsync(file, words: "Whose <number> & {1}?\nNot yours.");
        await host.DeliverLettersAsync();
        await host.Data.ConfirmInvoiceAsync(file);
        await host.Data.CertifyAsync(file);
        await host.DeliverLettersAsync();
        await host.Data.PayAsync(file);
        await host.DeliverLettersAsync();
        await host.Data.ReportMissingAsync(file, "Not on <Monday> & {1}.\nNor today.");
        await host.DeliverLettersAsync();
        await host.Data.ReportArrivalAsync(file);
        await host.Data.SettleAsync(file);
        await host.DeliverLettersAsync();
        await host.Data.CompleteAsync(file);
        await host.DeliverLettersAsync();
    }

    /// <summary>A file with money, whose work is offered to someone who reads this language; another, in each language, is not chosen.</summary>
    private static async Task<TestFile> OfferAsync(TestHost host, Language language)
    {
        var file = await FundedAsync(host, language);
        await host.Data.OfferableAsync(file, await host.Data.PersonAsync(language: language), await host.Data.PersonAsync(), await host.Data.PersonAsync(language: Language.French));
        await host.Data.OfferAsync(file);
        await host.DeliverLettersAsync();
        return file;
    }

    /// <summary>Files that hold money end before any offer: nobody applies, nobody passes.</summary>
    private static async Task EndWithMoneyAsync(TestHost host)
    {
        await host.Data.OfferableAsync(await FundedAsync(host, Language.English));
        await host.DeliverLettersAsync(); // While the money waits for its release, so that the letters are due.
        var failed = await FundedAsync(host, Language.English);
        await host.Data.PublishAsync(failed);
        await host.Data.SubmittedApplicationAsync(await host.Data.PersonAsync(), failed);
        await host.Data.PassClosingAsync(failed);
        await host.Data.ReleaseAsync(failed);
        await host.Data.EvaluateAllAsync(failed, (_, _) => false);
        await host.Data.ConfirmEvaluationAsync(failed);
        await host.DeliverLettersAsync();
    }

    /// <summary>A file with its money, of a program of its own, so that each event has few readers; one in each language for every role.</summary>
    private static async Task<TestFile> FundedAsync(TestHost host, Language language)
    {
        var program = await host.Data.ProgramAsync();
        foreach (var role in Readers)
        {
            await host.Data.HolderAsync(program, role);
            await host.Data.HolderAsync(program, role, language: Language.French);
        }

        var file = await host.Data.SubmittedRequestAsync(program, answers => answers.Title = Title, await host.Data.ClientAsync(program, language));
        Assert.True(await host.Data.WalkOnAsync(file, Journey.Publish));
        await host.DeliverLettersAsync();
        return file;
    }
}

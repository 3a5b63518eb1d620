using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Programs;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Opportunities;
using MicroAcquisition.Web.Pages.Payments;

namespace MicroAcquisition.Web.Tests.Opportunities;

/// <summary>The public page as a register of contracts: what a visitor reads at each stage of a file's life, in both languages, and what they do not read yet.</summary>
public sealed class RegisterTests : IAsyncLifetime
{
    private const string Code = "a[href='https://example.org/code/pull/7']";

    private readonly SiteFactory site = new(); // A clock of its own: every test moves it past a closing.

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task Each_fact_stands_on_the_page_once_it_is_public_and_the_page_before_says_nothing(Language language)
    {
        var file = (await site.Data.WalkToAsync(Journey.Publish, await site.Data.ProgramAsync()))!;
        await site.Data.OfferableAsync(file, await site.Data.PersonAsync(), await site.Data.PersonAsync());
        var closed = await StateAsync(language, file, language.Of("Closed, supplier being chosen", "Fermée, choix du fournisseur en cours"));
        while ((await site.Data.AcquisitionAsync(file)).SupplierSignedAt is null)
        {
            var step = await site.Data.StepOnAsync(file);
            Assert.Equal((step, closed.Text), (step, (await ReadAsync(language, file)).Text)); // An offer, its answer, a check, one signature: nothing shows.
        }

        await site.Data.StepOnAsync(file);
        var awarded = await StateAsync(language, file, language.Of("Awarded, work in progress", "Attribution faite, travaux en cours"));
        Assert.All(["Sam Supplier", language.Of("$6,500.00", "6 500,00 $")], fact => Assert.Contains(fact, Plain(awarded.Text), StringComparison.Ordinal));
        Assert.Equal(("2", "1"), (Row(awarded, language.Of("Applications received", "Demandes reçues")), Row(awarded, language.Of("Applications that passed", "Demandes conformes"))));
        Assert.NotNull(Row(awarded, language.Of("Work promised on or before", "Livraison promise au plus tard le")));
        Assert.Contains(language.Of("may complain", "peut se plaindre"), awarded.Text, StringComparison.Ordinal);
        Assert.Equal(language.Of("Office of the Procurement Ombud", "Bureau de l’ombud de l’approvisionnement"), awarded.One("a[href='https://opo-boa.gc.ca']").TextContent);

        await site.Data.DeliverAsync(file);
        var delivered = await StateAsync(language, file, language.Of("Work delivered", "Travaux livrés"));
        Assert.EndsWith(language.Of("· on time", "· dans le délai"), Row(delivered, language.Of("Work delivered", "Livraison des travaux")), StringComparison.Ordinal);
        await site.Data.AcceptAsync(file, Role.Client);
        Assert.Empty((await ReadAsync(language, file)).Document.QuerySelectorAll(Code));
        await site.Data.AcceptAsync(file, Role.ReviewerMaintainer);
        var accepted = await StateAsync(language, file, language.Of("Work accepted", "Travaux acceptés"));
        Assert.Equal("example.org/code/pull/7", accepted.One(Code).TextContent);
        Assert.Equal(language.Of("2 criteria, all met", "2 critères, tous remplis"), Row(accepted, language.Of("Work acceptance criteria", "Critères d’acceptation des travaux")));
        Assert.DoesNotContain("I tried", accepted.Text, StringComparison.Ordinal); // The reviewers' notes stay in the file.

        await site.Data.WalkOnAsync(file, Journey.Settle);
        var total = language.Of("Total paid, taxes included", "Total payé, taxes comprises");
        Assert.Null(Row(await StateAsync(language, file, language.Of("Supplier paid", "Paiement fait")), total)); // It can still fail.
        await site.Data.SettleAsync(file);
        Assert.Equal(language.Of("$6,500.00", "6 500,00 $"), Row(await ReadAsync(language, file), total));
        await site.Data.CompleteAsync(file);
        var completed = await StateAsync(language, file, language.Of("Completed", "Dossier terminé"));
        Assert.Equal(language.Of("Paid within a day of the invoice.", "Paiement au plus tard le lendemain de la facture."), Row(completed, language.Of("Time to pay", "Délai de paiement")));
        Assert.Equal(9, completed.Document.QuerySelectorAll(".timeline > li").Length);

        site.Time.Advance(TimeSpan.FromDays(90));
        Assert.Contains(language.Of("The last day to complain", "Le dernier jour pour se plaindre"), (await ReadAsync(language, file)).Text, StringComparison.Ordinal);
    }

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task What_is_cancelled_says_when_in_the_list_and_on_the_page_and_no_closing_that_never_was(Language language)
    {
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync(), closingInDays: 10);
        await site.Data.SubmittedApplicationAsync(await site.Data.PersonAsync(), file);
        site.Time.Advance(TimeSpan.FromDays(1));
        using var _ = OfficialLanguages.Speak(language);
        var date = Formats.DateOf(site.Time.GetUtcNow());
        await site.Data.CancelAsync(file);

        var page = await StateAsync(language, file, language.Of("Cancelled", "Annulée"));
        var when = (await site.Visitor().GoAsync(OpportunityAddresses.List.Of(language))).One(".opportunities .when").TextContent;

        Assert.Equal(language.Of("This opportunity was cancelled on ", "Cette occasion a été annulée le ") + date, page.One(".notice h2").TextContent);
        Assert.Equal(language.Of("Cancelled ", "Annulée le ") + date, when);
        Assert.DoesNotContain(language.Of("11:59", "23 h 59"), Plain(page.Text), StringComparison.Ordinal);
        Assert.Null(Row(page, language.Of("Applications received", "Demandes reçues")));
    }

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task What_ended_without_award_says_when_and_how_many_applied(Language language)
    {
        var file = await site.Data.ClosedAsync(await site.Data.ProgramAsync(), _ => { });
        await site.Data.ReleaseAsync(file);
        await site.Data.EvaluateAllAsync(file, (_, _) => false);
        await site.Data.ConfirmEvaluationAsync(file);

        var page = await StateAsync(language, file, language.Of("Ended without an award", "Fin sans attribution"));

        Assert.StartsWith(language.Of("This opportunity ended without an award on ", "Cette occasion a pris fin sans attribution le "), page.One(".notice h2").TextContent, StringComparison.Ordinal);
        Assert.Equal(("1", "0"), (Row(page, language.Of("Applications received", "Demandes reçues")), Row(page, language.Of("Applications that passed", "Demandes conformes"))));
        Assert.DoesNotContain("Sam Supplier", page.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-12-18T04:59:59Z", "on time", "dans le délai")] // The last second of the promised day, Eastern.
    [InlineData("2026-12-18T05:00:00Z", "1 day after the promised date", "1 jour après la date promise")]
    [InlineData("2026-12-20T05:00:00Z", "3 days after the promised date", "3 jours après la date promise")]
    public void A_delivery_is_measured_against_the_promised_day(string at, string english, string french)
    {
        foreach (var (language, said) in new[] { (Language.English, english), (Language.French, french) })
        {
            using var _ = OfficialLanguages.Speak(language);
            Assert.Equal(said, Plain(OpportunityWords.Against(new DateOnly(2026, 12, 17), DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture))));
        }
    }

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task An_invoice_says_where_it_goes_and_prints(Language language)
    {
        var file = (await site.Data.WalkToAsync(Journey.Certify, await site.Data.ProgramAsync()))!;
        var browser = await site.SignedInAsync(await site.Data.HolderAsync(file.Program, Role.DelegatedManager), language);

        await site.ActAsync((ProgramService programs) => MovedAsync(programs, file.Program, "2 Rideau Street, Ottawa")); // What was confirmed stays as it was.
        var page = await browser.GoAsync(PaymentAddresses.Invoice.Of(language, file.Number, 1));

        Assert.Equal(language.Of("Department of Tests 1 Wellington Street, Ottawa", "Ministère des Essais 1 Wellington Street, Ottawa"), Row(page, language.Of("To", "À")));
        Assert.NotNull(page.One("button[data-print]").GetAttribute("hidden")); // Shown by script, without which it could do nothing.
    }

    private static async Task<bool> MovedAsync(ProgramService programs, TestProgram program, string address)
    {
        await programs.ChangeDepartmentAsync(Actor.Operator, program.Id, program.DepartmentId, 1, new DepartmentFacts("Elsewhere", "Ailleurs", address, "ON", "finance@example.ca", "access@example.ca"));
        return true;
    }

    private static string? Row(BrowserPage page, string key) =>
        page.Document.QuerySelectorAll("main dt").SingleOrDefault(name => name.TextContent == key && name.Closest("aside") is null)?.NextElementSibling is { } value ? Plain(value.TextContent) : null;

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private Task<BrowserPage> ReadAsync(Language language, TestFile file) => site.Visitor().GoAsync(OpportunityAddresses.Opportunity.Of(language, file.Number));

    /// <summary>The page of an opportunity, once its badge and that of the list are seen to say this.</summary>
    private async Task<BrowserPage> StateAsync(Language language, TestFile file, string state)
    {
        var page = await ReadAsync(language, file);
        var list = await site.Visitor().GoAsync(OpportunityAddresses.List.Of(language));
        Assert.Equal((state, state), (page.One(".opportunity .tag").TextContent, list.One(".opportunities .tag").TextContent));
        return page;
    }
}

using System.Net;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Opportunities.Funding;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Acquisitions;
using MicroAcquisition.Web.Pages.Opportunities.Funding;
using MicroAcquisition.Web.Pages.Programs;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Web.Tests.Opportunities.Funding;

/// <summary>The pages of a file's money, as the delegated manager and finance use them, and what they refuse in both languages.</summary>
public sealed class FundingPagesTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    /// <summary>Fields typed, the field that is refused, and the sentence in each language.</summary>
    public static TheoryData<string, string, string, string> Wrong => new()
    {
        { "Coding=", "Coding", "Enter the financial coding, in at most 200 characters.", "Inscrivez le codage financier, en 200\u00A0caractères au plus." },
        { "CostCentre=4100-4199", "CostCentre", "Enter one cost centre, such as 4120.", "Inscrivez un seul centre de coûts, par exemple 4120." },
        { "CostCentre=9999", "CostCentre", "No delegation in force covers $7,345.00 for cost centre 9999.", "Aucune délégation en vigueur ne couvre 7\u00A0345,00\u00A0$ pour le centre de coûts 9999." },
        { "CostCentre=5000", "CostCentre", "Ask for the signature of Robin, Director, Other.", "Demandez la signature de Robin (Director, Other)." },
        { "Route=SeedFund", "Route", "The seed fund has $0.00 left in fiscal year 2026–2027", "Il reste 0,00\u00A0$ au fonds de démarrage pour l’exercice 2026–2027" },
        { "Route=Transfer&Transfer=Initiated", "Transfer", "Wait for the transfer to be completed", "Attendez que le transfert soit terminé" },
        { "Route=Transfer&Transfer=RiskAccepted&RiskAcceptedOn=2026-11-20", "RiskAcceptedBy", "Name who accepted the risk of the transfer", "Nommez la personne qui a accepté le risque" },
        { "Route=Transfer&Transfer=RiskAccepted&RiskAcceptedBy=Robin", "RiskAcceptedOn", "Enter the date, November\u00A024, 2026 at the latest.", "Inscrivez la date, au plus tard le 24\u00A0novembre 2026." },
        { "Route=Transfer&Transfer=Completed&TransferCompletedOn=2026-11-25", "TransferCompletedOn", "Enter the date, November\u00A024, 2026 at the latest.", "Inscrivez la date, au plus tard le 24\u00A0novembre 2026." },
    };

    [Theory, MemberData(nameof(Wrong))]
    public async Task A_form_that_is_not_right_says_where_and_what_to_do(string typed, string field, string english, string french)
    {
        var program = await site.Data.ProgramAsync();
        var file = await site.Data.ApprovedStatementAsync(program);
        await site.Data.DelegationAsync(program, await site.Data.NamedHolderAsync(program, Role.DelegatedManager, "Robin"), costCentres: "5000", position: "Director, Other");
        var manager = await site.Data.ManagerAsync(program);

        foreach (var (language, sentence) in new[] { (Language.English, english), (Language.French, french) })
        {
            var browser = await site.SignedInAsync(manager, language);
            var form = FillIn((await browser.GoAsync(FundingAddresses.SignPurchaseForm.Of(language, file.Number))).Form());
            foreach (var pair in typed.Split('&').Select(pair => pair.Split('=')))
            {
                form.With(pair[0], pair[1]);
            }

            var page = await form.SubmitAsync();

            Assert.Equal(HttpStatusCode.BadRequest, page.Status);
            var error = Assert.Single(Errors(page));
            Assert.Equal("#" + field, error.Link);
            Assert.Contains(sentence, error.Text, StringComparison.Ordinal);
        }
    }

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task A_manager_signs_what_the_page_fills_in_and_those_who_buy_read_it(Language language)
    {
        using var repeats = language == Language.French ? site.EveryFormThrice() : null; // In French, each form is sent three times.
        var program = await site.Data.ProgramAsync();
        var file = await site.Data.ApprovedStatementAsync(program);
        var manager = await site.SignedInAsync(await site.Data.ManagerAsync(program), language);
        var total = language.Of("$7,345.00", "7\u00A0345,00\u00A0$");

        var blank = await manager.GoAsync(FundingAddresses.SignPurchaseForm.Of(language, file.Number));
        var signed = await FillIn(blank.Form()).SubmitAsync();

        Assert.Contains(total, blank.Text, StringComparison.Ordinal);
        Assert.Contains("A button that exports the map as an image.", blank.Text, StringComparison.Ordinal);
        Assert.Contains("No capacity until spring.", blank.Text, StringComparison.Ordinal);
        Assert.Contains(language.Of("HST (13%)", "TVH (13\u00A0%)"), blank.Text, StringComparison.Ordinal);
        Assert.Equal(AcquisitionAddresses.File.Of(language, file.Number), signed.Path);
        var readers = new List<Browser> { manager, await site.SignedInAsync(file.Requester!, language) };
        foreach (var role in new[] { Role.FinanceOfficer, Role.ProgramOfficer, Role.ProcurementAdvisor, Role.AuditObserver, Role.PaymentOfficer })
        {
            readers.Add(await site.SignedInAsync(await site.Data.HolderAsync(program, role), language));
        }

        foreach (var reader in readers)
        {
            var page = await reader.GoAsync(FundingAddresses.PurchaseForm.Of(language, file.Number));
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains(total, page.Text, StringComparison.Ordinal);
            Assert.Contains("4120-2026-31", page.Text, StringComparison.Ordinal);
            Assert.NotNull(page.Document.QuerySelector(".one-page"));
        }
    }

    [Theory]
    [InlineData(Role.UnionObserver)]
    [InlineData(Role.Translator)]
    [InlineData(Role.Evaluator)]
    [InlineData(Role.Administrator)]
    public async Task A_purchase_form_is_closed_to_those_who_do_not_buy(Role role)
    {
        var program = await site.Data.ProgramAsync();
        var file = await site.Data.SignPurchaseFormAsync(await site.Data.ApprovedStatementAsync(program));
        var browser = await site.SignedInAsync(await site.Data.HolderAsync(program, role));

        var page = await browser.GoAsync(FundingAddresses.PurchaseForm.Of(Language.English, file.Number));
        var french = await browser.GoAsync(FundingAddresses.PurchaseForm.Of(Language.French, file.Number));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (page.Status, french.Status));
        Assert.DoesNotContain("4120", page.Text, StringComparison.Ordinal);
        if (role != Role.Administrator)
        {
            Assert.Contains("Ask the program team", page.Text, StringComparison.Ordinal);
            Assert.Contains("Demandez à l’équipe du programme", french.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_file_without_a_form_has_none_to_read_and_its_page_no_link()
    {
        var program = await site.Data.ProgramAsync();
        var file = await site.Data.ApprovedStatementAsync(program);
        var finance = await site.SignedInAsync(await site.Data.HolderAsync(program, Role.FinanceOfficer));

        var none = await finance.GoAsync(FundingAddresses.PurchaseForm.Of(Language.English, file.Number));
        var without = await finance.GoAsync(AcquisitionAddresses.File.Of(Language.English, file.Number));
        await site.Data.SignPurchaseFormAsync(file);
        var with = await (await finance.GoAsync(AcquisitionAddresses.File.Of(Language.English, file.Number))).FollowAsync("Read the purchase information form");

        Assert.Equal(HttpStatusCode.NotFound, none.Status);
        Assert.DoesNotContain("Read the purchase information form", without.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, with.Status);
    }

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task Finance_reserves_returns_and_reserves_again(Language language)
    {
        using var repeats = language == Language.French ? site.EveryFormThrice() : null; // In French, each form is sent three times.
        var program = await site.Data.ProgramAsync();
        var file = await site.Data.SignPurchaseFormAsync(await site.Data.ApprovedStatementAsync(program));
        var finance = await site.SignedInAsync(await site.Data.HolderAsync(program, Role.FinanceOfficer), language);
        var manager = await site.Data.ManagerAsync(program);

        var nothing = await (await finance.GoAsync(FundingAddresses.ReserveFunds.Of(language, file.Number))).Form().SubmitAsync();
        var reserved = await nothing.Form().With("Reference", "fr-" + file.Number).SubmitAsync();
        var silent = await (await finance.GoAsync(FundingAddresses.ReturnPurchaseForm.Of(language, file.Number))).Form().SubmitAsync();
        var returned = await silent.Form().With("Words", "Last year’s coding.").SubmitAsync();
        var again = await (await site.SignedInAsync(manager, language)).GoAsync(FundingAddresses.SignPurchaseForm.Of(language, file.Number));
        site.Time.Advance(TimeSpan.FromMinutes(1));
        await site.Data.SignAsync(file, manager);
        var kept = await finance.GoAsync(FundingAddresses.ReserveFunds.Of(language, file.Number));
        var confirmed = await kept.Form().SubmitAsync();

        Assert.Equal([(HttpStatusCode.BadRequest, "#Reference"), (HttpStatusCode.BadRequest, "#Words")], new[] { nothing, silent }.Select(page => (page.Status, Assert.Single(Errors(page)).Link)));
        Assert.Contains(language.Of("Enter the reservation number of the finance system", "Inscrivez le numéro de réservation du système financier"), nothing.Text, StringComparison.Ordinal);
        Assert.Contains(language.Of("Say what the delegated manager should correct.", "Dites ce que la personne qui gère les fonds doit corriger."), silent.Text, StringComparison.Ordinal);
        Assert.All([reserved, returned, confirmed], page => Assert.Equal((HttpStatusCode.OK, AcquisitionAddresses.File.Of(language, file.Number)), (page.Status, page.Path)));
        Assert.Contains("Last year’s coding.", again.Text, StringComparison.Ordinal);
        Assert.Equal("4120-2026-31", again.Form().Value("Coding"));
        Assert.Equal("FR-" + file.Number, kept.Form().Value("Reference"));
        Assert.Contains(language.Of("do not make another one", "n’en créez pas un autre"), kept.Text, StringComparison.Ordinal);
    }

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task A_number_that_is_taken_and_a_text_that_is_too_long_are_refused(Language language)
    {
        using var repeats = language == Language.French ? site.EveryFormThrice() : null; // In French, each form is sent three times.
        var program = await site.Data.ProgramAsync();
        await site.Data.ReserveFundsAsync(await site.Data.SignPurchaseFormAsync(await site.Data.ApprovedStatementAsync(program)), reference: "FR-5");
        var file = await site.Data.SignPurchaseFormAsync(await site.Data.ApprovedStatementAsync(program));
        var finance = await site.SignedInAsync(await site.Data.HolderAsync(program, Role.FinanceOfficer), language);

        var taken = await (await finance.GoAsync(FundingAddresses.ReserveFunds.Of(language, file.Number))).Form().With("Reference", "fr-5").SubmitAsync();
        var endless = await (await finance.GoAsync(FundingAddresses.ReturnPurchaseForm.Of(language, file.Number))).Form().With("Words", new string('x', 2001)).SubmitAsync();

        Assert.Contains(language.Of("The number FR-5 already stands for another reservation.", "Le numéro FR-5 est déjà celui d’une autre réservation."), Assert.Single(Errors(taken)).Text, StringComparison.Ordinal);
        Assert.Contains(language.Of("Shorten the text to at most 2,000 characters; it has 2,001.", "Abrégez le texte à 2\u00A0000\u00A0caractères au plus; il en compte 2\u00A0001."), Assert.Single(Errors(endless)).Text, StringComparison.Ordinal);
    }

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task A_page_made_before_someone_was_faster_says_so(Language language)
    {
        using var repeats = language == Language.French ? site.EveryFormThrice() : null; // In French, each form is sent three times.
        var program = await site.Data.ProgramAsync();
        var file = await site.Data.ApprovedStatementAsync(program);
        var manager = await site.SignedInAsync(await site.Data.ManagerAsync(program), language);
        var finance = await site.SignedInAsync(await site.Data.HolderAsync(program, Role.FinanceOfficer), language);
        var stale = FillIn((await manager.GoAsync(FundingAddresses.SignPurchaseForm.Of(language, file.Number))).Form());

        var version = await stale.Tampered("Version", "7").SubmitAsync();
        var total = await FillIn((await manager.GoAsync(FundingAddresses.SignPurchaseForm.Of(language, file.Number))).Form()).Tampered("TotalCents", "1").SubmitAsync();
        var late = FillIn((await manager.GoAsync(FundingAddresses.SignPurchaseForm.Of(language, file.Number))).Form());
        await site.Data.SignPurchaseFormAsync(file);
        var second = await late.SubmitAsync();
        var form = await (await finance.GoAsync(FundingAddresses.ReserveFunds.Of(language, file.Number))).Form().With("Reference", "FR-9").Tampered("Form", "9").SubmitAsync();

        Assert.All([version, total, second, form], page => Assert.Equal(HttpStatusCode.Conflict, page.Status));
        Assert.Contains(language.Of("version 1 is in force", "la version 1 est en vigueur"), version.Text, StringComparison.Ordinal);
        Assert.Contains(language.Of("The total was $0.01 on your page", "Le total était de 0,01\u00A0$ sur votre page"), total.Text, StringComparison.Ordinal);
        Assert.Contains(language.Of("was returned or signed anew", "a été retourné ou signé de nouveau"), form.Text, StringComparison.Ordinal);
        Assert.Equal("1", form.Form().Value("Form")); // The page shows the one that lives, to be read and sent.
    }

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task Finance_releases_what_an_ended_file_holds(Language language)
    {
        using var repeats = language == Language.French ? site.EveryFormThrice() : null; // In French, each form is sent three times.
        var program = await site.Data.ProgramAsync();
        var file = await site.Data.EndedWithMoneyAsync(program);
        var finance = await site.SignedInAsync(await site.Data.HolderAsync(program, Role.FinanceOfficer), language);

        var page = await finance.GoAsync(FundingAddresses.ReleaseFunds.Of(language, file.Number));
        var released = await page.Form().SubmitAsync();
        var again = await finance.GoAsync(FundingAddresses.ReleaseFunds.Of(language, file.Number));

        Assert.Contains("FR-" + file.Number, page.Text, StringComparison.Ordinal);
        Assert.Contains(language.Of("The funds are released.", "Les fonds sont libérés."), released.Text, StringComparison.Ordinal);
        Assert.Equal(AcquisitionAddresses.File.Of(language, file.Number), again.Path);
    }

    [Fact]
    public async Task A_form_sent_for_a_file_without_a_statement_signs_nothing()
    {
        var program = await site.Data.ProgramAsync();
        var (approved, draft) = (await site.Data.ApprovedStatementAsync(program), await site.Data.ScreenedInRequestAsync(program));
        var manager = await site.SignedInAsync(await site.Data.ManagerAsync(program));
        var page = await manager.GoAsync(FundingAddresses.SignPurchaseForm.Of(Language.English, approved.Number));
        var token = page.Form().Value("__RequestVerificationToken")!;

        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token });
        var bytes = await content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var sent = await manager.SendOnceAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(page.Address, FundingAddresses.SignPurchaseForm.Of(Language.English, draft.Number)))
        {
            Content = new ByteArrayContent(bytes) { Headers = { ContentType = new("application/x-www-form-urlencoded") } },
        });

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
    }

    [Fact]
    public async Task A_purchase_that_crosses_the_end_of_march_is_warned_of_and_signed_all_the_same()
    {
        await using var later = await SiteFactory.StartAsync(Engine.Sqlite);
        later.Time.Advance(Eastern.StartOf(new DateOnly(2027, 2, 1)) - later.Time.GetUtcNow());
        var program = await later.Data.ProgramAsync();
        var file = await later.Data.ApprovedStatementAsync(program);
        var manager = await later.SignedInAsync(await later.Data.ManagerAsync(program));

        var page = await manager.GoAsync(FundingAddresses.SignPurchaseForm.Of(Language.English, file.Number));
        await FillIn(page.Form()).SubmitAsync();

        Assert.Contains("March\u00A031, 2027", page.One(".notice.warning").TextContent, StringComparison.Ordinal);
        Assert.NotNull((await later.Data.AcquisitionAsync(file)).CommittedAt);
    }

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task An_administrator_sets_the_seed_fund_and_sees_what_is_committed(Language language)
    {
        using var repeats = language == Language.French ? site.EveryFormThrice() : null; // In French, each form is sent three times.
        var program = await site.Data.ProgramAsync();
        var browser = await site.SignedInAsync(await site.Data.HolderAsync(program, Role.Administrator), language);

        var nothing = await (await browser.GoAsync(ProgramAddresses.SeedFund.Of(language, program.Id))).Form().SubmitAsync();
        var set = await nothing.Form().With("Amount", "50 000").SubmitAsync();
        await site.Data.SignPurchaseFormAsync(await site.Data.ApprovedStatementAsync(program), change: form => form with { Route = FundingRoute.SeedFund });
        var used = await browser.GoAsync(ProgramAddresses.SeedFund.Of(language, program.Id));

        Assert.Equal((HttpStatusCode.BadRequest, "#Amount"), (nothing.Status, Assert.Single(Errors(nothing)).Link));
        Assert.Contains(language.Of("Enter an amount", "Inscrivez un montant"), nothing.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, set.Status);
        Assert.Contains(language.Of("$50,000.00, of which $7,345.00 is committed and $42,655.00 is left", "50\u00A0000,00\u00A0$, dont 7\u00A0345,00\u00A0$ engagés et 42\u00A0655,00\u00A0$ disponibles"), used.Text, StringComparison.Ordinal);
    }

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task A_transfer_whose_risk_was_accepted_is_printed_with_who_and_when(Language language)
    {
        using var repeats = language == Language.French ? site.EveryFormThrice() : null; // In French, each form is sent three times.
        var program = await site.Data.ProgramAsync();
        var file = await site.Data.ApprovedStatementAsync(program);
        var manager = await site.SignedInAsync(await site.Data.ManagerAsync(program), language);
        var form = FillIn((await manager.GoAsync(FundingAddresses.SignPurchaseForm.Of(language, file.Number))).Form());

        await form.With("Route", "Transfer").With("Transfer", "RiskAccepted").With("RiskAcceptedBy", "Robin & <Co>").With("RiskAcceptedOn", "2026-11-20").SubmitAsync();
        var page = await manager.GoAsync(FundingAddresses.PurchaseForm.Of(language, file.Number));

        Assert.Contains(language.Of("Risk accepted: Robin & <Co>, November\u00A020, 2026", "Risque accepté\u00A0: Robin & <Co> (20\u00A0novembre 2026)"), page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_s_reading_of_a_form_is_journalled()
    {
        var program = await site.Data.ProgramAsync();
        var file = await site.Data.SignPurchaseFormAsync(await site.Data.ApprovedStatementAsync(program));

        await (await site.SignedInAsync(await site.Data.HolderAsync(program, Role.AuditObserver))).GoAsync(FundingAddresses.PurchaseForm.Of(Language.French, file.Number));

        var kind = EventCatalogue.NameOf<FileReadByAudit>();
        Assert.Equal(1, await site.ActAsync((Records records) => records.Set<JournalEntry>().CountAsync(e => e.AcquisitionId == file.Id && e.Kind == kind)));
    }

    private static BrowserForm FillIn(BrowserForm form) =>
        form.With("Coding", "4120-2026-31").With("CostCentre", "4120").With("Route", nameof(FundingRoute.OwnBudget));

    private static List<(string Text, string? Link)> Errors(BrowserPage page) =>
        [.. page.Document.QuerySelectorAll(".errors li").Select(li => (li.TextContent, li.QuerySelector("a")?.GetAttribute("href")))];
}

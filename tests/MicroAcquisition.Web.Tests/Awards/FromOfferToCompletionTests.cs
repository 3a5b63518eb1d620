using System.Net;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Programs;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Acquisitions;
using MicroAcquisition.Web.Pages.Agreements;
using MicroAcquisition.Web.Pages.Applications;
using MicroAcquisition.Web.Pages.Awards;
using MicroAcquisition.Web.Pages.Deliveries;
using MicroAcquisition.Web.Pages.Opportunities;
using MicroAcquisition.Web.Pages.Payments;

namespace MicroAcquisition.Web.Tests.Awards;

/// <summary>The purchase itself as its people use it, page by page, without script: from the offer until the file is completed and its life is public.</summary>
public sealed class FromOfferToCompletionTests : IAsyncLifetime
{
    private const string Name = "Zoé Tremblay";

    private readonly SiteFactory site = new(); // A clock of its own: every test moves it past a closing.
    private readonly Dictionary<Guid, Browser> browsers = []; // Each signs in once, as letters with codes are few.

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task One_file_is_offered_signed_delivered_and_paid(Language language)
    {
        using var repeats = language == Language.French ? site.EveryFormThrice() : null; // In French, each form is sent three times.
        var program = await site.Data.ProgramAsync();
        var file = (await site.Data.WalkToAsync(Journey.Publish, program))!;
        var supplier = await site.Data.PersonAsync(name: Name, language: language);
        await site.Data.OfferableAsync(file, supplier);
        var (officer, procurement, authority, manager) = (
            await HolderAsync(program, Role.ProgramOfficer), await HolderAsync(program, Role.ProcurementAdvisor), await HolderAsync(program, Role.ContractingAuthority, DelegatedAuthority.Transaction),
            await HolderAsync(program, Role.DelegatedManager, DelegatedAuthority.Certification));
        var (finance, payment, maintainer, client) = (
            await HolderAsync(program, Role.FinanceOfficer), await HolderAsync(program, Role.PaymentOfficer, DelegatedAuthority.Payment), await HolderAsync(program, Role.ReviewerMaintainer),
            await HolderAsync(program, Role.Client));

        await SubmitAsync(officer, language, AwardAddresses.Offer, file);
        var nameless = await (await AsAsync(officer, language)).GoAsync(AcquisitionAddresses.File.Of(language, file.Number));
        Assert.DoesNotContain("Sam", nameless.Text, StringComparison.Ordinal);
        await AnswerAsync(supplier, language, file);
        var named = await (await AsAsync(client, language)).GoAsync(AcquisitionAddresses.File.Of(language, file.Number));
        Assert.Contains(Name, named.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("123456789", named.Text, StringComparison.Ordinal); // The client learns who, not what finance needs.
        await SubmitAsync(procurement, language, AwardAddresses.Check, file, form => form.With("Performance", "No earlier contract.").With("IsOutsideLandClaims", "true"), "#typed");
        await SignAsync(supplier, language, AgreementAddresses.Sign, file);
        await SignAsync(authority, language, AgreementAddresses.SignForCanada, file);
        var notice = await site.Visitor().GoAsync(OpportunityAddresses.Opportunity.Of(language, file.Number));
        Assert.Contains(Name, notice.Text, StringComparison.Ordinal);

        await SubmitAsync(supplier, language, DeliveryAddresses.Deliver, file, form => form.With("Address", "https://example.org/code/pull/7"));
        await ReviewAsync(client, language, DeliveryAddresses.Review, file);
        await ReviewAsync(maintainer, language, DeliveryAddresses.ReviewCode, file);
        var invoice = await (await AsAsync(supplier, language)).GoAsync(PaymentAddresses.Confirm.Of(language, file.Number));
        Assert.Contains(language.Of("$7,345.00", "7 345,00 $"), Plain(invoice.Text), StringComparison.Ordinal);
        await SubmitAsync(supplier, language, PaymentAddresses.Confirm, file, words: language.Of("Confirm the invoice", "Confirmer la facture"));
        await SubmitAsync(manager, language, PaymentAddresses.Certify, file, form => form.With("Certifies", "true"), "#typed");
        await site.Data.ReadyToPublishAsync(program);
        await SubmitAsync(finance, language, PaymentAddresses.Pay, file, form => form.With("Reference", "TX-1"));
        await SubmitAsync(supplier, language, PaymentAddresses.Report, file, form: "main form:not([action*=handler])");
        await SubmitAsync(payment, language, PaymentAddresses.Settle, file, form => form.With("Statement", "STMT-1").With("HasTaxSlip", "true"));
        await SubmitAsync(officer, language, PaymentAddresses.Complete, file);

        var row = await site.Data.AcquisitionAsync(file);
        Assert.Equal((Ending.Completed, true), (row.Ended, row.AtRest));
        var defended = await (await AsAsync(finance, language)).GoAsync(AcquisitionAddresses.File.Of(language, file.Number));
        Assert.All([language.Of("let go", "libérés"), "TX-1", "STMT-1"], fact => Assert.Contains(fact, defended.Text, StringComparison.Ordinal)); // What stays to be defended.
        foreach (var reviewer in new[] { client, maintainer })
        {
            Assert.Contains("https://example.org/code/pull/7", (await (await AsAsync(reviewer, language)).GoAsync(AcquisitionAddresses.File.Of(language, file.Number))).Text, StringComparison.Ordinal);
        }

        var life = await site.Visitor().GoAsync(OpportunityAddresses.Opportunity.Of(language, file.Number));
        Assert.Contains(language.Of("Paid within a day of the invoice.", "Paiement au plus tard le lendemain de la facture."), life.Text, StringComparison.Ordinal);
        var printed = await (await AsAsync(supplier, language)).GoAsync(PaymentAddresses.Invoice.Of(language, file.Number, 1));
        Assert.Contains($"{file.Number}-1-1", printed.Text, StringComparison.Ordinal);
        foreach (var stranger in new[] { client, maintainer, await site.Data.PersonAsync() })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await (await AsAsync(stranger, language)).GoAsync(PaymentAddresses.Invoice.Of(language, file.Number, 1))).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await (await AsAsync(await site.Data.PersonAsync(), language)).GoAsync(AwardAddresses.Award.Of(language, file.Number))).Status);
    }

    [Fact]
    public async Task What_an_offer_s_form_refuses_is_shown_at_its_field_and_nothing_that_was_typed_is_lost()
    {
        var file = (await site.Data.WalkToAsync(Journey.AnswerOffer, await site.Data.ProgramAsync()))!;
        var browser = await AsAsync(await site.Data.AwardeeAsync(file), Language.French);
        var page = await browser.GoAsync(AwardAddresses.Answer.Of(Language.French, file.Number));

        var refused = await page.Form("#typed").With("Street", "4111 1111 1111 1111").With("City", "Moncton").With("GstNumber", "12345").With("PayBy", "Card").SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Retirez-le", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Cochez la case pour confirmer le prix", refused.Text, StringComparison.Ordinal);
        Assert.Equal(("Moncton", "12345"), (refused.Form("#typed").Value("City"), refused.Form("#typed").Value("GstNumber")));
        Assert.Null((await site.Data.AcquisitionAsync(file)).ConfirmedAt);
    }

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task A_supplier_reads_where_each_of_their_applications_stands_and_others_what_the_public_does(Language language)
    {
        var program = await site.Data.ProgramAsync();
        var (winner, other) = (await site.Data.PersonAsync(name: Name, language: language), await site.Data.PersonAsync(language: language));
        var file = (await site.Data.WalkToAsync(Journey.Publish, program))!;
        await site.Data.PublishAsync(file);
        foreach (var supplier in new[] { winner, other })
        {
            await site.Data.SubmittedApplicationAsync(supplier, file);
        }

        var open = await StatesAsync();
        await site.Data.PassClosingAsync(file);
        var closed = await StatesAsync();
        await site.Data.ReleaseAsync(file);
        await site.Data.EvaluateAllAsync(file, (candidate, _) => candidate == 1);
        await site.Data.ConfirmEvaluationAsync(file);
        await site.Data.OfferAsync(file);
        var offered = await StatesAsync();

        Assert.All(open, state => Assert.Equal(language.Of("Received", "Reçue"), state));
        Assert.All(closed, state => Assert.Equal(language.Of("Supplier being chosen", "Choix du fournisseur en cours"), state));
        Assert.Equal(
            new HashSet<string>([language.Of("Offer sent, to be confirmed", "Invitation à confirmer envoyée"), language.Of("Supplier being chosen", "Choix du fournisseur en cours")], StringComparer.Ordinal),
            offered.ToHashSet(StringComparer.Ordinal)); // That it was offered to somebody, the other does not learn.

        async Task<string[]> StatesAsync() =>
        [
            (await (await site.SignedInAsync(winner, language)).GoAsync(ApplicationAddresses.Mine.Of(language))).One("table .tag").TextContent,
            (await (await site.SignedInAsync(other, language)).GoAsync(ApplicationAddresses.Mine.Of(language))).One("table .tag").TextContent,
        ];
    }

    [Fact]
    public async Task A_business_signs_by_any_of_its_members_and_whoever_left_does_not()
    {
        var program = await site.Data.ProgramAsync();
        var file = (await site.Data.WalkToAsync(Journey.Publish, program))!;
        await site.Data.PublishAsync(file);
        var (founder, second, stranger) = (await site.Data.PersonAsync(), await site.Data.PersonAsync(), await site.Data.PersonAsync());
        await site.Data.BusinessAsync(founder, second, file);
        await site.Data.PassClosingAsync(file);
        await site.Data.ReleaseAsync(file);
        await site.Data.EvaluateAllAsync(file);
        await site.Data.ConfirmEvaluationAsync(file);
        await site.Data.OfferAsync(file);
        var path = AwardAddresses.Answer.Of(Language.English, file.Number);

        Assert.Equal(HttpStatusCode.OK, (await (await AsAsync(founder)).GoAsync(path)).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await AsAsync(second)).GoAsync(path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await AsAsync(stranger)).GoAsync(path)).Status);
        await site.Data.ConfirmOfferAsync(file, who: second);
        await site.Data.CheckSupplierAsync(file);
        await site.Data.SignAsSupplierAsync(file, founder);

        Assert.NotNull((await site.Data.AcquisitionAsync(file)).SupplierSignedAt);
    }

    private async Task<Browser> AsAsync(TestPerson who, Language language = Language.English) =>
        browsers.TryGetValue(who.Id, out var browser) ? browser : browsers[who.Id] = await site.SignedInAsync(who, language);

    private async Task<TestPerson> HolderAsync(TestProgram program, Role role, DelegatedAuthority? authority = null)
    {
        var holder = await site.Data.HolderAsync(program, role);
        if (authority is { } delegated)
        {
            await site.Data.DelegationAsync(program, holder, authority: delegated);
        }

        return holder;
    }

    private Task AnswerAsync(TestPerson supplier, Language language, TestFile file) => SubmitAsync(
        supplier, language, AwardAddresses.Answer, file,
        form => form.With("Confirms", "true").With("Name", Name).With("Street", "12 Main Street").With("City", "Moncton").With("Province", "NB").With("PostalCode", "e1c1a1")
            .With("GstNumber", "123456789 RT 0001").With("PayBy", "Card").With("PayAt", "https://pay.example.com/zoe").With("IsPublicServant", "false").With("HasPension", "false"),
        "#typed");

    private async Task SignAsync(TestPerson signer, Language language, Languages.Address address, TestFile file)
    {
        var browser = await AsAsync(signer, language);
        var read = await browser.GoAsync(address.Of(language, file.Number));
        Assert.Contains("6", read.Text, StringComparison.Ordinal);
        var waits = await read.Form().SubmitAsync();
        var wrong = await waits.Form("#typed").With("Name", "Z. Tremblay").With("Code", "1").SubmitAsync();
        Assert.Equal((HttpStatusCode.BadRequest, "Z. Tremblay"), (wrong.Status, wrong.Form("#typed").Value("Name")));

        var signed = await wrong.Form("#typed").With("Name", await site.Data.NameOfAsync(signer)).With("Code", await site.Data.SignatureCodeAsync(signer)).SubmitAsync();

        Assert.True(signed.Status == HttpStatusCode.OK && signed.Path != wrong.Path, signed.Text);
    }

    private async Task ReviewAsync(TestPerson reviewer, Language language, Languages.Address address, TestFile file) => await SubmitAsync(
        reviewer, language, address, file,
        form => form.With("Marks[1]", "true").With("Notes[1]", "The licence is there.").With("Marks[2]", "true").With("Notes[2]", "All pass."), "#typed",
        language.Of("Accept the work", "Accepter les travaux"));

    private async Task SubmitAsync(TestPerson who, Language language, Languages.Address address, TestFile file, Func<BrowserForm, BrowserForm>? fill = null, string form = "main form", string? words = null)
    {
        var page = await (await AsAsync(who, language)).GoAsync(address.Of(language, file.Number));
        Assert.True(page.Status == HttpStatusCode.OK && page.Path == address.Of(language, file.Number), $"{page.Status} {page.Path}: {page.Text}");
        var typed = page.Form(form);
        var done = await (fill?.Invoke(typed) ?? typed).SubmitAsync(words);
        Assert.True(done.Status == HttpStatusCode.OK && done.Path != page.Path, $"{done.Status} {done.Path}: {done.Text}");
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}

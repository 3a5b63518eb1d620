using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Components;
using MicroAcquisition.Web.Pages;
using MicroAcquisition.Web.Pages.Applications;
using MicroAcquisition.Web.Pages.Opportunities;

namespace MicroAcquisition.BrowserTests.Journeys;

/// <summary>Someone finds an opportunity, applies, changes and withdraws the application, applies again; anyone checks the receipt.</summary>
public sealed class OpportunityToReceiptTests(Chromium chromium)
{
    private const string Sam = "sam@example.org";

    [Theory]
    [InlineData(Engine.Sqlite, Language.English, true)]
    [InlineData(Engine.PostgreSql, Language.French, true)]
    [InlineData(Engine.Sqlite, Language.French, false)]
    public async Task A_visitor_becomes_an_applicant_with_a_receipt(Engine engine, Language language, bool hasScript)
    {
        await using var walk = await Walk.BeginAsync(chromium, engine, language);
        OfficialLanguages.Use(language);
        var program = await walk.Site.Data.ProgramAsync();
        await walk.Site.Data.OpenOpportunityAsync(program, closingInDays: 20, title: "Read the calendar");
        await walk.Site.Data.OpenOpportunityAsync(program, title: "Export the map");
        var title = language.Of("Read the calendar", "Read the calendar (fr)");

        var supplier = await walk.ArriveAsync(hasScript);
        await FindAsync(supplier, title);
        await supplier.FollowAsync(language.Of("Français", "English")); // And back: the place stays.
        await supplier.FollowAsync(language.Of("English", "Français"));
        await supplier.FollowAsync(OpportunityPagesText.Apply);
        await supplier.SignInAsync(Sam, newName: "Sam Supplier");
        await supplier.PressAsync(ApplyText.Start_Begin);
        await AnswerAsync(supplier, hasScript);
        await supplier.PressAsync(ApplyText.Check_Submit);
        await supplier.SeesAsync(ApplyText.Receipt_Title);
        Assert.Equal("1", await supplier.ReadAsync(ApplyText.Receipt_Version));
        Assert.Equal(1, await supplier.SheetsAsync()); // A receipt is one page on paper.
        await walk.Site.DeliverLettersAsync();
        Assert.Equal(language.Culture().Name, walk.Site.Mail.LastTo(Sam).Language);

        await supplier.PressAsync(ApplyText.Receipt_Change);
        await supplier.FollowAsync(ComponentsText.ChangeOf.With(ApplyText.Criterion_Title.With(1)));
        await Applying.StateAsync(supplier, "I drew maps for two towns.");
        await supplier.FollowAsync(ComponentsText.ChangeOf.With(ApplyText.Terms_Title));
        await Applying.AgreeAsync(supplier);
        await supplier.PressAsync(ApplyText.Check_Change);
        Assert.Equal("2", await supplier.ReadAsync(ApplyText.Receipt_Version));
        var changed = await supplier.ReadAsync(ApplyText.Receipt_Hash);

        await supplier.FollowAsync(ApplyText.Receipt_Withdraw);
        await supplier.PressAsync(ApplyText.Withdraw_Do);
        await supplier.SeesAsync(ApplyText.Receipt_Withdrawn);

        await FindAsync(supplier, title);
        await supplier.FollowAsync(OpportunityPagesText.Apply);
        await supplier.PressAsync(ApplyText.Start_Begin);
        await AnswerAsync(supplier, hasScript);
        await supplier.PressAsync(ApplyText.Check_Submit);
        var (reference, fingerprint) = (await supplier.ReferenceAsync(), await supplier.ReadAsync(ApplyText.Receipt_Hash));
        await supplier.FollowAsync(SharedText.Nav_MyApplications);
        await supplier.SeesAsync(reference);
        await supplier.SeesAsync(ApplyText.State_Withdrawn);

        var anyone = await walk.ArriveAsync(hasScript);
        await CheckAsync(anyone, reference, fingerprint, ApplyText.CheckReceipt_Yes);
        await CheckAsync(anyone, reference, changed, ApplyText.CheckReceipt_No);
    }

    private static async Task FindAsync(Visitor supplier, string title)
    {
        await supplier.FollowAsync(SharedText.Nav_Opportunities);
        await supplier.SeesAsync(OpportunityPagesText.List_Many.With(2));
        await supplier.FillAsync(OpportunityPagesText.Filter_Search, "CALENDAR");
        await supplier.PressAsync(OpportunityPagesText.Filter_Show);
        await supplier.SeesAsync(OpportunityPagesText.List_One);
        await supplier.FollowAsync(title);
    }

    private static async Task AnswerAsync(Visitor supplier, bool hasScript)
    {
        await Applying.AnswerWhoAsync(supplier, "Sam Supplier");
        await supplier.FillAsync(ApplyText.Statement_Label, string.Join(' ', Enumerable.Repeat("maps", 251)));
        await supplier.SeesAsync(hasScript ? ComponentsText.Words_Over.With(251, 250) : ComponentsText.Words_Limit.With(250));
        await supplier.PressInVainAsync(SharedText.Continue, ApplyText.Statement_Label);
        await Applying.StateAsync(supplier, "I drew maps for a town in 2024.");
        await Applying.StateAsync(supplier, "My library has ninety tests.");
        await Applying.AgreeAsync(supplier);
    }

    private static async Task CheckAsync(Visitor anyone, string reference, string fingerprint, string answer)
    {
        await anyone.GoAsync(ApplicationAddresses.CheckReceipt.Of(OfficialLanguages.Current));
        await anyone.FillAsync(ApplyText.Mine_Reference, reference);
        await anyone.FillAsync(ApplyText.Receipt_Hash, fingerprint);
        await anyone.PressAsync(ApplyText.CheckReceipt_Do);
        await anyone.SeesAsync(answer);
    }
}

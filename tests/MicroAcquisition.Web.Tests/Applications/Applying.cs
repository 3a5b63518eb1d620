using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Applications;

namespace MicroAcquisition.Web.Tests.Applications;

/// <summary>Walks the pages of applying as a supplier does, without script.</summary>
internal static class Applying
{
    /// <summary>Answers every page and stops at the last, before submitting.</summary>
    public static async Task<BrowserPage> FillInAsync(Browser browser, TestFile file, Language language = Language.English, string statement = "I drew maps for a town.")
    {
        var start = await browser.GoAsync(ApplicationAddresses.Apply.Of(language, file.Number));
        var who = await start.Form().SubmitAsync();
        var writtenIn = await who.Form().With("Answers.As", "Myself").With("Answers.ResourceName", "Sam Supplier").SubmitAsync();
        var entitlement = await writtenIn.Form().With("Answers.Language", language == Language.French ? "French" : "English").SubmitAsync();
        var first = await entitlement.Form().With("Answers.IsEntitled", "true").SubmitAsync();
        var second = await first.Form().With("Statement", statement).SubmitAsync();
        var terms = await second.Form().With("Statement", "My library has tests.").SubmitAsync();
        return await terms.Form()
            .With("Answers.AgreesToPriceAndDate", "true").With("Answers.AgreesToPayment", "true").With("Answers.AgreesToAgreement", "true").SubmitAsync();
    }
}

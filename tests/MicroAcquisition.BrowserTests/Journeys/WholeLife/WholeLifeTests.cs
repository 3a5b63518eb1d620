using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Web.Pages.Opportunities;

namespace MicroAcquisition.BrowserTests.Journeys.WholeLife;

/// <summary>One file, from a team's need to a paid supplier, by fourteen people, each in a window of their own. Every page that they come to is looked at.</summary>
public sealed class WholeLifeTests(Chromium chromium)
{
    [Theory]
    [InlineData(Engine.Sqlite, Language.English, true)]
    [InlineData(Engine.PostgreSql, Language.French, true)]
    [InlineData(Engine.Sqlite, Language.English, false)]
    public async Task A_need_becomes_paid_work(Engine engine, Language language, bool hasScript)
    {
        OfficialLanguages.Use(language);
        await using var cast = await Cast.BeginAsync(chromium, engine, language, hasScript);

        await Preparing.RequestAsync(cast);
        await Preparing.DraftAsync(cast);
        await Preparing.ReviewAsync(cast);
        await Preparing.FundAndTranslateAsync(cast);
        await Preparing.PublishAsync(cast);
        await Competing.ApplyAsync(cast, Cast.Winner, "Zoé Tremblay", isGood: true);
        await Competing.ApplyAsync(cast, Cast.Other, "Olu Other", isGood: false);
        await cast.PassClosingAsync();
        await Competing.EvaluateAsync(cast);
        await Working.OfferAsync(cast);
        await Working.SignAsync(cast);
        await Working.DeliverAsync(cast);
        await Paying.InvoiceAsync(cast);
        await Paying.PayAsync(cast);

        Assert.Equal(Ending.Completed, (await cast.Data.AcquisitionAsync(await cast.FileAsync())).Ended);
        var anyone = await cast.AnyoneAsync();
        await anyone.GoAsync(OpportunityAddresses.Opportunity.Of(language, cast.Number));
        await anyone.SeesAsync(OpportunityPagesText.Notice_Title);
        await anyone.SeesAsync(OpportunityPagesText.Register_Paid);
        foreach (var email in new[] { cast.Client, cast.Maintainer, cast.Evaluators[0], Cast.Winner, Cast.Other, cast.EmailOf(Role.FinanceOfficer) })
        {
            var letters = await cast.LettersToAsync(email);
            Assert.NotEmpty(letters);
            Assert.All(letters, letter => Assert.Equal(language.Culture().Name, letter.Language));
        }
    }
}

using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Opportunities;
using MicroAcquisition.Opportunities.Drafting;
using MicroAcquisition.Opportunities.Funding;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Components;
using MicroAcquisition.Web.Pages;
using MicroAcquisition.Web.Pages.Acquisitions;
using MicroAcquisition.Web.Pages.Opportunities.Approvals;
using MicroAcquisition.Web.Pages.Opportunities.Drafting;
using MicroAcquisition.Web.Pages.Opportunities.Funding;
using MicroAcquisition.Web.Pages.Opportunities.Publishing;
using MicroAcquisition.Web.Pages.Opportunities.Translating;
using MicroAcquisition.Web.Pages.Requests;

namespace MicroAcquisition.BrowserTests.Journeys.WholeLife;

/// <summary>From a need to its publication: client, reviewers, manager, finance, translator, officer.</summary>
internal static class Preparing
{
    /// <summary>A client asks, and the officer screens the need in.</summary>
    public static async Task RequestAsync(Cast cast)
    {
        var client = await cast.WorkOfAsync(cast.Client, newName: "Robin Aster");
        await client.FollowAsync(FilesText.NewRequest);
        await client.PressAsync(RequestText.Start_Begin);
        await client.FillAsync(RequestText.What_Label, "A button that exports the map as an image.");
        await client.FillAsync(RequestText.Title_Label, "Export the map");
        await client.PressAsync(SharedText.Continue);
        await Asking.AnswerTheRestAsync(client);
        await client.PressAsync(RequestText.Check_Submit);
        cast.Number = client.FileNumber;

        var officer = await cast.AtAsync(Role.ProgramOfficer, Journey.ScreenRequest);
        await officer.ChooseAsync(RequestText.Screen_Decision, RequestText.Screen_In);
        await officer.PressAsync(RequestText.Screen_Send);
    }

    /// <summary>The client writes every task of the statement, names who evaluates and who maintains, and submits it.</summary>
    public static async Task DraftAsync(Cast cast)
    {
        var client = await cast.AtAsync(cast.Client, Journey.SubmitStatement);
        var fields = Samples.Draft(cast.Language);
        await client.GoAsync(DraftingAddresses.Section.Of(cast.Language, cast.Number, 1));
        await AnswerAsync(client, DraftFields.Language, fields[DraftFields.Language], cast.Language); // Asked until there is a text.
        await client.PressInVainAsync(SharedText.Continue, DraftingWords.NameOf(DraftFields.Summary));
        foreach (var task in DraftFields.Tasks)
        {
            foreach (var field in task.Fields.Where(field => field != DraftFields.Language && fields.ContainsKey(field)))
            {
                await AnswerAsync(client, field, fields[field], cast.Language);
            }

            await client.PressAsync(SharedText.Continue);
        }

        foreach (var (email, role) in cast.Evaluators.Select(evaluator => (evaluator, Role.Evaluator)).Append((cast.Maintainer, Role.ReviewerMaintainer)))
        {
            await client.FillAsync(DraftText.Name_Email, email);
            await client.ChooseAsync(DraftText.Name_As, JourneyWords.Of(role).Capital());
            await client.TickAsync(DraftText.Name_ReadsEnglish);
            await client.TickAsync(DraftText.Name_ReadsFrench);
            await client.PressAsync(DraftText.Name_Send);
        }

        await client.GoAsync(DraftingAddresses.Check.Of(cast.Language, cast.Number));
        await client.PressAsync(DraftText.Check_Submit);
    }

    /// <summary>The open-source advisor comments, the officer asks for a change, the client makes it and answers, and both reviewers approve.</summary>
    public static async Task ReviewAsync(Cast cast)
    {
        var advisor = await cast.StaffAsync(Role.OpenSourceAdvisor);
        await advisor.GoAsync(ApprovalAddresses.Comment.Of(cast.Language, cast.Number));
        await advisor.FillAsync(ReviewText.Words_General, "MIT fits.");
        await advisor.PressAsync(ReviewText.Comment_Send);

        var officer = await cast.AtAsync(Role.ProgramOfficer, Journey.ReviewForProgram);
        await officer.FollowAsync(ReviewText.AskChanges_Go);
        await officer.PressInVainAsync(ReviewText.AskChanges_Send, ReviewText.Words_General);
        await officer.FillAsync(ReviewText.Words_General, "Say which formats.");
        await officer.PressAsync(ReviewText.AskChanges_Send);

        var client = await cast.AtAsync(cast.Client, Journey.SubmitStatement);
        await client.GoAsync(DraftingAddresses.Section.Of(cast.Language, cast.Number, 3));
        await client.FillAsync(DraftingWords.NameOf(DraftFields.Work), Samples.Draft(cast.Language)[DraftFields.Work] + " PNG.");
        await client.PressAsync(SharedText.Continue);
        await client.GoAsync(DraftingAddresses.Check.Of(cast.Language, cast.Number));
        await client.PressAsync(DraftText.Check_Submit);

        officer = await cast.AtAsync(Role.ProgramOfficer, Journey.ReviewForProgram);
        await officer.PressAsync(ReviewText.Approve);
        var procurement = await cast.AtAsync(Role.ProcurementAdvisor, Journey.ReviewForProcurement);
        await procurement.PressAsync(ReviewText.Approve);
    }

    /// <summary>The manager commits, finance reserves; beside the money the translator supplies, and the client confirms.</summary>
    public static async Task FundAndTranslateAsync(Cast cast)
    {
        var manager = await cast.AtAsync(Role.DelegatedManager, Journey.SignPurchaseForm);
        await manager.FillAsync(FundingPagesText.CostCentre, "4120");
        await manager.ChooseAsync(FundingPagesText.Route, FundingWords.Of(FundingRoute.OwnBudget));
        await manager.PressInVainAsync(FundingPagesText.Sign_Button, FundingPagesText.Coding);
        await manager.FillAsync(FundingPagesText.Coding, "4120-2026-31");
        await manager.PressAsync(FundingPagesText.Sign_Button);

        var translator = await cast.AtAsync(Role.Translator, Journey.Translate);
        foreach (var (field, text) in Samples.Draft(cast.Language).Where(f => DraftFields.IsText(f.Key)))
        {
            await translator.FillAsync(TranslationText.Of.With(DraftingWords.NameOf(field)), (field == DraftFields.Work ? text + " PNG." : text) + " *");
        }

        await translator.PressAsync(TranslationText.Supply);

        var finance = await cast.AtAsync(Role.FinanceOfficer, Journey.ReserveFunds);
        await finance.FillAsync(FundingPagesText.Reference, "R-2026-001");
        await finance.PressAsync(FundingPagesText.Reserve_Button.With(Formats.Amount(Cad.FromDollars(7_345))));

        var client = await cast.AtAsync(cast.Client, Journey.ConfirmTranslation);
        await client.PressAsync(TranslationText.Confirm_Send);
    }

    /// <summary>The officer schedules it, reads what will be public, undoes that and publishes it, now.</summary>
    public static async Task PublishAsync(Cast cast)
    {
        var officer = await cast.AtAsync(Role.ProgramOfficer, Journey.Publish);
        await officer.FillAsync(PublicationText.OpensOn, Formats.Iso(Eastern.DateOf(cast.Now).AddDays(3)));
        await officer.PressAsync(PublicationText.Publish_Send);
        await officer.FollowAsync(FilesText.Preview);
        await officer.SeesAsync(PublicationText.Preview_Title);
        await officer.GoAsync(PublishingAddresses.Unpublish.Of(cast.Language, cast.Number));
        await officer.PressAsync(PublicationText.Unpublish_Send);

        officer = await cast.AtAsync(Role.ProgramOfficer, Journey.Publish);
        await officer.PressAsync(PublicationText.Publish_Send);
    }

    private static async Task AnswerAsync(Visitor client, string field, string text, Language language)
    {
        switch (field)
        {
            case DraftFields.Language:
                await client.ChooseAsync(DraftText.Language_Legend, text == "en" ? "English" : "Français");
                break;
            case DraftFields.Skills:
                foreach (var skill in text.Split(','))
                {
                    await client.TickAsync(SkillList.NameOf(skill, language));
                }

                break;
            case DraftFields.Licence:
                await client.SelectAsync(DraftingWords.NameOf(field), text);
                break;
            case DraftFields.IsBaseCodePublic:
                await client.ChooseAsync(DraftText.Ask_BaseCode, ComponentsText.Yes);
                break;
            default:
                await client.FillAsync(DraftingWords.NameOf(field), text);
                break;
        }
    }
}

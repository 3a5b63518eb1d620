using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Requests;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Components;
using MicroAcquisition.Web.Pages;
using MicroAcquisition.Web.Pages.Acquisitions;
using MicroAcquisition.Web.Pages.People;
using MicroAcquisition.Web.Pages.Requests;

namespace MicroAcquisition.BrowserTests.Journeys;

/// <summary>A client sends a request; the program officer decides on it and on another; the clients read the decisions.</summary>
public sealed class RequestToDecisionTests(Chromium chromium)
{
    [Theory]
    [InlineData(Engine.Sqlite, Language.English)]
    [InlineData(Engine.PostgreSql, Language.French)]
    public async Task A_need_becomes_a_file_and_gets_its_decision(Engine engine, Language language)
    {
        await using var walk = await Walk.BeginAsync(chromium, engine, language);
        OfficialLanguages.Use(language);
        var program = await walk.Site.Data.ProgramAsync();
        var officer = await walk.Site.Data.OfficerAsync(program, language);
        var declined = await walk.Site.Data.SubmittedRequestAsync(program, r => r.Title = "A developer for a year", await walk.Site.Data.ClientAsync(program, language));
        walk.Site.Time.Advance(TimeSpan.FromMinutes(5));

        var robin = "robin@" + program.Domain;
        var client = await walk.ArriveAsync();
        await client.FollowAsync(SharedText.Nav_SignIn);
        await client.SignInAsync(robin, newName: "Robin Aster");
        await client.FollowAsync(SharedText.Nav_MyWork);
        await client.FollowAsync(FilesText.NewRequest);
        await AskAsync(client);
        await client.PressAsync(RequestText.Check_Submit);
        await client.SeesAsync(FilesText.Next_Title);

        var desk = await walk.ArriveAsync();
        await desk.FollowAsync(SharedText.Nav_SignIn);
        await desk.SignInAsync(officer.Email);
        await desk.FollowAsync(SharedText.Nav_MyWork);
        await desk.SeesAsync("A developer for a year");
        await desk.SeesAsync("Export the map");
        await desk.FollowStepAsync(JourneyWords.Do(Journey.ScreenRequest)); // The oldest first.
        await DeclineAsync(desk);
        await desk.FollowAsync(SharedText.Nav_MyWork);
        await desk.FollowStepAsync(JourneyWords.Do(Journey.ScreenRequest));
        await desk.ChooseAsync(RequestText.Screen_Decision, RequestText.Screen_In);
        await desk.FillAsync(RequestText.Screen_Words, "Welcome.");
        await desk.PressAsync(RequestText.Screen_Send);
        await desk.FollowAsync(SharedText.Nav_Files);
        await desk.SeesAsync(declined.Number);

        await walk.Site.DeliverLettersAsync();
        var letter = walk.Site.Mail.LastTo(robin);
        Assert.Equal(language.Culture().Name, letter.Language);
        await client.GoAsync(letter.Link.PathAndQuery);
        await client.SeesAsync(RequestText.Decision_In);
        await client.SeesAsync("Welcome.");
        await client.FollowAsync("Robin Aster");
        await client.PressAsync(SignInText.Account_SignOut);
        await client.SeesAsync(SignInText.SignOut_Title);
        Assert.Contains("This is staffing.", walk.Site.Mail.LastTo(declined.Requester!.Email).Text, StringComparison.Ordinal);
    }

    private static async Task AskAsync(Visitor client)
    {
        await client.PressAsync(RequestText.Start_Begin);

        await client.FillAsync(RequestText.What_Label, "A button that exports the map as an image.");
        await client.PressAsync(OfficialLanguages.Current.Of("Français", "English")); // What is written goes along.
        await client.SeesAsync("A button that exports the map as an image.");
        await client.PressAsync(OfficialLanguages.Current.Of("English", "Français"));
        await client.PressInVainAsync(SharedText.Continue, RequestText.Title_Label);
        await client.FillAsync(RequestText.Title_Label, "Export the map");
        await client.PressAsync(SharedText.Continue);

        await Asking.AnswerTheRestAsync(client);

        await client.FollowAsync(ComponentsText.ChangeOf.With(RequestText.Team_Label));
        var window = await client.OpenWindowAsync();
        await client.FillAsync(RequestText.Team_Label, "Charts");
        await client.PressAsync(SharedText.Continue);
        await window.FillAsync(RequestText.Team_Label, "Maps and data");
        await window.PressTooLateAsync(SharedText.Continue, "Charts");
        await window.PressAsync(SharedText.Continue);
        await window.SeesAsync("Maps and data");
        await client.GoAsync(RequestAddresses.Check.Of(OfficialLanguages.Current));
        await client.SeesAsync("Maps and data");
    }

    private static async Task DeclineAsync(Visitor desk)
    {
        await desk.ChooseAsync(RequestText.Screen_Decision, RequestText.Screen_Decline);
        await desk.FillAsync(RequestText.Screen_Words, "This is staffing.");
        await desk.PressInVainAsync(RequestText.Screen_Send, RequestText.Screen_Reason);
        await desk.SelectAsync(RequestText.Screen_Reason, RequestWords.Of(DeclineReason.Staffing));
        await desk.PressAsync(RequestText.Screen_Send);
        await desk.SeesAsync(RequestText.Decision_Declined);
    }
}

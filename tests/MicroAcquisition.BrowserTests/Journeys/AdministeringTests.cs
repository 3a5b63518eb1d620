using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages;
using MicroAcquisition.Web.Pages.Acquisitions;
using MicroAcquisition.Web.Pages.Programs;

namespace MicroAcquisition.BrowserTests.Journeys;

/// <summary>By the keyboard alone: an administrator looks after a program, an officer finds a file among others.</summary>
public sealed class AdministeringTests(Chromium chromium)
{
    [Theory]
    [InlineData(Language.English, true)]
    [InlineData(Language.English, false)]
    [InlineData(Language.French, true)]
    [InlineData(Language.French, false)]
    public async Task An_administrator_sees_what_is_missing_grants_and_ends_a_role_and_sends_a_letter_again(Language language, bool hasScript)
    {
        await using var walk = await Walk.BeginAsync(chromium, Engine.Sqlite, language);
        OfficialLanguages.Use(language);
        var program = await walk.Site.Data.ProgramAsync();
        var administrator = await walk.Site.Data.HolderAsync(program, Role.Administrator, language: language);
        var officer = await walk.Site.Data.HolderAsync(program, Role.ProgramOfficer, language: language);
        walk.Site.Mail.RefusesFor = to => to == officer.Email;
        await walk.Site.Data.SubmittedRequestAsync(program);
        await walk.Site.DeliverLettersAsync();
        walk.Site.Mail.RefusesFor = _ => false;

        var desk = await walk.ArriveAsync(hasScript);
        await desk.EnterAsync(SharedText.Nav_SignIn);
        await desk.SignInAsync(administrator.Email);
        await desk.GoAsync(ProgramAddresses.Program.Of(language, program.Id));
        await desk.SeesAsync(SettingsText.Setup_Missing);
        await desk.EnterAsync(SettingsText.Seats_Title);
        await desk.EnterAsync(SettingsText.Grant_Title);
        await desk.TypeAsync(SettingsText.Grant_Email, "new@canada.ca");
        await desk.TypeAsync(SettingsText.Seats_Role, JourneyWords.Of(Role.Translator)[..5]);
        await desk.EnterAsync(SettingsText.Grant_Button);
        await desk.SeesAsync("new@canada.ca");
        var granted = (await walk.Site.ActAsync((MicroAcquisition.Programs.SeatQueries seats) => seats.SeatsAsync(program.Id, ended: false, 1))).Lines.Single(line => line.Email == "new@canada.ca");
        Assert.Equal(Role.Translator, granted.Role);
        await desk.GoAsync(ProgramAddresses.Seats.Of(language, program.Id) + "?end=" + granted.Id);
        await desk.EnterAsync(SettingsText.Ask_Keep);
        await desk.SeesAsync("new@canada.ca"); // Nothing has ended.
        await desk.GoAsync(ProgramAddresses.Seats.Of(language, program.Id) + "?end=" + granted.Id);
        await desk.EnterAsync(SettingsText.Seats_EndButton);
        await desk.DoesNotSeeAsync("new@canada.ca");

        await desk.GoAsync(ProgramAddresses.Letters.Of(language));
        await desk.SeesAsync(officer.Email);
        await desk.EnterAsync(SettingsText.Letters_AllAgain);
        await walk.Site.DeliverLettersAsync();
        Assert.NotEmpty(walk.Site.Mail.To(officer.Email));
    }

    [Theory]
    [InlineData(Language.English, true)]
    [InlineData(Language.French, false)]
    public async Task An_officer_finds_a_file_by_its_words(Language language, bool hasScript)
    {
        await using var walk = await Walk.BeginAsync(chromium, Engine.Sqlite, language);
        OfficialLanguages.Use(language);
        var program = await walk.Site.Data.ProgramAsync();
        var found = await walk.Site.Data.SubmittedRequestAsync(program, request => request.Title = "Éléments de la carte");
        var other = await walk.Site.Data.SubmittedRequestAsync(program);
        var officer = await walk.Site.Data.OfficerAsync(program, language);

        var desk = await walk.ArriveAsync(hasScript);
        await desk.EnterAsync(SharedText.Nav_SignIn);
        await desk.SignInAsync(officer.Email);
        await desk.EnterAsync(SharedText.Nav_Files);
        await desk.SeesAsync(other.Number);
        await desk.TypeAsync(FilesText.Search, "elements");
        await desk.EnterAsync(FilesText.Filter);
        await desk.DoesNotSeeAsync(other.Number);
        await desk.EnterAsync(found.Number);
        await desk.SeesAsync(FilesText.Next_Title);
        await desk.EnterAsync(JourneyWords.Do(Journey.ScreenRequest));
        await desk.SeesAsync("Éléments de la carte");
    }
}

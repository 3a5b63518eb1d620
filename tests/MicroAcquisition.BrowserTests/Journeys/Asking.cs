using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Web.Components;
using MicroAcquisition.Web.Pages;
using MicroAcquisition.Web.Pages.Requests;

namespace MicroAcquisition.BrowserTests.Journeys;

/// <summary>A client answers the questions of a request.</summary>
internal static class Asking
{
    /// <summary>From the second page to the check, where nothing is left to answer.</summary>
    public static async Task AnswerTheRestAsync(Visitor client)
    {
        await client.FillAsync(RequestText.Why_Label, "Analysts copy maps by hand.");
        await client.FillAsync(RequestText.NeededBy_Label, "2027-02-26");
        await client.PressAsync(SharedText.Continue);

        await client.SelectAsync(RequestText.Department_Label, OfficialLanguages.Current.Of("Department of Tests", "Ministère des Essais"));
        await client.FillAsync(RequestText.Team_Label, "Maps");
        await client.PressAsync(SharedText.Continue);

        await client.ChooseAsync(RequestText.IsCode_Label, ComponentsText.Yes);
        await client.ChooseAsync(RequestText.CanBeOpen_Label, ComponentsText.Yes);
        await client.ChooseAsync(RequestText.IsUnclassified_Label, ComponentsText.Yes);
        await client.PressAsync(SharedText.Continue);

        await client.ChooseAsync(RequestText.IsStandalone_Label, ComponentsText.No);
        await client.FillAsync(RequestText.JoinsSystem_Label, "The atlas");
        await client.FillAsync(RequestText.SystemMaintainer_Label, "The maps team");
        await client.PressAsync(SharedText.Continue);

        await client.FillAsync(RequestText.Merger_Label, "Robin Aster");
        await client.PressAsync(SharedText.Continue);

        await client.FillAsync(RequestText.TeamsAsked_Label, "Web services");
        await client.FillAsync(RequestText.TeamsAskedOn_Label, "2026-11-16");
        await client.FillAsync(RequestText.TeamsAnswer_Label, "No capacity until spring.");
        await client.PressAsync(SharedText.Continue);

        await client.FillAsync(RequestText.TeamLearns_Label, "How to render maps on a server.");
        await client.ChooseAsync(RequestText.ExistingDollars_Label, ComponentsText.No);
        await client.PressAsync(SharedText.Continue);

        await client.PressAsync(SharedText.Continue); // No meeting yet.
    }
}

using MicroAcquisition.Web.Components;
using MicroAcquisition.Web.Pages;
using MicroAcquisition.Web.Pages.Applications;

namespace MicroAcquisition.BrowserTests.Journeys;

/// <summary>A supplier answers the questions of an application.</summary>
internal static class Applying
{
    /// <summary>For whom, in which language, with which right to work: up to the first criterion.</summary>
    public static async Task AnswerWhoAsync(Visitor supplier, string resource)
    {
        await supplier.ChooseAsync(ApplyText.As_Label, ApplyText.As_Myself);
        await supplier.FillAsync(ApplyText.Resource_Label, resource);
        await supplier.PressAsync(SharedText.Continue);

        await supplier.ChooseAsync(ApplyText.Language_Label, ApplyText.Language_English);
        await supplier.PressAsync(SharedText.Continue);

        await supplier.ChooseAsync(ApplyText.Entitled_Label, ComponentsText.Yes);
        await supplier.PressAsync(SharedText.Continue);
    }

    /// <summary>Answers the criterion shown, and goes on.</summary>
    public static async Task StateAsync(Visitor supplier, string statement)
    {
        await supplier.FillAsync(ApplyText.Statement_Label, statement);
        await supplier.PressAsync(SharedText.Continue);
    }

    /// <summary>Agrees to price and date, payment, and the agreement.</summary>
    public static async Task AgreeAsync(Visitor supplier)
    {
        await supplier.TickAsync(ApplyText.Terms_PriceAndDate.Split('{')[0].TrimEnd(' ', '\u00A0'));
        await supplier.TickAsync(ApplyText.Terms_Payment);
        await supplier.TickAsync(ApplyText.Terms_Agreement);
        await supplier.PressAsync(SharedText.Continue);
    }
}

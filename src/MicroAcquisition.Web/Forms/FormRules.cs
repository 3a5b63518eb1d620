using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Web.Pages.Errors;

namespace MicroAcquisition.Web.Forms;

/// <summary>What the site refuses of forms, whatever they ask.</summary>
public static class FormRules
{
    /// <summary>The refusal when the database, or the first sending of the same form, does not answer in time.</summary>
    public static Refusal TheSiteIsNotBusy() => Refusal.Because(ErrorsText.ResourceManager);
}

using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;

namespace MicroAcquisition.Web.Pages.Home;

/// <summary>How it works, for those who write code and for teams that need some.</summary>
[Authorize(Policies.Public)]
public sealed class HowItWorksModel : SitePage
{
    /// <summary>The most that one opportunity may cost, taxes included.</summary>
    public static string Ceiling => Formats.ShortAmount(MicroAcquisition.Programs.Program.DefaultCeiling);

    /// <summary>Business days within which a request is answered, unless the program sets others.</summary>
    public static int ScreeningDays => Journey.ScreenRequest.Clock!.Days!.Value;
}

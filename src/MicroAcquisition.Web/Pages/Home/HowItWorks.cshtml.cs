using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;

namespace MicroAcquisition.Web.Pages.Home;

/// <summary>HowItWorks.</summary>
[Authorize(Policies.Public)]
public sealed class HowItWorksModel : SitePage;

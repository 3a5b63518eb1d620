using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;

namespace MicroAcquisition.Web.Pages.Home;

/// <summary>Accessibility.</summary>
[Authorize(Policies.Public)]
public sealed class AccessibilityModel : SitePage;

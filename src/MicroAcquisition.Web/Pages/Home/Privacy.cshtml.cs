using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;

namespace MicroAcquisition.Web.Pages.Home;

/// <summary>Privacy.</summary>
[Authorize(Policies.Public)]
public sealed class PrivacyModel : SitePage;

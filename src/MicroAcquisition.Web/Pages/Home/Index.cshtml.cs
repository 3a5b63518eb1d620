using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;

namespace MicroAcquisition.Web.Pages.Home;

/// <summary>The front page.</summary>
[Authorize(Policies.Public)]
public sealed class IndexModel : SitePage;

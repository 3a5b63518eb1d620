using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;

namespace MicroAcquisition.Web.Pages.Home;

/// <summary>Contact.</summary>
[Authorize(Policies.Public)]
public sealed class ContactModel : SitePage;

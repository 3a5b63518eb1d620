using MicroAcquisition.Web.Languages;

namespace MicroAcquisition.Web.Pages.Opportunities;

/// <summary>Addresses of the public opportunities.</summary>
public static class OpportunityAddresses
{
    /// <summary>The list.</summary>
    public static readonly Address List = new("/Opportunities/Index", "opportunities", "occasions");

    /// <summary>One opportunity; its number decides, a wrong slug redirects.</summary>
    public static readonly Address Opportunity = new("/Opportunities/Opportunity", "opportunities/{number}/{slug?}", "occasions/{number}/{slug?}");
}

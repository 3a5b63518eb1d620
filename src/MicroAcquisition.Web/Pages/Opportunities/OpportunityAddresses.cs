using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Web.Languages;

namespace MicroAcquisition.Web.Pages.Opportunities;

/// <summary>Addresses of the public opportunities.</summary>
public static class OpportunityAddresses
{
    /// <summary>What people may still write or link to in French; leads to the same place under the list.</summary>
    public const string FormerFrench = "/fr/opportunites/{**rest}";

    /// <summary>The Office of the Procurement Ombud, in both languages.</summary>
    public const string Ombud = "https://opo-boa.gc.ca";

    /// <summary>The list.</summary>
    public static readonly Address List = new("/Opportunities/Index", "opportunities", "occasions");

    /// <summary>One opportunity; its number decides, a wrong slug redirects.</summary>
    public static readonly Address Opportunity = new("/Opportunities/Opportunity", "opportunities/{number}/{slug?}", "occasions/{number}/{slug?}");

    /// <summary>The keys of the list's query.</summary>
    public static readonly string[] ListKeys = ["q", "status", "sort", "page"];

    /// <summary>An opportunity under its title.</summary>
    public static string Of(Language language, string number, string title) => Opportunity.Of(language, number, Words.Slug(title));

    /// <summary>The list of those that are open.</summary>
    public static string OpenOnes(Language language) => List.Of(language) + QueryString.Create("status", "open");

    /// <summary>Where an address of <see cref="FormerFrench"/> leads.</summary>
    public static string OfFormer(string? rest, QueryString query)
    {
        var below = (rest ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.EscapeDataString);
        return string.Join('/', [List.Of(Language.French), .. below]) + query;
    }
}

using System.Globalization;
using System.Xml.Linq;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Opportunities.Publishing;
using MicroAcquisition.Web.Access;
using MicroAcquisition.Web.Languages;
using MicroAcquisition.Web.Pages.Agreements;
using MicroAcquisition.Web.Pages.Home;
using MicroAcquisition.Web.Pages.Opportunities;

namespace MicroAcquisition.Web.Infrastructure;

/// <summary>What search engines and security researchers ask a site for at fixed addresses: <c>robots.txt</c>, <c>sitemap.xml</c> (sitemaps.org 0.9), <c>security.txt</c> (RFC 9116).</summary>
public static class ForFinders
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    private static readonly Address[] Pages =
        [HomeAddresses.Home, OpportunityAddresses.List, HomeAddresses.HowItWorks, AgreementAddresses.Agreement, HomeAddresses.Contact, HomeAddresses.Privacy, HomeAddresses.Accessibility];

    /// <summary>Maps them.</summary>
    public static void MapForFinders(this IEndpointRouteBuilder app)
    {
        app.MapGet("/robots.txt", (SiteSettings settings) => Results.Text($"User-agent: *\nAllow: /\n\nSitemap: {settings.Absolute("/sitemap.xml").AbsoluteUri}\n"))
            .RequireAuthorization(Policies.Public).WithMetadata(new NoDatabase());
        app.MapGet("/favicon.ico", () => Results.Redirect("/icon.svg", permanent: true)).RequireAuthorization(Policies.Public).WithMetadata(new NoDatabase());
        app.MapGet("/.well-known/security.txt", (SiteSettings settings, Now now) => settings.SecurityContact.Length == 0 ? Results.StatusCode(StatusCodes.Status404NotFound) : Results.Text(SecurityOf(settings, now)))
            .RequireAuthorization(Policies.Public).WithMetadata(new NoDatabase());
        app.MapGet("/sitemap.xml", async (SiteSettings settings, OpportunityQueries opportunities, CancellationToken cancellation) =>
            Results.Text(SitemapOf(settings, await opportunities.PublicTitlesAsync(cancellation)), "application/xml")).RequireAuthorization(Policies.Public).WithMetadata(new SameForAll());
    }

    private static string SecurityOf(SiteSettings settings, Now now)
    {
        var expires = now.Instant.UtcDateTime.Date.AddDays(180).ToString("yyyy-MM-dd'T'00:00:00'Z'", CultureInfo.InvariantCulture);
        return $"Contact: {settings.SecurityContact}\nExpires: {expires}\nPreferred-Languages: en, fr\nCanonical: {settings.Absolute("/.well-known/security.txt").AbsoluteUri}\n";
    }

    private static string SitemapOf(SiteSettings settings, IReadOnlyList<PublicTitle> opportunities)
    {
        var places = Pages.Select(page => OfficialLanguages.All.ToDictionary(language => language, language => page.Of(language)))
            .Concat(opportunities.Select(o => OfficialLanguages.All.ToDictionary(language => language, language => OpportunityAddresses.Of(language, o.Number, o.Title(language)))));
        var map = new XElement(Map + "urlset", new XAttribute(XNamespace.Xmlns + "xhtml", Xhtml), places.SelectMany(place => place.Values.Select(path => new XElement(
            Map + "url", new XElement(Map + "loc", settings.Absolute(path).AbsoluteUri),
            place.Select(other => new XElement(Xhtml + "link", new XAttribute("rel", "alternate"), new XAttribute("hreflang", other.Key.Code()), new XAttribute("href", settings.Absolute(other.Value).AbsoluteUri)))))));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + map + "\n";
    }
}

using System.Reflection;
using MicroAcquisition.Foundation.Languages;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace MicroAcquisition.Web.Languages;

/// <summary>Every address of the site, gathered from the rooms' <c>…Addresses</c> classes. A page without one does not start.</summary>
public sealed class AddressBook(IEnumerable<Assembly> assemblies) : IPageRouteModelConvention
{
    private readonly Dictionary<string, Address> byPage = assemblies.SelectMany(a => a.GetTypes())
        .Where(t => t.Name.EndsWith("Addresses", StringComparison.Ordinal) && t.IsAbstract && t.IsSealed)
        .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Where(f => f.FieldType == typeof(Address))
        .Select(f => (Address)f.GetValue(null)!)
        .ToDictionary(a => a.Page, StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<Address> All => byPage.Values;

    /// <summary>The address of a Razor page; null for one of another application.</summary>
    public Address? OfPage(string page) => byPage.GetValueOrDefault(page);

    /// <summary>The same place in another language, with its route values and query.</summary>
    public string? SamePlace(HttpContext context, Language language)
    {
        if (context.Request.RouteValues["page"] is not string page || OfPage(page) is not { } address)
        {
            return null;
        }

        // A slug in the wrong language redirects to the right one, since the number decides: so it is left out.
        var values = address.Places().Where(p => p != "slug").Select(p => context.Request.RouteValues[p]).ToArray();
        return address.Of(language, values) + Forms.OneAnswer.PlaceIn(context.Request);
    }

    /// <summary>This very place as its room writes it, with its route values and without a query; null where no page is.</summary>
    public string? ThisPlace(HttpContext context) =>
        context.Request.RouteValues["page"] is string page && OfPage(page) is { } address
            ? address.Of(OfficialLanguages.Current, [.. address.Places().Select(place => context.Request.RouteValues[place])])
            : null;

    /// <summary>A path of the site, with its query, in a language; as it is when it is in that language or no page's.</summary>
    public string InLanguage(string path, Language language)
    {
        var end = path.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? at : path.Length;
        var segments = path[..end].Trim('/').Split('/');
        foreach (var address in All.OrderBy(a => a.Places().Count())) // What is written out counts before what any value may be.
        {
            if (PlacesIn(address.Template(language.Other()).Split('/'), segments) is { } values)
            {
                return address.Of(language, values) + path[end..];
            }
        }

        return path;
    }

    // The values of a template's places, without a slug, which is a text of its language; null when the path is another's.
    private static string[]? PlacesIn(string[] template, string[] segments)
    {
        var values = new List<string>();
        for (var n = 0; n < template.Length; n++)
        {
            var (part, segment) = (template[n], n < segments.Length ? segments[n] : null);
            if (segment is null ? !part.EndsWith("?}", StringComparison.Ordinal) : !part.StartsWith('{') && part != segment)
            {
                return null;
            }

            if (segment is not null && part.StartsWith('{') && !part.StartsWith("{slug", StringComparison.Ordinal))
            {
                values.Add(Uri.UnescapeDataString(segment));
            }
        }

        return segments.Length <= template.Length ? [.. values] : null;
    }

    /// <inheritdoc />
    public void Apply(PageRouteModel model)
    {
        var address = OfPage(model.ViewEnginePath) ?? throw new InvalidOperationException($"{model.ViewEnginePath} has no address: add it to its room's addresses.");
        var original = model.Selectors[0];
        model.Selectors.Clear();
        foreach (var language in OfficialLanguages.All)
        {
            var selector = new SelectorModel(original) { AttributeRouteModel = new AttributeRouteModel { Template = address.Template(language) } };
            model.Selectors.Add(selector);
        }
    }
}

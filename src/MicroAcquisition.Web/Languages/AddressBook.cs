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

using Microsoft.AspNetCore.Mvc.Rendering;

namespace MicroAcquisition.Web.Components;

/// <summary>
/// The fields that the page has drawn, in order, and those whose answers it shows with a link to change them. The error summary is written after them, although it stands before them, so that it
/// links only to what is there and lists errors in the order in which the form asks.
/// </summary>
internal sealed class PageFields
{
    private readonly List<(string Name, string Link)> fields = [];

    /// <summary>The fields of the request's page.</summary>
    public static PageFields Of(HttpContext context)
    {
        if (context.Items[typeof(PageFields)] is not PageFields fields)
        {
            context.Items[typeof(PageFields)] = fields = new PageFields();
        }

        return fields;
    }

    /// <summary>The id of a field's control: the same for the control, its label and the summary's link.</summary>
    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    /// <summary>Remembers a field of the page.</summary>
    public void Add(string name) => Add(name, "#" + IdOf(name)); // The page's own spelling: model state ignores case, ids do not.

    /// <summary>Remembers a field of another page.</summary>
    public void Add(string name, string link) => fields.Add((name, link));

    /// <summary>The place of a field on the page; null when it is not there.</summary>
    public int? PlaceOf(string name) =>
        fields.FindIndex(field => string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase)) is >= 0 and var place ? place : null;

    /// <summary>Where an error leads to change the field.</summary>
    public string LinkAt(int place) => fields[place].Link;
}

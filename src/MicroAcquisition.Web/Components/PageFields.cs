using Microsoft.AspNetCore.Mvc.Rendering;

namespace MicroAcquisition.Web.Components;

/// <summary>
/// The fields that the page has drawn, in order. The error summary is written after them, although it stands before them, so that it
/// links only to what is there and lists errors in the order in which the form asks.
/// </summary>
internal sealed class PageFields
{
    private readonly List<string> names = [];

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

    /// <summary>Remembers a field.</summary>
    public void Add(string name) => names.Add(name);

    /// <summary>The place of a field on the page; null when it is not there.</summary>
    public int? PlaceOf(string name) =>
        names.FindIndex(n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase)) is >= 0 and var place ? place : null;

    /// <summary>The field's name as the page wrote it, since model state ignores case and ids do not.</summary>
    public string NameAt(int place) => names[place];
}

using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MicroAcquisition.Web.Components;

/// <summary>Elements with encoded text: how components write HTML, since raw strings are banned.</summary>
internal static class Markup
{
    /// <summary>An element with a class and a text, both optional.</summary>
    public static TagBuilder Element(string name, string? cssClass = null, string? text = null)
    {
        var element = new TagBuilder(name);
        if (cssClass is not null)
        {
            element.AddCssClass(cssClass);
        }

        if (text is not null)
        {
            element.InnerHtml.Append(text);
        }

        return element;
    }

    /// <summary>The element with an attribute; none when the value is null.</summary>
    public static TagBuilder With(this TagBuilder element, string attribute, string? value)
    {
        if (value is not null)
        {
            element.Attributes[attribute] = value;
        }

        return element;
    }

    /// <summary>The element with an attribute that has no value, when the condition holds.</summary>
    public static TagBuilder With(this TagBuilder element, string attribute, bool condition) => element.With(attribute, condition ? "" : null);

    /// <summary>True for an attribute that the page gave: one whose expression is null arrives as an empty text.</summary>
    public static bool IsGiven([NotNullWhen(true)] this string? attribute) => !string.IsNullOrEmpty(attribute);

    /// <summary>The element with children; null ones are left out.</summary>
    public static TagBuilder Holding(this TagBuilder element, params IHtmlContent?[] children)
    {
        foreach (var child in children.OfType<IHtmlContent>())
        {
            element.InnerHtml.AppendHtml(child);
        }

        return element;
    }

    /// <summary>Turns the component's own tag into an element with a class; a class that the page adds stays.</summary>
    public static void Become(this TagHelperOutput output, string element, string? cssClass = null)
    {
        output.TagName = element;
        output.TagMode = TagMode.StartTagAndEndTag;
        foreach (var name in cssClass?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            output.AddClass(name);
        }
    }

    /// <summary>Adds a class.</summary>
    public static void AddClass(this TagHelperOutput output, string name)
    {
        var before = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", string.IsNullOrEmpty(before) ? name : before + " " + name);
    }
}

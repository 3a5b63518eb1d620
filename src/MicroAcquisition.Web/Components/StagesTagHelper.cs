using MicroAcquisition.Acquisitions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MicroAcquisition.Web.Components;

/// <summary>
/// The line of a file's life, the current phase marked: <c>&lt;ma-stages current="@Model.Phase" dates="Model.Dates" ended="false" /&gt;</c>.
/// </summary>
[HtmlTargetElement("ma-stages", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StagesTagHelper : TagHelper
{
    /// <summary>Where the file is, or where it ended.</summary>
    public Phase Current { get; set; }

    /// <summary>A short date, or a few words, under the phases that have one.</summary>
    public IReadOnlyDictionary<Phase, string>? Dates { get; set; }

    /// <summary>True when the file goes no further.</summary>
    public bool Ended { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("ol", "stages");
        output.Attributes.SetAttribute("aria-label", ComponentsText.Stages_Label);
        foreach (var phase in Enum.GetValues<Phase>())
        {
            output.Content.AppendHtml(Item(phase));
        }
    }

    // Where there is no room for the whole line, the style shows the current phase alone, after this.
    private static string Place(Phase phase)
    {
        var all = Enum.GetValues<Phase>();
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Array.IndexOf(all, phase) + 1}/{all.Length}");
    }

    private TagBuilder Item(Phase phase)
    {
        var (look, spoken) = phase < Current ? ("done", ComponentsText.Stages_Done)
            : phase > Current ? (null, null)
            : Ended ? ("ended", ComponentsText.Stages_Ended)
            : ("now", null);
        var date = Dates?.GetValueOrDefault(phase);
        return Markup.Element("li", look).With("aria-current", look == "now" ? "step" : null).With("data-place", phase == Current ? Place(phase) : null).Holding(
            Markup.Element("span", "phase", JourneyWords.Of(phase)),
            spoken is null ? null : Markup.Element("span", look == "done" ? "spoken" : "fate", " " + spoken),
            string.IsNullOrEmpty(date) ? null : Markup.Element("span", "date", " " + date));
    }
}

using System.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using QRCoder;

namespace MicroAcquisition.Web.Components;

/// <summary>An address as a drawing that a phone reads, for what is printed: <c>&lt;ma-qr-code address="…" label="…" /&gt;</c>.</summary>
[HtmlTargetElement("ma-qr-code", TagStructure = TagStructure.WithoutEndTag)]
public sealed class QrCodeTagHelper : TagHelper
{
    /// <summary>Where it leads.</summary>
    public Uri Address { get; set; } = null!;

    /// <summary>What it is, for who does not see it.</summary>
    public string Label { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div");
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Label);
        using var code = QRCodeGenerator.GenerateQrCode(Address.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix; // With the quiet border that readers need.
        var dark = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                dark.Append(rows[y][x] ? FormattableString.Invariant($"M{x} {y}h1v1h-1z") : "");
            }
        }

        var squares = new TagBuilder("path");
        squares.Attributes["d"] = dark.ToString();
        var drawing = new TagBuilder("svg");
        drawing.Attributes["viewBox"] = FormattableString.Invariant($"0 0 {rows.Count} {rows.Count}");
        drawing.Attributes["shape-rendering"] = "crispEdges";
        drawing.InnerHtml.AppendHtml(squares);
        output.Content.SetHtmlContent(drawing);
    }
}

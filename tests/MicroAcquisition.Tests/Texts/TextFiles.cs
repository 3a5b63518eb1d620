using System.Xml.Linq;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Texts;

/// <summary>The texts of one class in both languages, as its pair of files says them.</summary>
public sealed record TextPair(string Name, IReadOnlyDictionary<string, string> English, IReadOnlyDictionary<string, string> French)
{
    /// <summary>Every pair of the sources.</summary>
    public static IReadOnlyList<TextPair> All { get; } = [.. Repository.Files("src", "*.resx")
        .Where(path => !path.EndsWith(".fr.resx", StringComparison.Ordinal))
        .Select(path => new TextPair(Path.GetFileNameWithoutExtension(path), Read(path), Read(Path.ChangeExtension(path, ".fr.resx"))))];

    private static Dictionary<string, string> Read(string path) => File.Exists(path)
        ? XDocument.Load(path).Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal)
        : [];
}

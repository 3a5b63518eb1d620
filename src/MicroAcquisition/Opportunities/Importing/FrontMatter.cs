using MicroAcquisition.Foundation.Languages;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MicroAcquisition.Opportunities.Importing;

/// <summary>One value of a front matter and the line on which its key stands.</summary>
public sealed record FrontMatterField(string Value, int Line);

/// <summary>The YAML between the two lines of three hyphens that open a post, and the Markdown after it.</summary>
public sealed record FrontMatter(IReadOnlyDictionary<string, FrontMatterField> Fields, string Body, int BodyLine)
{
    private const string Fence = "---";

    /// <summary>Reads a post; null, with a problem added, when it has no front matter that can be read.</summary>
    public static FrontMatter? Read(string file, string text, ICollection<ImportProblem> problems)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (lines[0].TrimEnd() != Fence)
        {
            problems.Add(new ImportProblem(file, 1, OpportunitiesText.Import_NoFrontMatter));
            return null;
        }

        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence);
        if (end < 0)
        {
            problems.Add(new ImportProblem(file, 1, OpportunitiesText.Import_UnterminatedFrontMatter));
            return null;
        }

        try
        {
            var fields = ReadFields(string.Join('\n', lines[1..end]));
            return new FrontMatter(fields, string.Join('\n', lines[(end + 1)..]), end + 2);
        }
        catch (YamlException exception)
        {
            // The first line of YAML is the second of the file.
            problems.Add(new ImportProblem(file, (int)exception.Start.Line + 1, OpportunitiesText.Import_BadYaml.With(exception.Message)));
            return null;
        }
    }

    private static Dictionary<string, FrontMatterField> ReadFields(string yaml)
    {
        var stream = new YamlStream();
        using var reader = new StringReader(yaml);
        stream.Load(reader);
        return stream.Documents.Count > 0 && stream.Documents[0].RootNode is YamlMappingNode map
            ? map.Children.Where(pair => pair is { Key: YamlScalarNode, Value: YamlScalarNode }).ToDictionary(
                pair => ((YamlScalarNode)pair.Key).Value ?? "",
                pair => new FrontMatterField(((YamlScalarNode)pair.Value).Value ?? "", (int)pair.Key.Start.Line + 1),
                StringComparer.Ordinal)
            : [];
    }
}

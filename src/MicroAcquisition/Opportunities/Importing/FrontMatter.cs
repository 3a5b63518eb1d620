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

        var (fields, problem, line) = TryReadFields(string.Join('\n', lines[1..end]));
        if (fields is null)
        {
            problems.Add(new ImportProblem(file, line ?? FirstBadLine(lines[1..end]), OpportunitiesText.Import_BadYaml.With(problem)));
            return null;
        }

        return new FrontMatter(fields, string.Join('\n', lines[(end + 1)..]), end + 2);
    }

    /// <summary>The first line that cannot be read alone either, in the file.</summary>
    private static int FirstBadLine(string[] yaml) => Math.Max(0, Array.FindIndex(yaml, line => TryReadFields(line).Fields is null)) + 2;

    /// <summary>The fields, or what is wrong and on which line of the file, if the parser knows: on some texts it gives up without saying where.</summary>
    private static (Dictionary<string, FrontMatterField>? Fields, string? Problem, int? Line) TryReadFields(string yaml)
    {
        try
        {
            return (ReadFields(yaml), null, null);
        }
        catch (YamlException exception)
        {
            return (null, exception.Message, (int)exception.Start.Line + 1);
        }
        catch (InvalidOperationException exception)
        {
            return (null, exception.Message, null);
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

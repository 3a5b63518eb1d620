using System.Text.RegularExpressions;
using MicroAcquisition.Foundation.Languages;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MicroAcquisition.Opportunities.Importing;

/// <summary>One value of a front matter, null if it is no text but a list or a table, and the line on which its key stands.</summary>
public sealed record FrontMatterField(string? Value, int Line);

/// <summary>The YAML between the two lines of three hyphens that open a post, and the Markdown after it.</summary>
public sealed partial record FrontMatter(IReadOnlyDictionary<string, FrontMatterField> Fields, string Body, int BodyLine)
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
            return (null, exception.Message, LineOf(exception, yaml) + 1);
        }
        catch (InvalidOperationException exception)
        {
            return (null, exception.Message, null);
        }
    }

    /// <summary>The line in the YAML at which something is wrong: of an unknown anchor the parser does not say it, of a tab it says where the value before it began.</summary>
    private static int LineOf(YamlException exception, string yaml)
    {
        var lines = yaml.Split('\n');
        if (exception is AnchorNotFoundException && QuotedForm().Match(exception.Message) is { Success: true } anchor)
        {
            return Math.Max(0, Array.FindIndex(lines, line => line.Contains("*" + anchor.Groups["name"].Value, StringComparison.Ordinal))) + 1;
        }

        var end = (int)exception.End.Line;
        var isTab = end > exception.Start.Line && end <= lines.Length && exception.Message.Contains("tab character", StringComparison.Ordinal);
        return isTab ? end : (int)exception.Start.Line;
    }

    [GeneratedRegex("'(?<name>[^']+)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QuotedForm();

    private static Dictionary<string, FrontMatterField> ReadFields(string yaml)
    {
        var stream = new YamlStream();
        using var reader = new StringReader(yaml);
        stream.Load(reader);
        var fields = new Dictionary<string, FrontMatterField>(StringComparer.Ordinal);
        if (stream.Documents.Count > 0 && stream.Documents[0].RootNode is YamlMappingNode map)
        {
            foreach (var (key, value) in map.Children)
            {
                // To the parser, keys with different tags are different keys.
                if (key is YamlScalarNode { Value: var name } && !fields.TryAdd(name ?? "", new FrontMatterField(TextOf(value), (int)key.Start.Line + 1)))
                {
                    throw new YamlException(key.Start, key.End, "Duplicate key " + name);
                }
            }
        }

        return fields;
    }

    private static string? TextOf(YamlNode value) => value is YamlScalarNode scalar ? scalar.Value ?? "" : null;
}

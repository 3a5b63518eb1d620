using MicroAcquisition.TestKit;

namespace MicroAcquisition.Bench;

/// <summary>A figure of another day, quoted beside a new one: never as if it were of the same run.</summary>
public static class Earlier
{
    /// <summary>The median and the 99th percentile that <c>bench/results/&lt;of&gt;.md</c> has, in the table whose heading holds these words, for a page over so many connections, with their day; a dash where it has none.</summary>
    public static string Of(string of, string heading, string page, int connections)
    {
        var file = Repository.PathOf("bench", "results", of + ".md");
        var lines = File.Exists(file) ? File.ReadAllLines(file) : [];
        var day = lines.FirstOrDefault(line => line.StartsWith("20", StringComparison.Ordinal))?.Split(',')[0];
        var row = lines.SkipWhile(line => !(line.StartsWith("## ", StringComparison.Ordinal) && line.Contains(heading, StringComparison.Ordinal))).Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line.Trim('|', ' ').Split(" | "))
            .FirstOrDefault(cells => cells.Length == 5 && cells[0] == page && cells[1] == Table.Count(connections));
        return row is null ? "–" : $"{row[3]}, {row[4]} ({day})";
    }
}

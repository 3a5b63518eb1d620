using System.Globalization;
using System.Text;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Bench;

/// <summary>Results as Markdown tables, shown as they come and kept in <c>bench/results</c>.</summary>
public sealed class Table
{
    private readonly StringBuilder text = new();

    /// <summary>Begins a table with a heading.</summary>
    public void Begin(string heading, params string[] columns)
    {
        Line("");
        Line("## " + heading);
        Line("");
        Row(columns);
        Row([.. columns.Select(_ => "---")]);
    }

    /// <summary>Adds a row.</summary>
    public void Row(params string[] cells) => Line("| " + string.Join(" | ", cells) + " |");

    /// <summary>Adds a sentence.</summary>
    public void Say(string sentence)
    {
        Line("");
        Line(sentence);
    }

    /// <summary>Writes <c>bench/results/&lt;name&gt;.md</c>, with the day and the machine.</summary>
    public Task KeepAsync(string name)
    {
        var machine = string.Create(
            CultureInfo.InvariantCulture,
            $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}, {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1024 / 1024 / 1024} GiB, .NET {Environment.Version}; the load, the site and the database share the cores.");
        return File.WriteAllTextAsync(Repository.PathOf("bench", "results", name + ".md"), $"# {name}\n\n<!-- Written by eng/bench {name}. -->\n\n{machine}\n{text}");
    }

    /// <summary>A count, for a cell: <c>12,345</c>.</summary>
    public static string Count(double number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Milliseconds, for a cell.</summary>
    public static string Milliseconds(double milliseconds) => milliseconds.ToString(milliseconds < 10 ? "0.0" : "0", CultureInfo.InvariantCulture) + " ms";

    /// <summary>A ratio, for a cell: <c>0.62</c>.</summary>
    public static string Ratio(double ratio) => ratio.ToString("0.00", CultureInfo.InvariantCulture);

    private void Line(string line)
    {
        Console.WriteLine(line);
        text.Append(line).Append('\n');
    }
}

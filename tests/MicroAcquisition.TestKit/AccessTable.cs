using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;

namespace MicroAcquisition.TestKit;

/// <summary>One line of tests/access.csv: who must do a step, who may, and whom a separation keeps from it although it is theirs.</summary>
public sealed record AccessLine(string Step, IReadOnlyList<string> Must, IReadOnlyList<string> May, IReadOnlyList<string> Never)
{
    /// <summary>True when a role or part does the step, no separation standing in the way.</summary>
    public bool Gives(string doer) => Must.Contains(doer, StringComparer.Ordinal) || May.Contains(doer, StringComparer.Ordinal);
}

/// <summary>tests/access.csv, written by hand from domain §2 and §3: who does what. The journey is compared with it, and every line is tried at the verb and over HTTP.</summary>
public static class AccessTable
{
    /// <summary>Its lines, in the order of the journey; several names stand apart by spaces.</summary>
    public static IReadOnlyList<AccessLine> Lines { get; } = Read();

    /// <summary>Every role, and those who have none: whom a step is tried as.</summary>
    public static IReadOnlyList<string> Everyone { get; } =
        ["Visitor", .. Enum.GetNames<Part>().Where(part => part is not (nameof(Part.Seat) or nameof(Part.Awardee))), .. Enum.GetNames<Role>()];

    /// <summary>The line of a step.</summary>
    public static AccessLine Of(Step step) => Lines.FirstOrDefault(line => line.Step == step.Name)
        ?? throw new InvalidOperationException($"tests/access.csv has no line for {step}: write who must, who may and who never.");

    private static IReadOnlyList<AccessLine> Read()
    {
        var lines = File.ReadAllLines(Repository.PathOf("tests", "access.csv"));
        return lines[0] == "step,must,may,never"
            ? [.. lines.Skip(1).Select(line => line.Split(',')).Select(cells => new AccessLine(cells[0], Names(cells[1]), Names(cells[2]), Names(cells[3])))]
            : throw new FormatException($"access.csv begins with \"{lines[0]}\".");

        static string[] Names(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}

using MicroAcquisition.Foundation.Refusals;

namespace MicroAcquisition.Opportunities.Importing;

/// <summary>What is wrong with a file that someone wants to import, and where: <c>file:line: text</c>.</summary>
public sealed record ImportProblem(string File, int Line, string Text)
{
    /// <summary>What a rule refuses, at the line of the field that it reads.</summary>
    public static ImportProblem Of(PilotPost post, Refusal refusal) => new(post.File, post.LineOf(refusal.Field), refusal.Text);

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}: {Text}");
}

/// <summary>Carries every problem out of an import: nothing was written.</summary>
public sealed class ImportFailedException(IReadOnlyList<ImportProblem> problems)
    : Exception("The import was refused:\n" + string.Join('\n', problems))
{
    /// <summary>At least one, by file and line.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; } = [.. problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line)];
}

using System.Text.RegularExpressions;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;

namespace MicroAcquisition.Applications;

/// <summary>What may tell an evaluator who wrote a statement (domain §5). These rules only warn.</summary>
public static partial class AnonymityRules
{
    /// <summary>Shorter words of a name are words of the language as well.</summary>
    public const int FewestLetters = 3;

    private static readonly HashSet<string> LegalForms = new(["inc", "ltd", "ltee", "corp", "co", "enr", "llp", "senc"], StringComparer.Ordinal);

    /// <summary>What the statements of an application name, in their order.</summary>
    public static IReadOnlyList<Refusal> OfStatements(ApplicationAnswers answers, string business) =>
    [
        .. answers.Statements.Select((text, index) => AStatementDoesNotNameItsApplicant(text, index + 1, answers.ResourceName, business)).OfType<Refusal>(),
    ];

    /// <summary>No word of the person's name, no name of their business, nothing of what <see cref="TellingSigns"/> finds.</summary>
    public static Refusal? AStatementDoesNotNameItsApplicant(string? statement, int criterion, string? person, string? business) =>
        NameIn(statement ?? "", person, business) is { } named ? Refusal.Because(ApplicationsText.ResourceManager, () => [criterion, named]) : null;

    private static string? NameIn(string statement, string? person, string? business)
    {
        if (TellingSigns.In(statement).Select(sign => sign.Words).FirstOrDefault() is { } sign)
        {
            return sign;
        }

        var (words, capitals) = ($" {Key(statement)} ", $" {Key(string.Join(' ', Capitalised().Matches(statement)))} ");
        return NamesOf(person, business).FirstOrDefault(name => Key(name) is { Length: >= FewestLetters } key
            && (key.Contains(' ', StringComparison.Ordinal) ? words : capitals).Contains($" {key} ", StringComparison.Ordinal));
    }

    // One word tells of a person, written as a name is: Will, not will. A business is told by its whole name, since its words are everyone's.
    private static IEnumerable<string> NamesOf(string? person, string? business) =>
        [.. (person ?? "").Split([' ', '-', '’', '\'', ','], StringSplitOptions.RemoveEmptyEntries), person ?? "", business ?? ""];

    private static string Key(string text) =>
        string.Join(' ', Words.Fold(text).Split(' ').Select(word => word.Trim('.')).Where(word => word.Length > 0 && !LegalForms.Contains(word)));

    [GeneratedRegex("""\b\p{Lu}[\p{L}\p{M}\p{Nd}]*""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Capitalised();
}

using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;

namespace MicroAcquisition.Opportunities.Importing;

/// <summary>What both posts of a pair must say alike.</summary>
public sealed record PilotTerms(DateOnly OpensOn, DateOnly ClosesOn, DateOnly SelectionBy, DateOnly DeliverBy, Cad Price);

/// <summary>One post of the pilot: an opportunity in one language, with the lines on which its fields stand.</summary>
public sealed record PilotPost(
    string File, string Reference, Language Language, PilotTerms Terms, StatementText Text, IReadOnlyList<ImportProblem> Notes)
{
    /// <summary>The line of each field of the front matter.</summary>
    public required IReadOnlyDictionary<string, int> Lines { get; init; }

    /// <summary>The line of the field that a rule reads; 1 when the rule concerns the whole file.</summary>
    public int LineOf(string? field) => Lines.GetValueOrDefault(field switch
    {
        nameof(StatementText.Title) => "title",
        nameof(StatementText.Summary) => "short_desc",
        nameof(StatementText.Skills) => "skills",
        nameof(PilotTerms.Price) => "value",
        nameof(PilotTerms.ClosesOn) => "closing_date",
        nameof(PilotTerms.SelectionBy) => "start_date",
        nameof(PilotTerms.DeliverBy) => "delivery_date",
        _ => "ref",
    }, 1);
}

/// <summary>An opportunity in both languages: two posts with the same <c>ref</c>, alike in dates and price.</summary>
public sealed record PostPair(PilotPost English, PilotPost French)
{
    /// <summary>The <c>ref</c> of both.</summary>
    public string Reference => English.Reference;

    /// <summary>Dates and price.</summary>
    public PilotTerms Terms => English.Terms;
}

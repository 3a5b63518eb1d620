using System.Text.Json.Serialization;

namespace MicroAcquisition.Opportunities;

/// <summary>One thing that an application must show, and an example of an answer that passes (may be empty in an imported text).</summary>
public sealed record ApplicationCriterion(string Text, string Example);

/// <summary>
/// The statement of an opportunity in one language (domain §4, last paragraphs). Long texts are Markdown; skills are separated by
/// commas. Texts may be empty only where an imported one lacks them.
/// </summary>
public sealed record StatementText
{
    /// <summary>Stands where a language is not supplied yet.</summary>
    public static readonly StatementText NotYet = new() { Title = "", Summary = "", Background = "", Work = "", Skills = "", Acceptance = "", Criteria = [] };

    /// <summary>At most 100 characters.</summary>
    public required string Title { get; init; }

    /// <summary>At most 500 characters.</summary>
    public required string Summary { get; init; }

    /// <summary>Who they work for, what exists.</summary>
    public required string Background { get; init; }

    /// <summary>Deliverables, links, tests.</summary>
    public required string Work { get; init; }

    /// <summary>What Canada provides, and by when.</summary>
    public string Provided { get; init; } = "";

    /// <summary>Skills, separated by commas.</summary>
    public required string Skills { get; init; }

    /// <summary>What the work must do to be accepted, as one text.</summary>
    public required string Acceptance { get; init; }

    /// <summary>The same, one by one, as the work is judged; null in an imported text, which has them as one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? AcceptanceCriteria { get; init; }

    /// <summary>What an application must show; one statement each.</summary>
    public required IReadOnlyList<ApplicationCriterion> Criteria { get; init; }
}

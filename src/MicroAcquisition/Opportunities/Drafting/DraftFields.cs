using System.Globalization;

namespace MicroAcquisition.Opportunities.Drafting;

/// <summary>The fields of a statement that is being written (domain §4, last paragraphs), and the tasks into which a client's list puts them.</summary>
public static class DraftFields
{
    /// <summary>At most 100 characters.</summary>
    public const string Title = "title";

    /// <summary>At most 500 characters.</summary>
    public const string Summary = "summary";

    /// <summary>Who they work for, what exists.</summary>
    public const string Background = "background";

    /// <summary>Deliverables, links, tests.</summary>
    public const string Work = "work";

    /// <summary>What Canada provides, and by when.</summary>
    public const string Provided = "provided";

    /// <summary>From the program's list, by key, with commas between.</summary>
    public const string Skills = "skills";

    /// <summary>SPDX identifier.</summary>
    public const string Licence = "licence";

    /// <summary>An address, or empty for the supplier's own.</summary>
    public const string Repository = "repository";

    /// <summary>"true" when the code that the work builds on is public, or there is none.</summary>
    public const string IsBaseCodePublic = "base-code";

    /// <summary>Who approved opening the code that is not public yet, when, in which document.</summary>
    public const string OpeningApproval = "opening-approval";

    /// <summary>Before taxes.</summary>
    public const string Price = "price";

    /// <summary>For the price helper: CAD an hour.</summary>
    public const string Rate = "rate";

    /// <summary>Hours of work.</summary>
    public const string Hours = "hours";

    /// <summary>Business days.</summary>
    public const string DaysOpen = "days-open";

    /// <summary>Business days.</summary>
    public const string DaysToSelect = "days-to-select";

    /// <summary>Business days.</summary>
    public const string DaysToDeliver = "days-to-deliver";

    /// <summary>Who answers for it.</summary>
    public const string Contact = "contact";

    /// <summary>Why a barrier stays in the text.</summary>
    public const string BarrierReason = "barrier-reason";

    /// <summary>"en" or "fr": the language in which the statement is written and approved.</summary>
    public const string Language = "language";

    /// <summary>Most work acceptance criteria.</summary>
    public const int MostAcceptance = 8;

    /// <summary>Most application criteria: an application takes two hours at most (domain §4, "Barriers").</summary>
    public const int MostCriteria = 5;

    /// <summary>The part of a field that has no language.</summary>
    public const string NoLanguage = "";

    private static readonly string[] Numbered = ["acceptance", "criterion", "example"];

    /// <summary>The tasks of the list, in order, each with its fields.</summary>
    public static IReadOnlyList<DraftTask> Tasks { get; } =
    [
        new("summary", [Language, Title, Summary]),
        new("background", [Background]),
        new("work", [Work, Provided]),
        new("skills", [Skills]),
        new("acceptance", [.. Enumerable.Range(1, MostAcceptance).Select(Acceptance)]),
        new("criteria", [.. Enumerable.Range(1, MostCriteria).SelectMany(n => new[] { Criterion(n), Example(n) }), BarrierReason]),
        new("code", [Licence, Repository, IsBaseCodePublic, OpeningApproval]),
        new("price", [Hours, Rate, Price]),
        new("dates", [DaysOpen, DaysToSelect, DaysToDeliver, Contact]),
    ];

    /// <summary>Those that are written in a language, and translated.</summary>
    public static IReadOnlyList<string> Texts { get; } =
    [
        Title, Summary, Background, Work, Provided,
        .. Enumerable.Range(1, MostAcceptance).Select(Acceptance),
        .. Enumerable.Range(1, MostCriteria).SelectMany(n => new[] { Criterion(n), Example(n) }),
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Tasks.SelectMany(task => task.Fields)];

    /// <summary>The n-th work acceptance criterion, from 1.</summary>
    public static string Acceptance(int number) => Of("acceptance", number);

    /// <summary>The n-th application criterion, from 1.</summary>
    public static string Criterion(int number) => Of("criterion", number);

    /// <summary>The example of an answer that passes the n-th application criterion.</summary>
    public static string Example(int number) => Of("example", number);

    /// <summary>True when it has languages.</summary>
    public static bool IsText(string field) => Texts.Contains(field, StringComparer.Ordinal);

    /// <summary>The name of a numbered field without its number, and the number; 0 where it has none.</summary>
    public static (string Name, int Number) Parse(string field) =>
        Numbered.FirstOrDefault(name => field.StartsWith(name + "-", StringComparison.Ordinal)) is { } name
        && int.TryParse(field[(name.Length + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (name, number)
            : (field, 0);

    private static string Of(string name, int number) => name + "-" + number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One task of a client's list: its name in addresses and texts, and its fields in the order of the form.</summary>
public sealed record DraftTask(string Name, IReadOnlyList<string> Fields);

using System.Globalization;
using System.Text;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Tests.Acquisitions;

/// <summary>docs/journey.md and docs/events.md, written from the tables in the code.</summary>
public static class JourneyDocument
{
    private const string Note = "<!-- Written from the code by JourneyDocument; UPDATE_DOCS=1 ./test Acquisitions writes it anew. -->\n\n";

    /// <summary>docs/journey.md.</summary>
    public static string Journey()
    {
        using var _ = OfficialLanguages.Speak(Language.English);
        var text = new StringBuilder("# The journey of a file\n\n").Append(Note)
            .Append("A file is born with a request (or by an import) and goes through these steps in this order. Whoever does not hold the role, over this\n")
            .Append("file, cannot do the step; nobody can do it before it waits or after someone else did it. Days are business days of the federal public\n")
            .Append("service; a program may set its own number.\n\n")
            .Append("| # | Step | Who does it | Waits while the file is | Within | Who may not | Leads to | Room |\n|---|---|---|---|---|---|---|---|\n");
        var number = 0;
        foreach (var step in MicroAcquisition.Acquisitions.Journey.Steps)
        {
            number++;
            Row(text, number.ToString(CultureInfo.InvariantCulture), $"**{Capital(JourneyWords.Of(step))}** (`{step.Name}`)", Capital(JourneyWords.DoerOf(step)),
                step.WaitsAt is { } stage ? JourneyWords.Of(stage) : "(makes the file)", Within(step), Excluded(step.Separation), step.Reaches, step.Room);
        }

        text.Append("\n## Where a file stands\n\nNever stored: derived from what was journalled and from the clock.\n\n| Stage | Phase | What happens next |\n|---|---|---|\n");
        foreach (var stage in Enum.GetValues<Stage>())
        {
            Row(text, JourneyWords.Of(stage), JourneyWords.Of(Stages.PhaseOf(stage)), JourneyWords.NextAt(stage));
        }

        return text.ToString();
    }

    /// <summary>docs/events.md.</summary>
    public static string Events()
    {
        using var _ = OfficialLanguages.Speak(Language.English);
        var text = new StringBuilder("# What the journal tells\n\n").Append(Note)
            .Append("Every kind of event, by room. An entry holds ids and facts, never personal information; texts appear as salted SHA-256. The bytes of a\n")
            .Append("kind and version never change (tests/MicroAcquisition.Tests/Foundation/Journal/golden-events.txt).\n");
        foreach (var room in EventCatalogue.All.GroupBy(kind => kind.Type.Namespace!.Split('.')[1], StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {room.Key}\n\n| Kind | Version | It means | Who may read it | On the file | Holds |\n|---|---|---|---|---|---|\n");
            foreach (var kind in room)
            {
                Row(text, $"`{kind.Kind}`", kind.Version.ToString(CultureInfo.InvariantCulture), kind.Facts.Means, Readers(kind.Facts.Audience), Does(kind.Facts), Holds(kind));
            }
        }

        return text.ToString();
    }

    private static void Row(StringBuilder text, params string[] cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Within(Step step) => step.Clock is { } clock
        ? string.Create(CultureInfo.InvariantCulture, $"{clock.DefaultDays} days from {clock.From} (setting {clock.Name})")
        : step.WaitsAt == Stage.Open ? "the closing instant" : "";

    private static string Excluded(Separation separation) => separation switch
    {
        Separation.None => "",
        Separation.NotTheRequester => "whoever requested the file",
        Separation.NotStaffOnTheFile => "whoever holds a role on the file",
        _ => throw new ArgumentOutOfRangeException(nameof(separation), separation, "Say in words who is excluded."),
    };

    private static string Readers(Audience audience) => audience switch
    {
        Audience.Public => "anyone",
        Audience.File => "those who work on the file, and its requester",
        Audience.SealedUntilConfirmation => "the supplier concerned, until an offer to them is confirmed",
        Audience.Administration => "administrators",
        _ => throw new ArgumentOutOfRangeException(nameof(audience), audience, "Say in words who may read it."),
    };

    private static string Does(JournalKindAttribute facts) => string.Join("; ", new[]
    {
        facts.Reaches == Milestone.None ? "" : $"reaches {facts.Reaches}",
        facts.Ends == Ending.None ? "" : $"ends it: {facts.Ends}",
    }.Where(said => said.Length > 0));

    private static string Holds(EventKind kind) =>
        string.Join(", ", kind.Type.GetConstructors().MaxBy(c => c.GetParameters().Length)!.GetParameters().Select(p => JsonName(p.Name!)));

    private static string JsonName(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}

using System.Globalization;
using System.Linq.Expressions;
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
            .Append("A file is born with a request (or by an import) and goes through these steps. A step waits when the file has not ended, what it rests on\n")
            .Append("is reached, what it reaches is not, and what stands beside it holds; so steps go side by side, and what goes back takes with it only what\n")
            .Append("rests on it. ● waits for someone: it is in their work, and its clock runs. ○ may be done: the file's page offers it. Whoever does not hold\n")
            .Append("the role, over this file, cannot do the step. Days are business days of the federal public service; a program may set its own number.\n\n")
            .Append("| # | Step | Who does it | Waits | Within | Who may not | Leads to | Room |\n|---|---|---|---|---|---|---|---|\n");
        var number = 0;
        foreach (var step in MicroAcquisition.Acquisitions.Journey.Steps)
        {
            number++;
            Row(text, number.ToString(CultureInfo.InvariantCulture), $"{(step.May ? '○' : '●')} **{Capital(JourneyWords.Of(step))}** (`{step.Name}`)", Capital(JourneyWords.DoersOf(step)),
                Waits(step), Within(step), string.Join("; ", step.Not.Select(Excluded)), step.LeadsTo, step.Room);
        }

        text.Append("\n## Milestones\n\nA graph: each has its instant on the file's row, and falls with any of those that it rests on.\n\n| Milestone | Rests on | Takes with it when it falls |\n|---|---|---|\n");
        foreach (var milestone in Milestones.All.Where(m => !Milestones.IsSince(m)))
        {
            Row(text, milestone.ToString(), string.Join(", ", Milestones.Under(milestone)), string.Join(", ", Milestones.FallingWith(milestone).Skip(1)));
        }

        text.Append("\nWaits of items (questions, texts, threads): since when the oldest waits. All but the last three end with the file.\n\n| Wait | Falls with |\n|---|---|\n");
        foreach (var wait in Milestones.All.Where(Milestones.IsSince))
        {
            Row(text, wait.ToString(), string.Join(", ", Milestones.Under(wait)));
        }

        text.Append("\n## Where a file stands\n\nFor pages and lists: the last of these lines that holds. Never stored: derived from what was journalled and from the clock.\n\n| Stage | Phase | What happens next |\n|---|---|---|\n");
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

    private static string Waits(Step step) => step.MakesTheFile ? "(makes the file)" : string.Join(", ", new[]
    {
        step.Lasts switch { While.Ended => "ended", While.Either => "ended or not", _ => "" },
        step.Reaches == Milestone.None ? "" : "after " + string.Join(" and ", Milestones.Under(step.Reaches)) + ", until " + step.Reaches,
        step.And is { } and ? Said(and.Body) : "",
    }.Where(said => said.Length > 0));

    private static string Said(Expression expression) => expression switch
    {
        BinaryExpression { NodeType: ExpressionType.AndAlso } both => $"{Said(both.Left)}, {Said(both.Right)}",
        BinaryExpression { NodeType: ExpressionType.OrElse } either => $"({Said(either.Left)} or {Said(either.Right)})",
        BinaryExpression { NodeType: ExpressionType.NotEqual, Left: var column, Right: UnaryExpression or ConstantExpression { Value: null } } => $"{Said(column)} is set",
        BinaryExpression { NodeType: ExpressionType.Equal, Left: var column, Right: UnaryExpression or ConstantExpression { Value: null } } => $"{Said(column)} is not set",
        BinaryExpression comparison => $"{Said(comparison.Left)} {Sign(comparison.NodeType)} {Said(comparison.Right)}",
        UnaryExpression converted => Said(converted.Operand),
        MemberExpression column => column.Member.Name,
        ParameterExpression parameter => parameter.Name!,
        var other => other.ToString(),
    };

    private static string Sign(ExpressionType comparison) => comparison switch
    {
        ExpressionType.Subtract => "−",
        ExpressionType.LessThan => "<",
        ExpressionType.LessThanOrEqual => "≤",
        ExpressionType.GreaterThan => ">",
        ExpressionType.GreaterThanOrEqual => "≥",
        ExpressionType.Equal => "=",
        ExpressionType.NotEqual => "≠",
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "Say it in a sign."),
    };

    private static string Within(Step step) => step.Clock switch
    {
        { IsStored: true, Days: { } days } clock => string.Create(CultureInfo.InvariantCulture, $"until {clock.From[0]}, set {days} days ahead (setting {clock.Name})"),
        { Days: { } days } clock => string.Create(CultureInfo.InvariantCulture, $"{days} days from {string.Join(", ", clock.From)} (setting {clock.Name})"),
        { } clock => "until " + clock.Name,
        null => "",
    };

    private static string Excluded(Separation separation) => separation.Kind switch
    {
        SeparationKind.Requester => "whoever requested the file",
        SeparationKind.StaffOnTheFile => "whoever holds a role on the file",
        SeparationKind.Holds => $"whoever is {JourneyWords.Of(separation.Role!.Value)} on it",
        SeparationKind.WhoDid => $"whoever did {separation.Step} on it",
        _ => throw new ArgumentOutOfRangeException(nameof(separation), separation, "Say in words who is excluded."),
    };

    private static string Readers(Audience audience) => audience switch
    {
        Audience.Public => "anyone",
        Audience.File => "those who work on the file, and its requester",
        Audience.Defence => "those who must be able to defend the file",
        Audience.SealedUntilConfirmation => "the supplier concerned, until an offer to them is confirmed",
        Audience.Administration => "administrators",
        _ => throw new ArgumentOutOfRangeException(nameof(audience), audience, "Say in words who may read it."),
    };

    private static string Does(JournalKindAttribute facts) => string.Join("; ", new[]
    {
        facts.Undoes == Milestone.None ? "" : $"undoes {facts.Undoes}",
        facts.Reaches == Milestone.None ? "" : $"reaches {facts.Reaches}",
        facts.Ends == Ending.None ? "" : $"ends it: {facts.Ends}",
    }.Where(said => said.Length > 0));

    private static string Holds(EventKind kind) =>
        string.Join(", ", kind.Type.GetConstructors().MaxBy(c => c.GetParameters().Length)!.GetParameters().Select(p => JsonName(p.Name!)));

    private static string JsonName(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}

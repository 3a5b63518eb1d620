using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;

namespace MicroAcquisition.Foundation.Refusals;

/// <summary>
/// What a rule answers when it refuses: the rule's name (a sentence), the field it concerns if any, and a text in the reader's
/// language that says what would satisfy it. Rules are static methods that return a refusal or null; one method serves the
/// button, the error summary and the verb.
/// </summary>
public sealed class Refusal
{
    private readonly ResourceManager texts;
    private readonly Func<object?[]> values;

    private Refusal(string rule, string? field, ResourceManager texts, Func<object?[]> values, bool conflict)
    {
        (Rule, Field, this.texts, this.values, IsConflict) = (rule, field, texts, values, conflict);
    }

    /// <summary>The rule's name, for instance <c>ApplicationsCloseAtThePublishedInstant</c>.</summary>
    public string Rule { get; }

    /// <summary>The property of the form that the rule reads; null when it concerns the whole.</summary>
    public string? Field { get; }

    /// <summary>True when someone else changed or did the thing meanwhile: HTTP 409.</summary>
    public bool IsConflict { get; }

    /// <summary>True when the person has no right to the step: HTTP 403.</summary>
    public bool IsForbidden { get; private init; }

    /// <summary>True when the database did not answer in time: HTTP 503, and the same sending may fare better in a moment.</summary>
    public bool IsBusy { get; private init; }

    /// <summary>The sentence for the reader, in the current language.</summary>
    public string Text => string.Format(CultureInfo.CurrentCulture, texts.GetString("Rule_" + Rule, CultureInfo.CurrentUICulture) ?? Rule, values());

    /// <summary>A refusal by the calling rule. The values are asked for when the text is read, so that they are in its language.</summary>
    public static Refusal Because(
        ResourceManager texts, Func<object?[]>? values = null, string? field = null, bool conflict = false, [CallerMemberName] string rule = "") =>
        new(rule, field, texts, values ?? (() => []), conflict);

    /// <summary>A refusal because the database did not answer in time; nothing was written.</summary>
    public static Refusal Busy(ResourceManager texts, [CallerMemberName] string rule = "") =>
        new(rule, field: null, texts, () => [], conflict: true) { IsBusy = true };

    /// <summary>A refusal because the step belongs to someone else.</summary>
    public static Refusal Forbid(ResourceManager texts, Func<object?[]>? values = null, [CallerMemberName] string rule = "") =>
        new(rule, field: null, texts, values ?? (() => []), conflict: false) { IsForbidden = true };
}

/// <summary>Carries refusals out of a verb: the turn is rolled back and the page shows them. Nothing was written.</summary>
public sealed class RefusedException(IReadOnlyList<Refusal> refusals)
    : Exception("Refused: " + string.Join(", ", refusals.Select(r => r.Rule)))
{
    /// <summary>At least one, in the order in which the form asks.</summary>
    public IReadOnlyList<Refusal> Refusals { get; } = refusals;
}

/// <summary>Enforcing rules inside a verb.</summary>
public static class RefusalExtensions
{
    /// <summary>Throws when the rule refuses.</summary>
    public static void Enforce(this Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new RefusedException([refusal]);
        }
    }

    /// <summary>Throws all refusals together, so that a form shows them at once.</summary>
    public static void Enforce(this IEnumerable<Refusal?> refusals)
    {
        var refused = refusals.OfType<Refusal>().ToList();
        if (refused.Count > 0)
        {
            throw new RefusedException(refused);
        }
    }
}

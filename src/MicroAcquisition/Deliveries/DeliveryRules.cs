using System.Text.RegularExpressions;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;

namespace MicroAcquisition.Deliveries;

/// <summary>What the supplier sends: where the work is. Nothing of it is fetched.</summary>
public sealed record DeliveryWritten(string? Address, string? Commit, string? Words);

/// <summary>What a reviewer marks of one acceptance criterion. Null: not chosen.</summary>
public sealed record WorkMarkWritten(int Criterion, bool? IsMet, string? Note);

/// <summary>What delivering and reviewing the work ask (domain §6, "Delivery").</summary>
public static partial class DeliveryRules
{
    /// <summary>Longest text, in characters.</summary>
    public const int TextMaxLength = 2_000;

    /// <summary>Longest address, in characters.</summary>
    public const int AddressMaxLength = 500;

    /// <summary>How far ahead corrections may be due, in days.</summary>
    public const int MostDaysAhead = 90;

    /// <summary>What a delivery asks, in the order of its form.</summary>
    public static IEnumerable<Refusal?> OfDelivery(DeliveryWritten written) =>
        [TheWorkIsReached(written.Address), ACommitIsAHash(written.Commit), TextRules.TheTextIsShort(written.Words, TextMaxLength)];

    /// <summary>The https address of a pull request or repository, without a name and password in it.</summary>
    public static Refusal? TheWorkIsReached(string? address) =>
        Words.Line(address) is { Length: <= AddressMaxLength } line && Uri.TryCreate(line, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps
            && uri.UserInfo.Length == 0 && uri.Host.Contains('.', StringComparison.Ordinal) && uri.AbsolutePath.Length > 1
            ? null
            : Refusal.Because(DeliveriesText.ResourceManager, field: nameof(DeliveryWritten.Address));

    /// <summary>7 to 64 hexadecimal digits, or nothing.</summary>
    public static Refusal? ACommitIsAHash(string? commit) =>
        Words.Line(commit) is "" || Hash().IsMatch(Words.Line(commit)) ? null : Refusal.Because(DeliveriesText.ResourceManager, field: nameof(DeliveryWritten.Commit));

    /// <summary>The page showed the delivery that is reviewed; another round was submitted meanwhile otherwise.</summary>
    public static Refusal? TheRoundShownIsTheOneReviewed(int shown, int round) => shown == round ? null : Refusal.Because(DeliveriesText.ResourceManager, conflict: true);

    /// <summary>Every criterion is marked, with a note.</summary>
    public static IEnumerable<Refusal?> OfMarks(IReadOnlyList<WorkMarkWritten> marks) => marks.SelectMany(mark => new[]
    {
        AMarkIsChosen(mark), AMarkHasANote(mark), TextRules.TheTextIsShort(mark.Note, TextMaxLength, NoteField(mark.Criterion)),
    });

    /// <summary>Met or not.</summary>
    public static Refusal? AMarkIsChosen(WorkMarkWritten mark) => mark.IsMet is not null ? null : Refusal.Because(DeliveriesText.ResourceManager, () => [mark.Criterion], MarkField(mark.Criterion));

    /// <summary>Every mark has a note, which the supplier reads.</summary>
    public static Refusal? AMarkHasANote(WorkMarkWritten mark) => Words.Count(mark.Note) > 0 ? null : Refusal.Because(DeliveriesText.ResourceManager, () => [mark.Criterion], NoteField(mark.Criterion));

    /// <summary>Accepting is for work that meets every criterion.</summary>
    public static Refusal? EveryCriterionIsMet(IReadOnlyList<WorkMarkWritten> marks) =>
        marks.FirstOrDefault(mark => mark.IsMet == false) is { } unmet ? Refusal.Because(DeliveriesText.ResourceManager, () => [unmet.Criterion], MarkField(unmet.Criterion)) : null;

    /// <summary>Whoever accepts asks for nothing more: words about what is missing are not dropped without a word.</summary>
    public static Refusal? AnAcceptanceAsksForNothing(string? missing, DateOnly? by) => Words.Count(missing) == 0 && by is null ? null : Refusal.Because(DeliveriesText.ResourceManager, field: "Missing");

    /// <summary>Corrections are for work that does not.</summary>
    public static Refusal? ACriterionIsNotMet(IReadOnlyList<WorkMarkWritten> marks) => marks.Any(mark => mark.IsMet != true) ? null : Refusal.Because(DeliveriesText.ResourceManager);

    /// <summary>Whoever asks for corrections says what is missing.</summary>
    public static Refusal? WhatIsMissingIsSaid(string? words) => Words.Count(words) > 0 ? null : Refusal.Because(DeliveriesText.ResourceManager, field: "Missing");

    /// <summary>
    /// Corrections come until the agreed delivery date; once that has passed, whoever asks names a new one, which is the extension (spine §1, reading 11).
    /// </summary>
    public static Refusal? TheCorrectionsHaveADate(DateOnly? by, DateOnly agreed, DateOnly today) =>
        agreed >= today ? TheAgreedDateStands(by, agreed) : by >= today && by <= today.AddDays(MostDaysAhead)
            ? null
            : Refusal.Because(DeliveriesText.ResourceManager, () => [Formats.Date(today), Formats.Date(today.AddDays(MostDaysAhead))], "DeliverBy");

    /// <summary>While the agreed date is to come, nobody moves it alone (spine §1, reading 6).</summary>
    public static Refusal? TheAgreedDateStands(DateOnly? by, DateOnly agreed) =>
        by is null || by == agreed ? null : Refusal.Because(DeliveriesText.ResourceManager, () => [Formats.Date(agreed)], "DeliverBy");

    /// <summary>The field that takes the mark on a criterion.</summary>
    public static string MarkField(int criterion) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Marks[{criterion}]");

    /// <summary>The field that takes the note on a criterion.</summary>
    public static string NoteField(int criterion) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Notes[{criterion}]");

    /// <summary>The agreed date of the delivery, from the instant that binds.</summary>
    internal static DateOnly Agreed(DateTimeOffset due) => Eastern.DateEndedBy(due);

    [GeneratedRegex(@"\A[0-9a-fA-F]{7,64}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hash();
}

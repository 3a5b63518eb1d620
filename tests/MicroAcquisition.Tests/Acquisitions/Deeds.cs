using MicroAcquisition.TestKit;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Journal;

namespace MicroAcquisition.Tests.Acquisitions;

/// <summary>What the steps of <see cref="WholeJourney"/> tell. When a room is built, its deeds leave here with its rows: the library's events tell them.</summary>
internal static class Deeds
{
    /// <summary>Steps that move no file: they change seats, texts and dates, or make another file.</summary>
    public static readonly IReadOnlyList<string> MoveNothing = [nameof(WholeJourney.Extend), nameof(WholeJourney.RunAgain)];

    /// <summary>What a room of today sets besides, by its kind of event: nothing that the journey asks.</summary>
    private static readonly Dictionary<string, Action<Place>> SetToday = new()
    {
        ["opportunity-published"] = place => place.Opens(),
        ["marks-differ"] = place => place.Wait(Milestone.DifferenceWaits),
        ["differences-settled"] = place => place.NoLonger(Milestone.DifferenceWaits),
        ["offer-made"] = SelectingDeeds.Offer,
        ["offer-confirmed"] = place => place.NothingDue(),
        ["supplier-checked"] = SelectingDeeds.Check,
        ["signed-by-supplier"] = place => place.NothingDue(),
        ["agreement-signed"] = place => place.Due(),
        ["work-delivered"] = place => place.NoLonger([.. WorkingDeeds.Asked, Milestone.TroubleTold]),
        ["accepted-by-client"] = WorkingDeeds.OwesOnceBothAccept,
        ["accepted-by-maintainer"] = WorkingDeeds.OwesOnceBothAccept,
        ["corrections-asked"] = place => place.Due(),
        ["supplier-paid"] = place => WorkingDeeds.Pays(place, 1),
    };

    /// <summary>What a room of today asks that the row cannot, by its kind of event.</summary>
    private static readonly Dictionary<string, Func<Place, bool>> IfToday = new()
    {
        ["statements-released"] = place => place.Beside.Applicants > 0,
        ["nobody-applied"] = place => place.Beside.Applicants == 0,
        ["file-completed"] = place => !place.Beside.PercentageAgreed,
        ["ended-without-award"] = place => !place.Beside.Defaulted,
    };

    /// <summary>Kinds of event of today's steps that the independent model does not know.</summary>
    private static readonly HashSet<string> NotModelled = ["marks-differ", "differences-settled"];

    /// <summary>Where the independent model is narrower than what a room of today tells, by its kind of event.</summary>
    private static readonly Dictionary<string, Func<Place, bool>> ModelledIf = new()
    {
        ["opportunity-cancelled"] = place => !(place.HasClosed && place.TextWaits),
        ["purchase-form-returned"] = place => !StatementDeeds.IsFunded(place),
    };

    /// <summary>Kinds of event that are told with another, in its turn: no deeds of their own.</summary>
    private static readonly HashSet<string> ToldWithAnother = ["work-accepted"];

    /// <summary>Those of today: what the library's events tell.</summary>
    public static IReadOnlyList<Deed> OfToday =>
    [
        .. EventCatalogue.All.Where(kind => kind.Facts.Of.Length > 0 && !ToldWithAnother.Contains(kind.Kind) && (SetToday.ContainsKey(kind.Kind) || kind.Facts is not { Reaches: Milestone.None, Undoes: Milestone.None, Ends: Ending.None }))
            .Select(kind => Deed.From(kind) with
            {
                Sets = SetToday.GetValueOrDefault(kind.Kind),
                If = IfToday.GetValueOrDefault(kind.Kind),
                IsModelled = !NotModelled.Contains(kind.Kind),
                ModelledIf = ModelledIf.GetValueOrDefault(kind.Kind),
            })
            .SelectMany(deed => deed.Kind == "evaluation-confirmed" ? SelectingDeeds.ForEachNumberOfThoseWhoPass(deed)
                : deed.Kind == "corrections-asked" ? deed.Of.Select(step => deed with { Kind = deed.Kind + ":" + step, Of = [step] }) : [deed]),
    ];

    public static IReadOnlyList<Deed> ToCome { get; } = [.. StatementDeeds.All, .. SelectingDeeds.All, .. WorkingDeeds.All];

    public static IReadOnlyList<Deed> All => [.. OfToday, .. ToCome];
}

using MicroAcquisition.Acquisitions;
using static MicroAcquisition.TestKit.WholeJourney;

namespace MicroAcquisition.Tests.Acquisitions;

/// <summary>Draw, offer and signatures.</summary>
internal static class SelectingDeeds
{
    /// <summary>The most who apply: enough for a draw with one who is passed over, and for three awards.</summary>
    public const int MostApplicants = 3;

    public static readonly IReadOnlyList<Deed> All =
    [
        new("draw-committed", nameof(CommitToDraw)) { Reaches = Milestone.DrawCommitted, Sets = place => place.Draws(isPast: false) },
        new("numbers-entered", nameof(EnterNumbers)) { If = place => place.Beside.Entries < 2, Sets = place => Enter(place, place.Beside.Entries + 1) },
        new("numbers-entered:others", nameof(EnterNumbers)) { If = place => place.Beside.Entries == 2, Sets = place => Enter(place, 1) },
        new("numbers-agreed", nameof(EnterNumbers)) { Reaches = Milestone.NumbersAgreed, If = place => place.Beside.Entries == 2, Sets = place => Enter(place, 0) },
        new("draw-abandoned", nameof(AbandonDraw)) { Undoes = Milestone.DrawCommitted, Sets = place => Enter(place, 0), ModelledIf = place => !place.Has(Milestone.NumbersAgreed) },
        new("drawn", nameof(ConfirmDraw)) { Reaches = Milestone.Drawn },
        new("ended-for-default", nameof(Journey.EndWithoutAward)) { Ends = Ending.TerminatedForDefault, If = place => place.Beside.Defaulted },
        new("offer-left", nameof(LeaveOffer)) { Undoes = Milestone.Offered },
        new("offer-withdrawn", nameof(WithdrawOffer)) { Undoes = Milestone.Offered },
        new("reply-asked", nameof(Journey.CheckSupplier)) { If = place => !place.Has(Milestone.ReplyAsked), Sets = place => place.Wait(Milestone.ReplyAsked), IsModelled = false },
        new("reply-given", nameof(Reply)) { Reaches = Milestone.Confirmed, Sets = place => place.NoLonger(Milestone.ReplyAsked), IsModelled = false },
    ];

    /// <summary>The confirmation says how many pass: at least one of those who applied.</summary>
    public static IEnumerable<Deed> ForEachNumberOfThoseWhoPass(Deed confirmed) => Enumerable.Range(1, MostApplicants).Select(passing => confirmed with
    {
        Kind = confirmed.Kind + ":" + passing,
        If = place => passing <= place.Beside.Applicants,
        Sets = place => Pass(place, passing),
    });

    private static void Pass(Place place, int passing)
    {
        place.Passes(passing);
        place.Beside = place.Beside with { Passing = passing };
    }

    private static void Enter(Place place, int entries) => place.Beside = place.Beside with { Entries = entries };

    public static void Offer(Place place)
    {
        place.Due();
        place.Beside = place.Beside with { Defaulted = false };
    }

    public static void Check(Place place)
    {
        place.NoLonger(Milestone.ReplyAsked);
        place.Due();
    }
}

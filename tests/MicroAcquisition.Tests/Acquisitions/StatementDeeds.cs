using MicroAcquisition.Acquisitions;
using static MicroAcquisition.TestKit.WholeJourney;

namespace MicroAcquisition.Tests.Acquisitions;

/// <summary>From the approval to the closing.</summary>
internal static class StatementDeeds
{
    public static readonly IReadOnlyList<Deed> All =
    [
        new("question-asked", nameof(AskQuestion)) { If = place => !place.TextWaits, Sets = place => place.Wait(Milestone.QuestionWaits) },
        new("amendment-proposed", nameof(ProposeAmendment)) { If = place => !place.TextWaits, Sets = place => place.Wait(Milestone.TextWaits) },
        new("answer-drafted", nameof(DraftAnswer)) { Sets = place => Goes(place, Milestone.QuestionWaits, Milestone.TextWaits) },
        new("question-dismissed", nameof(DraftAnswer)) { Sets = place => place.NoLonger(Milestone.QuestionWaits), IsModelled = false },
        new("text-translated", nameof(TranslateText)) { Sets = place => Goes(place, Milestone.TextWaits, Milestone.PublishWaits) },
        new("text-published", nameof(PublishText)) { Sets = place => place.NoLonger(Milestone.PublishWaits) },
    ];

    /// <summary>The money is reserved for what was committed.</summary>
    public static bool IsFunded(Place place) => place.File.FundsReservedAt >= place.File.CommittedAt;

    private static void Goes(Place place, Milestone from, Milestone to)
    {
        place.NoLonger(from);
        place.Wait(to);
    }
}

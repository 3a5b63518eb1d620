using MicroAcquisition.Acquisitions;

namespace MicroAcquisition.TestKit;

/// <summary>
/// The rows of the journey whose rooms are not built yet, in the shape of <see cref="Journey"/>: they prove that the shape carries them
/// all. A file WholeJourney.Part.cs for each part of a file's life, and beside it what doing them tells (the Deeds of the tests). When a
/// room is built, its rows move to the real table and leave here, and so do their deeds; a test fails while a name stands in both.
/// </summary>
public static partial class WholeJourney
{
    /// <summary>Every step: those of today and those to come.</summary>
    public static IReadOnlyList<Step> Steps => Table.Steps;

    /// <summary>Those to come, in order.</summary>
    public static IReadOnlyList<Step> ToCome => Table.ToCome;

    /// <summary>The step of a name.</summary>
    public static Step Named(string name) => Steps.Single(step => step.Name == name);

    private static class Table
    {
        public static readonly IReadOnlyList<Step> ToCome =
        [
            Extend, ProposeAmendment, AskQuestion, DraftAnswer, TranslateText, PublishText,
            CommitToDraw, EnterNumbers, AbandonDraw, ConfirmDraw,
            LeaveOffer, WithdrawOffer, Reply,
            ReportTrouble, ProposeExtension, AnswerExtensionForCanada, AnswerExtensionAsSupplier,
            DecideOnNonDelivery, DecideOnTrouble, Terminate, AnswerPercentage,
            RunAgain,
            DeclareConflict, RuleOnConflict, OpenDispute, AnswerDispute, AskDebrief, AnswerDebrief,
        ];

        public static readonly IReadOnlyList<Step> Steps = [.. Journey.Steps, .. ToCome];
    }
}

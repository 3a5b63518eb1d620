using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;

namespace MicroAcquisition.Opportunities.Approvals;

/// <summary>What a review must say.</summary>
public static class ApprovalRules
{
    /// <summary>Longest words of a review, a comment or a ruling, in characters.</summary>
    public const int MaxLength = 2000;

    /// <summary>The reviewer read the version that is in review: another one was submitted meanwhile otherwise.</summary>
    public static Refusal? TheVersionReadIsTheOneInReview(int read, int inReview) =>
        read == inReview ? null : Refusal.Because(ApprovalsText.ResourceManager, () => [read, inReview], conflict: true);

    /// <summary>Whoever asks changes says which: in words, or at a field.</summary>
    public static Refusal? ChangesAreSaid(string? words, IReadOnlyCollection<FieldComment> comments) =>
        Foundation.Languages.Words.Count(words) > 0 || comments.Any(comment => Foundation.Languages.Words.Count(comment.Words) > 0) ? null : Refusal.Because(ApprovalsText.ResourceManager, field: nameof(Words));

    /// <summary>A comment of whoever asked for changes is answered before the statement comes back to them; an adviser's need not be.</summary>
    public static Refusal? ACommentIsAnswered(CommentLine comment) => comment.AnsweredAt is not null || !comment.AsksForChanges ? null
        : Refusal.Because(ApprovalsText.ResourceManager, () => [Drafting.DraftingWords.NameOf(comment.Field), comment.Who], comment.Field);

    /// <summary>Where the team has other files of the last 12 months, procurement rules on splitting.</summary>
    public static Refusal? SplittingIsRuledOn(int teamFiles, bool? isSplitting) =>
        teamFiles == 0 || isSplitting is not null ? null : Refusal.Because(ApprovalsText.ResourceManager, () => [teamFiles], "IsSplitting");

    /// <summary>The ruling has a reason.</summary>
    public static Refusal? ARulingHasAReason(bool? isSplitting, string? reason) =>
        isSplitting is null || Foundation.Languages.Words.Count(reason) > 0 ? null : Refusal.Because(ApprovalsText.ResourceManager, field: "Reason");

    /// <summary>One known requirement cut under the ceiling is not approved: it is sent back or called off.</summary>
    public static Refusal? WhatIsSplitIsNotApproved(bool? isSplitting) =>
        isSplitting != true ? null : Refusal.Because(ApprovalsText.ResourceManager, field: "IsSplitting");
}

using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Opportunities.Approvals;
using MicroAcquisition.Opportunities.Drafting;

namespace MicroAcquisition.Tests.Opportunities.Approvals;

public sealed class ApprovalRulesTests
{
    [Fact]
    public void A_version_that_was_read_is_the_one_in_review_or_it_is_a_conflict_that_says_both()
    {
        Assert.Null(ApprovalRules.TheVersionReadIsTheOneInReview(read: 2, inReview: 2));
        var refusal = ApprovalRules.TheVersionReadIsTheOneInReview(read: 1, inReview: 2)!;
        Assert.True(refusal.IsConflict);
        Assert.Contains("version 1; version 2", refusal.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Say which maps.", null, true)]
    [InlineData("", "Which maps?", true)]
    [InlineData(" – ", null, false)]
    [InlineData(null, " ", false)]
    [InlineData(null, null, false)]
    public void Changes_are_said_in_words_or_at_a_field(string? words, string? comment, bool isSaid)
    {
        FieldComment[] comments = comment is null ? [] : [new(DraftFields.Work, comment)];

        Assert.Equal(isSaid, ApprovalRules.ChangesAreSaid(words, comments) is null);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(2_000, true)]
    [InlineData(2_001, false)]
    public void Words_are_at_most_2000_characters(int length, bool isShort)
    {
        var refusal = TextRules.TheTextIsShort(new string('a', length), ApprovalRules.MaxLength, "Reason");

        Assert.Equal((isShort, isShort ? null : "Reason"), (refusal is null, refusal?.Field));
        Assert.Null(TextRules.TheTextIsShort(null, ApprovalRules.MaxLength));
    }

    [Theory]
    [InlineData(0, null, true)]
    [InlineData(1, null, false)]
    [InlineData(1, false, true)]
    [InlineData(3, true, true)]
    public void Splitting_is_ruled_on_where_the_team_has_other_files(int files, bool? isSplitting, bool isRuledOn) =>
        Assert.Equal(isRuledOn, ApprovalRules.SplittingIsRuledOn(files, isSplitting) is null);

    [Theory]
    [InlineData(null, "", true)]
    [InlineData(false, "", false)]
    [InlineData(false, "…", false)]
    [InlineData(false, "A new bug.", true)]
    [InlineData(true, null, false)]
    public void A_ruling_has_a_reason(bool? isSplitting, string? reason, bool isGiven) => Assert.Equal(isGiven, ApprovalRules.ARulingHasAReason(isSplitting, reason) is null);

    [Theory]
    [InlineData(null, true)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void What_is_split_is_not_approved(bool? isSplitting, bool isApproved) => Assert.Equal(isApproved, ApprovalRules.WhatIsSplitIsNotApproved(isSplitting) is null);
}

using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Requests;

namespace MicroAcquisition.Tests.Requests;

public sealed class ScreeningRulesTests
{
    private static readonly NeedFit Fits = new(IsOutsideProgram: false, IsCode: true, CanBeOpen: true, IsUnclassified: true);

    [Theory]
    [InlineData(false, true, true, true, "")]
    [InlineData(true, true, true, true, "ARequestFromOutsideTheProgramIsRecordedAsDemand")]
    [InlineData(false, false, true, true, "ANeedThatIsNotCodeIsOutOfScope")]
    [InlineData(false, true, false, true, "ANeedThatCannotBeOpenIsOutOfScope")]
    [InlineData(false, true, true, false, "AClassifiedNeedIsOutOfScope")]
    public void A_need_that_the_program_cannot_buy_is_out_of_scope_and_may_be_declined(bool isOutside, bool isCode, bool canBeOpen, bool isUnclassified, string rules)
    {
        var need = new NeedFit(isOutside, isCode, canBeOpen, isUnclassified);

        Assert.Equal(rules, string.Join(", ", ScreeningRules.All(inScope: true, reason: null, words: null, need).OfType<Refusal>().Select(r => r.Rule)));
        Assert.Empty(ScreeningRules.All(inScope: false, DeclineReason.Other, "It cannot be bought here.", need).OfType<Refusal>());
    }

    [Fact]
    public void A_reason_is_only_for_a_declined_request()
    {
        Assert.NotNull(ScreeningRules.AReasonIsOnlyForADeclinedRequest(inScope: true, DeclineReason.NotCode));
        Assert.Null(ScreeningRules.AReasonIsOnlyForADeclinedRequest(inScope: true, reason: null));
        Assert.Null(ScreeningRules.AReasonIsOnlyForADeclinedRequest(inScope: false, DeclineReason.NotCode));
    }

    [Theory]
    [InlineData("\u200B", "ADeclinedClientReadsWhy")]
    [InlineData("maps – 1", "")]
    public void A_declined_client_reads_words_that_can_be_seen(string words, string rules) =>
        Assert.Equal(rules, string.Join(", ", ScreeningRules.All(inScope: false, DeclineReason.NotCode, words, Fits).OfType<Refusal>().Select(r => r.Rule)));

    [Theory]
    [InlineData(300, 4, "")]
    [InlineData(301, 4, "AMessageIsAtMost300Words")]
    [InlineData(300, 20, "AMessageIsAtMost4000Characters")]
    public void A_message_is_told_the_limit_that_it_met(int words, int letters, string rules)
    {
        var text = string.Join(' ', Enumerable.Repeat(new string('a', letters), words));

        Assert.Equal(rules, string.Join(", ", ScreeningRules.All(inScope: true, reason: null, text, Fits).OfType<Refusal>().Select(r => r.Rule)));
    }
}

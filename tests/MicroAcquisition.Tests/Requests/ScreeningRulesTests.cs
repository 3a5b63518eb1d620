using MicroAcquisition.Requests;

namespace MicroAcquisition.Tests.Requests;

public sealed class ScreeningRulesTests
{
    [Fact]
    public void A_reason_is_only_for_a_declined_request()
    {
        Assert.NotNull(ScreeningRules.AReasonIsOnlyForADeclinedRequest(inScope: true, DeclineReason.NotCode));
        Assert.Null(ScreeningRules.AReasonIsOnlyForADeclinedRequest(inScope: true, reason: null));
        Assert.Null(ScreeningRules.AReasonIsOnlyForADeclinedRequest(inScope: false, DeclineReason.NotCode));
    }
}

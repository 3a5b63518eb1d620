using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Opportunities.Funding;

/// <summary>Routes and states of a transfer, in the reader's words.</summary>
public static class FundingWords
{
    /// <summary>The name of a route.</summary>
    public static string Of(FundingRoute route) => RoomTexts.Say(FundingText.ResourceManager, "Route_" + route);

    /// <summary>The name of a state.</summary>
    public static string Of(TransferState state) => RoomTexts.Say(FundingText.ResourceManager, "Transfer_" + state);
}

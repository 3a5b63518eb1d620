namespace MicroAcquisition.Opportunities.Funding;

/// <summary>Where the money comes from (domain §3, "Funding route").</summary>
public enum FundingRoute
{
    /// <summary>The client's own budget.</summary>
    OwnBudget,

    /// <summary>Transferred from another manager's budget; whoever then holds the funds signs sections 32 and 34.</summary>
    Transfer,

    /// <summary>The program's seed fund of the fiscal year.</summary>
    SeedFund,
}

/// <summary>How far a transfer of funds is; each state is dated (spine §5, "Transfer"). In this order.</summary>
public enum TransferState
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>Asked for; not enough to commit.</summary>
    Initiated,

    /// <summary>Not there yet, but somebody accepted the risk that it does not come.</summary>
    RiskAccepted,

    /// <summary>The funds are there.</summary>
    Completed,
}

using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;

namespace MicroAcquisition.Opportunities.Funding;

/// <summary>
/// What the delegated manager adds to the file's own facts. Null: not answered. The dates are Eastern; those of a transfer count where the
/// route is a transfer. Fees of card or PayPal are an amount in CAD and a decision in writing, or neither.
/// </summary>
public sealed record PurchaseFormFacts(
    string? Coding, string? CostCentre, FundingRoute? Route, TransferState Transfer = TransferState.None, string? RiskAcceptedBy = null,
    DateOnly? TransferInitiatedOn = null, DateOnly? RiskAcceptedOn = null, DateOnly? TransferCompletedOn = null, Cad? Fees = null, string? FeesInWriting = null)
{
    /// <summary>As it is kept: clean texts, and of a transfer only what its state has reached.</summary>
    public PurchaseFormFacts Clean()
    {
        var state = Route == FundingRoute.Transfer ? Transfer : TransferState.None;
        return this with
        {
            Coding = Words.Line(Coding),
            CostCentre = Words.Line(CostCentre),
            Transfer = state,
            RiskAcceptedBy = state >= TransferState.RiskAccepted ? Words.Line(RiskAcceptedBy) : "",
            TransferInitiatedOn = state == TransferState.None ? null : TransferInitiatedOn,
            RiskAcceptedOn = state >= TransferState.RiskAccepted ? RiskAcceptedOn : null,
            TransferCompletedOn = state == TransferState.Completed ? TransferCompletedOn : null,
            Fees = Fees ?? default(Cad),
            FeesInWriting = Words.Clean(FeesInWriting),
        };
    }
}

using MicroAcquisition.Evaluations;
using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Web.Pages.Evaluations;

/// <summary>How pages of the evaluation say things.</summary>
public static class EvaluationViews
{
    /// <summary>A mask as it may be shown to whoever must not know the name: what it is and how often, never the words.</summary>
    public static string Masked(ProposedMask mask) => (mask.Places == 1 ? EvaluationText.Masked_Once : EvaluationText.Masked_Often).With(Kind(mask.Kind), mask.Places);

    private static string Kind(Telling kind) => kind switch
    {
        Telling.Name => EvaluationText.Telling_Name,
        Telling.Business => EvaluationText.Telling_Business,
        Telling.Email => EvaluationText.Telling_Email,
        Telling.Link => EvaluationText.Telling_Link,
        Telling.Telephone => EvaluationText.Telling_Telephone,
        Telling.PostalCode => EvaluationText.Telling_PostalCode,
        Telling.Street => EvaluationText.Telling_Street,
        Telling.Receipt => EvaluationText.Telling_Receipt,
        Telling.Account => EvaluationText.Telling_Account,
        _ => throw new InvalidOperationException($"No words for {kind}."),
    };
}

using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Awards;

/// <summary>Says the choices of this room.</summary>
public static class AwardWords
{
    /// <summary>How the supplier is paid.</summary>
    public static string Of(PaymentMeans means) => RoomTexts.Say(AwardsText.ResourceManager, "PayBy_" + means);

    /// <summary>How an award ended, or that it is in hand.</summary>
    public static string Of(AwardOutcome outcome) => RoomTexts.Say(AwardsText.ResourceManager, "Outcome_" + outcome);

    /// <summary>Where work that was offered stands, for the supplier: how that ended, or the stage of the file now (UTC).</summary>
    public static string Of(AwardedFile awarded, DateTimeOffset now) => awarded.Outcome == AwardOutcome.None ? JourneyWords.Of(awarded.File.At(now)) : Of(awarded.Outcome);

    /// <summary>Why it was set aside.</summary>
    public static string Of(SetAsideReason reason) => RoomTexts.Say(AwardsText.ResourceManager, "Aside_" + reason);

    /// <summary>Whose approval.</summary>
    public static string Of(EmploymentApprovalKind kind) => RoomTexts.Say(AwardsText.ResourceManager, "Approval_" + kind);

    /// <summary>What looks alike.</summary>
    public static string Of(LikenessKind kind) => RoomTexts.Say(AwardsText.ResourceManager, "Likeness_" + kind);
}

using MicroAcquisition.Foundation.Access;

namespace MicroAcquisition.Acquisitions;

public static partial class Journey
{
    /// <summary>The supplier submits the work: a pull request, or their own repository.</summary>
    public static readonly Step Deliver = new("Deliveries", [Doer.Awardee])
    {
        Reaches = Milestone.Delivered,
        And = (file, now) => file.PercentageOfferedSince == null && file.OwedAt == null,
        Clock = StepClock.Until(file => file.SupplierDueAt),
        LeadsTo = "client and maintainer review the work",
    };

    /// <summary>The client marks every acceptance criterion, and accepts or asks for corrections. Two people accept, whichever comes first; neither once a percentage is owed.</summary>
    public static readonly Step AcceptAsClient = new("Deliveries", [Role.Client])
    {
        Reaches = Milestone.AcceptedByClient,
        And = (file, now) => file.OwedAt == null,
        Clock = StepClock.Of("Acceptance", 5, file => file.DeliveredAt),
        Not = [Separation.WhoDid(nameof(AcceptAsMaintainer))],
        LeadsTo = "accepted; or a round of corrections",
    };

    /// <summary>The reviewer-maintainer does the same.</summary>
    public static readonly Step AcceptAsMaintainer = new("Deliveries", [Role.ReviewerMaintainer])
    {
        Reaches = Milestone.AcceptedByMaintainer,
        And = (file, now) => file.OwedAt == null,
        Clock = StepClock.Of("Acceptance", 5, file => file.DeliveredAt),
        Not = [Separation.WhoDid(nameof(AcceptAsClient))],
        LeadsTo = "accepted; or a round of corrections",
    };

    private static IReadOnlyList<Step> OfDeliveries => [Deliver, AcceptAsClient, AcceptAsMaintainer];
}

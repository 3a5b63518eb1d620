using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Journal;
using static MicroAcquisition.TestKit.WholeJourney;

namespace MicroAcquisition.Tests.Acquisitions;

/// <summary>The work, its payment, the end, and the threads.</summary>
internal static class WorkingDeeds
{
    public static readonly Milestone[] Asked = [Milestone.ExtensionAskedOfCanada, Milestone.ExtensionAskedOfSupplier];
    private static readonly string[] Decides = [nameof(DecideOnNonDelivery), nameof(DecideOnTrouble), nameof(Terminate)];

    public static readonly IReadOnlyList<Deed> All =
    [
        new("trouble-told", nameof(ReportTrouble))
        {
            If = place => !place.Has(Milestone.TroubleTold),
            Sets = place => place.Wait(Milestone.TroubleTold),
            ModelledIf = place => !place.Has(Milestone.Delivered),
        },
        new("extension-asked-of-canada", nameof(ProposeExtension)) { Sets = place => place.Wait(Milestone.ExtensionAskedOfCanada) },
        new("extension-asked-of-supplier", nameof(ProposeExtension)) { Sets = place => place.Wait(Milestone.ExtensionAskedOfSupplier), IsModelled = false },
        new("extension-agreed:canada", nameof(AnswerExtensionForCanada)) { Sets = Extend },
        new("extension-refused:canada", nameof(AnswerExtensionForCanada)) { Sets = place => place.NoLonger(Asked) },
        new("extension-agreed:supplier", nameof(AnswerExtensionAsSupplier)) { Sets = Extend, IsModelled = false },
        new("extension-refused:supplier", nameof(AnswerExtensionAsSupplier)) { Sets = place => place.NoLonger(Asked), IsModelled = false },
        new("terminated-for-default", Decides) { Undoes = Milestone.Offered, Sets = place => place.Beside = place.Beside with { Defaulted = true } },
        new("percentage-offered", Decides) { Sets = OfferPercentage },
        new("date-moved", nameof(DecideOnNonDelivery), nameof(DecideOnTrouble)) { Sets = Extend, IsModelled = false },
        new("percentage-agreed", nameof(AnswerPercentage)) { Reaches = Milestone.Owed, Sets = AgreePercentage },
        new("percentage-refused", nameof(AnswerPercentage)) { Sets = place => place.NoLonger(Milestone.PercentageOffered) },
        new("percentage-agreed:nothing", nameof(AnswerPercentage)) { Ends = Ending.TerminatedForConvenience, IsModelled = false },
        new("payment-failed", nameof(Journey.ReportPayment)) { Undoes = Milestone.Paid, If = place => !place.Has(Milestone.Settled), Sets = place => Pays(place, -1) },
        new("completed-in-part", nameof(Journey.Complete)) { Ends = Ending.TerminatedForConvenience, If = place => place.Beside.PercentageAgreed },
        .. Thread(Milestone.ConflictTold, nameof(DeclareConflict), nameof(RuleOnConflict)),
        .. Thread(Milestone.DisputeOpen, nameof(OpenDispute), nameof(AnswerDispute)),
        .. Thread(Milestone.DebriefAsked, nameof(AskDebrief), nameof(AnswerDebrief)),
    ];

    private static IEnumerable<Deed> Thread(Milestone wait, string opens, string answers) =>
    [
        new(wait + ":opened", opens) { If = place => !place.Has(wait), Sets = place => place.Wait(wait), IsModelled = false },
        new(wait + ":answered", answers) { Sets = place => place.NoLonger(wait), IsModelled = false },
    ];

    /// <summary>The second acceptance tells a second event in the same turn.</summary>
    public static void OwesOnceBothAccept(Place place)
    {
        if (place.Has(Milestone.AcceptedByClient) && place.Has(Milestone.AcceptedByMaintainer))
        {
            place.File.Follow(EventCatalogue.Named("work-accepted").Facts, Place.Now);
            place.NoLonger(Milestone.TroubleTold);
            place.NothingDue();
        }
    }

    private static void Extend(Place place)
    {
        place.NoLonger([.. Asked, Milestone.TroubleTold]);
        place.Due();
    }

    private static void OfferPercentage(Place place)
    {
        place.NoLonger(Asked);
        place.Wait(Milestone.PercentageOffered);
    }

    private static void AgreePercentage(Place place)
    {
        place.NoLonger(Milestone.PercentageOffered, Milestone.TroubleTold);
        place.NothingDue();
        place.Beside = place.Beside with { PercentageAgreed = true };
    }

    public static void Pays(Place place, int payments) => place.Beside = place.Beside with { Payments = place.Beside.Payments + payments };
}

using System.Reflection;
using MicroAcquisition.Acquisitions;

namespace MicroAcquisition.Tests.Acquisitions;

/// <summary>What must hold wherever a file stands.</summary>
internal static class JourneyInvariants
{
    private static readonly PropertyInfo[] OfAnAward =
    [
        .. Milestones.FallingWith(Milestone.Offered).Select(Milestones.ColumnOf),
        .. Milestones.FallingWith(Milestone.Offered).SelectMany(Milestones.CompanionsOf),
    ];

    private static readonly (string Broken, Func<Place, bool> Is)[] All =
    [
        ("paid more than once", place => place.Beside.Payments is < 0 or > 1),
        ("paid without section 34", place => place.Beside.Payments > 0 && !place.Has(Milestone.Certified)),
        ("paid, although it ended without an award", place => place.Beside.Payments > 0
            && place.File.Ended is Ending.Declined or Ending.Cancelled or Ending.NoAward or Ending.TerminatedForDefault),
        ("marked paid and not paid, or the other way", place => place.Has(Milestone.Paid) != (place.Beside.Payments == 1)),
        ("public and not funded", place => IsPublicOfARequest(place) && !StatementDeeds.IsFunded(place)),
        ("public and not translated", place => IsPublicOfARequest(place) && !place.Has(Milestone.TranslationConfirmed)),
        ("a trace of an award that fell", place => !place.Has(Milestone.Offered) && OfAnAward.Any(column => column.GetValue(place.File) is not null)),
        ("at rest with money kept", place => place.File.AtRest && place.Has(Milestone.FundsReserved) && !place.Has(Milestone.Settled) && !place.Has(Milestone.Released)),
        ("money both spent and released", place => place.Has(Milestone.Settled) && place.Has(Milestone.Released)),
        ("released before the end", place => place.Has(Milestone.Released) && !place.HasEnded),
        ("a milestone without what it rests on", place => Milestones.All.Any(m => place.Has(m) && !Milestones.Under(m).All(place.Has)) && place.Has(Milestone.Requested)),
        ("at rest and not ended", place => place.File.AtRest && !place.HasEnded),
        ("ended and open", place => place.HasEnded && (place.File.ClosesAt > Place.Now || place.File.OpensAt > Place.Now)),
        ("more awards left than pass", place => place.File.Left > place.Beside.Passing || place.File.Left < 0),
    ];

    /// <summary>What does not hold of a file that stands there.</summary>
    public static IEnumerable<string> BrokenAt(Place place) => All.Where(broken => broken.Is(place)).Select(broken => broken.Broken);

    /// <summary>Imported files were funded and translated elsewhere.</summary>
    private static bool IsPublicOfARequest(Place place) => place.Has(Milestone.Published) && place.Has(Milestone.Requested);
}

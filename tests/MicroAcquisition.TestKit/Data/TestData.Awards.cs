using MicroAcquisition.Acquisitions;
using MicroAcquisition.Applications;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.People;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.TestKit;

/// <content>Awards, where only rooms to come will make them.</content>
public sealed partial class TestData
{
    /// <summary>A supplier who is registered nowhere, paid by card.</summary>
    public static readonly AwardDetailsGiven UnregisteredSupplier = new(
        "Sam Supplier", "12 Main Street", "Moncton", "NB", "E1C 1A1", "CA", "", "", PaymentMeans.Card, "https://pay.example.com/sam", IsPublicServant: false, HasPension: false);

    /// <summary>Awards a file to someone who applied for themselves: its row stands where both have signed, from there the work begins.</summary>
    public Task AwardAsync(TestFile file, TestPerson supplier, AwardDetailsGiven? details = null, decimal price = 6_500, DateTimeOffset? deliverBy = null) =>
        ActAsync((TurnKeeper turns) => turns.KeepAsync(async records =>
        {
            var row = await records.Set<Acquisition>().AsTracking().SingleAsync(a => a.Id == file.Id);
            row.Passes(1);
            foreach (var milestone in new[]
            {
                Milestone.StatementsReleased, Milestone.Evaluated, Milestone.EvaluationConfirmed, Milestone.Offered, Milestone.Confirmed, Milestone.SupplierChecked,
                Milestone.SupplierSigned, Milestone.Signed,
            })
            {
                row.Follow(Event(milestone), Now);
            }

            row.SupplierIsDue(deliverBy ?? Now.AddDays(14));
            var whose = await records.Set<Supplier>().SingleOrDefaultAsync(s => s.PersonId == supplier.Id);
            if (whose is null)
            {
                whose = Supplier.OfPerson(supplier.Id, Now);
                records.Add(whose);
            }

            var award = Award.Offer(file.Id, row.AwardNumber, candidate: 1, whose.Id, Cad.FromDollars(price), Now);
            records.Add(award);
            records.Add(AwardDetails.Of(award.Id, details ?? UnregisteredSupplier));
        }));
}

using MicroAcquisition.Acquisitions;
using MicroAcquisition.Applications;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MicroAcquisition.TestKit;

/// <summary>Offers, answers and checks, through the real services.</summary>
public sealed partial class TestData
{
    /// <summary>A supplier who is registered nowhere, paid by card.</summary>
    public static readonly AwardDetailsGiven UnregisteredSupplier = new(
        "Sam Supplier", "12 Main Street", "Moncton", "NB", "E1C 1A1", "CA", "", "", PaymentMeans.Card, "https://pay.example.com/sam", IsPublicServant: false, HasPension: false);

    /// <summary>The same, as they write it in the form.</summary>
    public static readonly AwardDetailsWritten UnregisteredAnswer = new(
        Confirms: true, "Sam Supplier", "12 Main Street", "Moncton", "NB", "E1C 1A1", Country: null, GstNumber: null, QstNumber: null, PaymentMeans.Card, "https://pay.example.com/sam",
        IsPublicServant: false, HasPension: false);

    /// <summary>A check that finds nothing.</summary>
    public static readonly SupplierCheckWritten NothingAgainstIt = new("", "No earlier contract is known.", "", IsOutsideLandClaims: true);

    /// <summary>Offers the work, as an officer or this person.</summary>
    public async Task OfferAsync(TestFile file, TestPerson? who = null)
    {
        var (officer, acquisition) = (who ?? await OfficerAsync(file.Program), await AcquisitionAsync(file));
        await ActAsync((AwardService awards) => awards.OfferAsync(officer.Id, acquisition));
    }

    /// <summary>The supplier confirms, in this way.</summary>
    public async Task ConfirmOfferAsync(TestFile file, Func<AwardDetailsWritten, AwardDetailsWritten>? change = null, TestPerson? who = null)
    {
        var (awardee, acquisition) = (who ?? await AwardeeAsync(file), await AcquisitionAsync(file));
        await ActAsync((AwardService awards) => awards.ConfirmAsync(awardee.Id, acquisition, acquisition.AwardNumber, change is null ? UnregisteredAnswer : change(UnregisteredAnswer)));
    }

    /// <summary>The supplier declines.</summary>
    public async Task DeclineOfferAsync(TestFile file)
    {
        var (awardee, acquisition) = (await AwardeeAsync(file), await AcquisitionAsync(file));
        await ActAsync((AwardService awards) => awards.DeclineAsync(awardee.Id, acquisition, acquisition.AwardNumber, declines: true, "I found other work."));
    }

    /// <summary>Records that the offer lapsed.</summary>
    public async Task LetOfferLapseAsync(TestFile file, TestPerson? who = null)
    {
        var (officer, acquisition) = (who ?? await OfficerAsync(file.Program), await AcquisitionAsync(file));
        await ActAsync((AwardService awards) => awards.LetLapseAsync(officer.Id, acquisition, acquisition.AwardNumber));
    }

    /// <summary>Ends a file for which nobody is left.</summary>
    public async Task EndWithoutAwardAsync(TestFile file, TestPerson? who = null)
    {
        var (officer, acquisition) = (who ?? await OfficerAsync(file.Program), await AcquisitionAsync(file));
        await ActAsync((AwardService awards) => awards.EndAsync(officer.Id, acquisition));
    }

    /// <summary>Procurement finds nothing against the supplier.</summary>
    public async Task CheckSupplierAsync(TestFile file, TestPerson? who = null, SupplierCheckWritten? written = null)
    {
        var (advisor, acquisition) = (who ?? await HolderAsync(file.Program, Role.ProcurementAdvisor), await AcquisitionAsync(file));
        await ActAsync((AwardService awards) => awards.CheckAsync(advisor.Id, acquisition, acquisition.AwardNumber, written ?? NothingAgainstIt));
    }

    /// <summary>Someone who acts for the supplier of the award in hand.</summary>
    public async Task<TestPerson> AwardeeAsync(TestFile file)
    {
        var acting = await ActAsync((Records records) => services.GetRequiredService<IAwardees>().PeopleOf(records, file.Id).ToListAsync());
        var person = await ActAsync((Records records) => records.Set<Person>().Where(p => acting.Contains(p.Id)).OrderBy(p => p.Email).FirstAsync());
        return new TestPerson(person.Id, person.Email);
    }

    /// <summary>A file whose offer was not answered in time.</summary>
    public async Task<TestFile> UnansweredAsync(TestProgram program, TestPerson? requester = null)
    {
        var file = (await WalkToAsync(Journey.AnswerOffer, program, requester))!;
        ((FakeTimeProvider)services.GetRequiredService<TimeProvider>()).SetUtcNow((await AcquisitionAsync(file)).SupplierDueAt!.Value);
        return file;
    }

    /// <summary>A file whose only supplier declined.</summary>
    public async Task<TestFile> DeclinedAsync(TestProgram program, TestPerson? requester = null)
    {
        var file = (await WalkToAsync(Journey.AnswerOffer, program, requester))!;
        await DeclineOfferAsync(file);
        return file;
    }

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

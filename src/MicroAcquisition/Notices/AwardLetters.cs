using MicroAcquisition.Applications;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Opportunities;
using MicroAcquisition.People;

namespace MicroAcquisition.Notices;

/// <summary>To whom letters about offers and checks go, and what they add to their words.</summary>
public static class AwardLetters
{
    /// <summary>Those who act for the supplier of the award that an event names, in hand or not.</summary>
    public static To TheSupplierOf<T>() where T : class, IAwardEvent => To.Those(
        "those who act for the award's supplier", told => People(told, AwardQueries.PeopleOf(told.Records, told.File.Id, told.Read<T>().Number, told.Entry.At)));

    /// <summary>Those who act for the suppliers whose applications counted; one text to all of them.</summary>
    public static To WhoeverApplied { get; } = To.Those(
        "those who act for whoever applied", told => People(told, SupplierService.PeopleOf(told.Records, Candidates.SuppliersOf(told.Records, told.File.Id), told.Entry.At)));

    /// <summary>The supplier's own page of the work.</summary>
    public static Uri Page(ISiteAddresses addresses, Told told) => addresses.Award(OfficialLanguages.Current, told.Number);

    /// <summary>Price and delivery date.</summary>
    public static async Task<Additions> PriceAsync(Told told, CancellationToken cancellation)
    {
        var (made, terms) = (told.Read<OfferMade>(), await OfferedTerms.OfAsync(told.Records, told.File.Id, cancellation));
        return new() { Facts = [(AwardsText.Fact_Price, Formats.Amount(made.Price)), (AwardsText.Fact_DeliverBy, AwardsText.DeliverBy.With(Formats.Date(terms.DeliverBy), terms.DaysToDeliver))] };
    }

    /// <summary>The supplier's name.</summary>
    public static async Task<Additions> WhoAsync(Told told, CancellationToken cancellation)
    {
        var queries = told.Ask<AwardQueries>();
        var award = await queries.FindAsync(told.File.Id, told.Read<OfferConfirmed>().Number, cancellation);
        var name = award is null ? null : (await queries.DetailsAsync(award.Id, cancellation))?.Name;
        return new() { Values = [Words.Unlinked(name)] };
    }

    /// <summary>Why procurement set the award aside.</summary>
    public static async Task<Additions> WhySetAsideAsync(Told told, CancellationToken cancellation)
    {
        var aside = told.Read<SupplierSetAside>();
        var award = await told.Ask<AwardQueries>().FindAsync(told.File.Id, aside.Number, cancellation);
        return new() { Facts = [(AwardsText.Fact_Reason, AwardWords.Of(aside.Reason))], Quote = award?.Reason ?? "" };
    }

    /// <summary>Those among some people whose account is in good standing.</summary>
    internal static IQueryable<Recipient> People(Told told, IQueryable<Guid> people) =>
        told.Records.Set<Person>().Where(p => p.SuspendedAt == null && people.Contains(p.Id)).Select(p => new Recipient { Key = p.Id, Email = p.Email, Language = p.Language });
}

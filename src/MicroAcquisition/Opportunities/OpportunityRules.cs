using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Programs;

namespace MicroAcquisition.Opportunities;

/// <summary>What an opportunity must be (domain §4). The last four only warn.</summary>
public static class OpportunityRules
{
    /// <summary>Longest summary, each language.</summary>
    public const int SummaryMaxLength = 500;

    /// <summary>Longest reference in other records: room stays for a rehearsal's closing date.</summary>
    public const int ReferenceMaxLength = 80;

    /// <summary>Business days below which time to apply is short.</summary>
    public const int FewestDaysOpen = 5;

    private const int HighestHourlyRate = 100;
    private const int HoursOfAdministration = 10;
    private const decimal HoursPerDay = 7.5m;

    /// <summary>
    /// Price and dates, in the order of a form. <paramref name="opensAt"/> is when it is or becomes public; <paramref name="province"/> is that of
    /// the department's billing address, null when not known.
    /// </summary>
    public static IEnumerable<Refusal?> OfTerms(
        Cad price, DateOnly closesOn, DateOnly selectionBy, DateOnly deliverBy, DateTimeOffset opensAt, Cad ceiling, string? province) =>
    [
        ThePriceWithTaxesStaysUnderTheCeiling(price, ceiling, province, deliverBy),
        ItClosesAfterItOpens(opensAt, closesOn),
        TheSupplierIsChosenAfterTheClosing(closesOn, selectionBy),
        TheWorkIsDeliveredAfterTheSelection(selectionBy, deliverBy),
    ];

    /// <summary>
    /// The fixed price with the taxes at the department's billing address, the worst case when it is not known. The work is supplied when it is
    /// delivered, so the rates are those of the delivery date.
    /// </summary>
    public static Refusal? ThePriceWithTaxesStaysUnderTheCeiling(Cad price, Cad ceiling, string? province, DateOnly deliverBy)
    {
        var cap = TaxRates.CapOf(ceiling, province, deliverBy);
        return price.Cents > 0 && price <= cap
            ? null
            : Refusal.Because(OpportunitiesText.ResourceManager, () => [Formats.Amount(cap), Formats.Amount(ceiling)], "Price");
    }

    /// <summary>The closing date ends after the opening.</summary>
    public static Refusal? ItClosesAfterItOpens(DateTimeOffset opensAt, DateOnly closesOn) =>
        Eastern.EndOf(closesOn) > opensAt ? null : Refusal.Because(OpportunitiesText.ResourceManager, () => [Formats.DateOf(opensAt)], "ClosesOn");

    /// <summary>A supplier is chosen after the closing date.</summary>
    public static Refusal? TheSupplierIsChosenAfterTheClosing(DateOnly closesOn, DateOnly selectionBy) =>
        selectionBy > closesOn ? null : Refusal.Because(OpportunitiesText.ResourceManager, () => [Formats.Date(closesOn)], "SelectionBy");

    /// <summary>The work is delivered after the supplier is chosen.</summary>
    public static Refusal? TheWorkIsDeliveredAfterTheSelection(DateOnly selectionBy, DateOnly deliverBy) =>
        deliverBy > selectionBy ? null : Refusal.Because(OpportunitiesText.ResourceManager, () => [Formats.Date(selectionBy)], "DeliverBy");

    /// <summary>A title of at most 100 characters.</summary>
    public static Refusal? ATitleIsShort(string? title) =>
        Words.Clean(title).Length is > 0 and <= Acquisition.TitleMaxLength
            ? null
            : Refusal.Because(OpportunitiesText.ResourceManager, () => [Acquisition.TitleMaxLength, Words.Clean(title).Length], "Title");

    /// <summary>A summary of at most 500 characters.</summary>
    public static Refusal? ASummaryIsShort(string? summary) =>
        Words.Clean(summary).Length is > 0 and <= SummaryMaxLength
            ? null
            : Refusal.Because(OpportunitiesText.ResourceManager, () => [SummaryMaxLength, Words.Clean(summary).Length], "Summary");

    /// <summary>A reference of at most 80 characters.</summary>
    public static Refusal? AReferenceIsShort(string? reference) =>
        Words.Clean(reference).Length is > 0 and <= ReferenceMaxLength
            ? null
            : Refusal.Because(OpportunitiesText.ResourceManager, () => [ReferenceMaxLength], "Reference");

    /// <summary>Warns: the hours that the price buys, 37.5 a week at most, fit between selection and delivery.</summary>
    public static Refusal? TheWorkFitsTheTimeGiven(Cad price, DateOnly selectionBy, DateOnly deliverBy)
    {
        var hours = Math.Max(0, (price.Cents / 100m / HighestHourlyRate) - HoursOfAdministration);
        var room = Math.Max(0, BusinessDays.Between(selectionBy, deliverBy)) * HoursPerDay;
        return hours <= room ? null : Refusal.Because(OpportunitiesText.ResourceManager, () => [hours.ToString("0.#", Culture), room.ToString("0.#", Culture)], "DeliverBy");
    }

    /// <summary>Warns: suppliers have at least five business days to apply, the first one counted.</summary>
    public static Refusal? SuppliersHaveTimeToApply(DateOnly opensOn, DateOnly closesOn)
    {
        var days = BusinessDays.Between(opensOn.AddDays(-1), closesOn);
        return days >= FewestDaysOpen ? null : Refusal.Because(OpportunitiesText.ResourceManager, () => [days, FewestDaysOpen], "ClosesOn");
    }

    /// <summary>Warns: paying by card, by PayPal and the one-page agreement each have a written authority that counts now and at the delivery, which payment follows.</summary>
    public static Refusal? EachWayToPayOrAgreeHasItsAuthority(IReadOnlyCollection<AuthorityLine> authorities, DateOnly deliverBy)
    {
        var missing = Enum.GetValues<AuthorityMatter>()
            .Where(matter => !authorities.Any(a => a.Matter == matter && a.Validity == Validity.InForce && (a.Until is null || a.Until >= deliverBy))).ToList();
        return missing.Count == 0
            ? null
            : Refusal.Because(OpportunitiesText.ResourceManager, () => [string.Join(", ", missing.Select(ProgramWords.Of)), Formats.Date(deliverBy)]);
    }

    /// <summary>Warns: the file holds the union answers, which come with its request.</summary>
    public static Refusal? TheFileHoldsTheUnionAnswers(Acquisition file) =>
        file.RequesterId is not null ? null : Refusal.Because(OpportunitiesText.ResourceManager);

    private static System.Globalization.CultureInfo Culture => OfficialLanguages.Current.Culture();
}

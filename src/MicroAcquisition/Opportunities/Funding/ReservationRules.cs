using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;

namespace MicroAcquisition.Opportunities.Funding;

/// <summary>What finance is asked, when it reserves and when it returns; and who reads a purchase form.</summary>
public static class ReservationRules
{
    private static readonly Role[] Readers =
        [Role.Client, Role.ProgramOfficer, Role.ProcurementAdvisor, Role.DelegatedManager, Role.FinanceOfficer, Role.PaymentOfficer, Role.AuditObserver];

    /// <summary>The page showed the form that lives: it was returned, or another signed, meanwhile otherwise.</summary>
    public static Refusal? TheFormShownIsTheOneThatLives(int shown, int? living) =>
        shown == living ? null : Refusal.Because(FundingText.ResourceManager, conflict: true);

    /// <summary>The number of the finance system, in at most 40 characters.</summary>
    public static Refusal? AReservationHasAReference(string? reference) =>
        Reservation.Written(reference).Length is > 0 and <= Reservation.ReferenceMaxLength
            ? null
            : Refusal.Because(FundingText.ResourceManager, () => [Reservation.ReferenceMaxLength], "Reference");

    /// <summary>A number is of one file of a program.</summary>
    public static Refusal? AReferenceIsOfOneFile(string? reference, bool isTaken) =>
        isTaken ? Refusal.Because(FundingText.ResourceManager, () => [Reservation.Written(reference)], "Reference") : null;

    /// <summary>Whoever returns a form says why.</summary>
    public static Refusal? AReturnSaysWhy(string? words) =>
        Words.Count(words) > 0 ? null : Refusal.Because(FundingText.ResourceManager, field: "Words");

    /// <summary>A seed fund has an amount for the year; nothing is an amount.</summary>
    public static Refusal? ASeedFundHasAnAmount(Cad? amount) => amount is not null ? null : Refusal.Because(FundingText.ResourceManager, field: "Amount");

    /// <summary>The fiscal year of a date (Eastern), or the one after it: what is over stays as it was.</summary>
    public static Refusal? ASeedFundIsOfThisYearOrTheNext(FiscalYear year, DateOnly today) =>
        year.StartsIn - FiscalYear.Of(today).StartsIn is 0 or 1 ? null : Refusal.Because(FundingText.ResourceManager, field: "Year");

    /// <summary>
    /// A purchase form is read by those who buy, approve, pay or audit on the file. The union reads the need, its answers and the rulings, which stand
    /// elsewhere (domain §2).
    /// </summary>
    public static Refusal? APurchaseFormIsReadByThoseWhoBuy(Viewer viewer, Acquisitions.Acquisition file) =>
        viewer.Seats.Any(seat => Readers.Contains(seat.Role) && seat.Covers(file)) ? null : Refusal.Forbid(FundingText.ResourceManager);
}

using System.Text.RegularExpressions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Opportunities.Funding;

namespace MicroAcquisition.Awards;

/// <summary>What offering, answering and checking ask (domain §4, "Offer", "Tax", "One entry", "Government employees", "Past performance").</summary>
public static partial class AwardRules
{
    /// <summary>Longest words of procurement, and of a supplier who declines, in characters.</summary>
    public const int TextMaxLength = 2_000;

    /// <summary>Longest line of an address, and longest name, in characters.</summary>
    public const int LineMaxLength = 150;

    /// <summary>All that an answer needs, in the order of its form. <paramref name="taxed"/> is the price with the taxes that what is written leads to.</summary>
    public static IEnumerable<Refusal?> OfAnswer(AwardDetailsWritten written, TaxedPrice taxed, Cad ceiling) => [.. OfForm(written), TheTotalStaysUnderTheCeiling(taxed, ceiling)];

    /// <summary>What the form alone decides.</summary>
    public static IEnumerable<Refusal?> OfForm(AwardDetailsWritten written) =>
    [
        ThePriceAndTheDateAreConfirmed(written), ALineIsWritten(written.Name, nameof(written.Name)), ALineIsWritten(written.Street, nameof(written.Street)),
        ALineIsWritten(written.City, nameof(written.City)), AProvinceIsChosen(written), ACountryIsNamed(written), APostalCodeHasItsForm(written), APostalCodeIsOfItsProvince(written),
        AGstNumberHasItsForm(written.GstNumber), AQstNumberHasItsForm(written.QstNumber), AWayToBePaidIsChosen(written), AWayToBePaidIsReached(written),
        .. NoLineHoldsACardOrASocialInsuranceNumber(written),
        AQuestionIsAnswered(written.IsPublicServant, nameof(written.IsPublicServant)), AQuestionIsAnswered(written.HasPension, nameof(written.HasPension)),
    ];

    /// <summary>No work is offered for which no money is kept (section 32): an opportunity that was imported has neither purchase form nor reservation.</summary>
    public static Refusal? TheFundsAreReserved(bool areReserved) => areReserved ? null : Refusal.Because(AwardsText.ResourceManager);

    /// <summary>The supplier ticks that price and date are theirs.</summary>
    public static Refusal? ThePriceAndTheDateAreConfirmed(AwardDetailsWritten written) =>
        written.Confirms ? null : Refusal.Because(AwardsText.ResourceManager, field: nameof(written.Confirms));

    /// <summary>Declining cannot be taken back, so it is ticked as well as clicked.</summary>
    public static Refusal? DecliningIsMeant(bool declines) => declines ? null : Refusal.Because(AwardsText.ResourceManager, field: "Declines");

    /// <summary>A line of name or address, in at most 150 characters.</summary>
    public static Refusal? ALineIsWritten(string? line, string field) =>
        Words.Line(line).Length is > 0 and <= LineMaxLength ? null : Refusal.Because(AwardsText.ResourceManager, () => [LineMaxLength], field);

    /// <summary>One of the thirteen, or outside Canada.</summary>
    public static Refusal? AProvinceIsChosen(AwardDetailsWritten written) =>
        written.IsInCanada || written.Province == AwardDetailsWritten.Outside ? null : Refusal.Because(AwardsText.ResourceManager, field: nameof(written.Province));

    /// <summary>Outside Canada the country is named.</summary>
    public static Refusal? ACountryIsNamed(AwardDetailsWritten written) =>
        written.Province != AwardDetailsWritten.Outside || Words.Line(written.Country).Length is > 0 and <= LineMaxLength
            ? null
            : Refusal.Because(AwardsText.ResourceManager, field: nameof(written.Country));

    /// <summary>In Canada, as K1A 0B1; elsewhere, at most 20 characters.</summary>
    public static Refusal? APostalCodeHasItsForm(AwardDetailsWritten written) =>
        (written.IsInCanada ? CanadianPostalCode().IsMatch(written.Clean().PostalCode) : Words.Line(written.PostalCode).Length <= 20)
            ? null
            : Refusal.Because(AwardsText.ResourceManager, field: nameof(written.PostalCode));

    /// <summary>The first letter of a postal code says in which province or territory it is (Canada Post's addressing guidelines).</summary>
    public static Refusal? APostalCodeIsOfItsProvince(AwardDetailsWritten written)
    {
        var given = written.Clean();
        return !written.IsInCanada || !CanadianPostalCode().IsMatch(given.PostalCode) || ProvincesOf(given.PostalCode[0]).Contains(given.Region, StringComparer.Ordinal)
            ? null
            : Refusal.Because(
                AwardsText.ResourceManager, () => [given.PostalCode, string.Join(AwardsText.Or, ProvincesOf(given.PostalCode[0]).Select(Programs.ProgramWords.OfProvince))], nameof(written.PostalCode));
    }

    /// <summary>Nine digits, RT, four digits; or nothing, for a supplier who is not registered.</summary>
    public static Refusal? AGstNumberHasItsForm(string? number) =>
        AwardDetailsWritten.Code(number) is "" || GstAccount().IsMatch(AwardDetailsWritten.Code(number)) ? null : Refusal.Because(AwardsText.ResourceManager, field: nameof(AwardDetailsWritten.GstNumber));

    /// <summary>Ten digits, TQ, four digits; or nothing, for a supplier who is not registered.</summary>
    public static Refusal? AQstNumberHasItsForm(string? number) =>
        AwardDetailsWritten.Code(number) is "" || QstAccount().IsMatch(AwardDetailsWritten.Code(number)) ? null : Refusal.Because(AwardsText.ResourceManager, field: nameof(AwardDetailsWritten.QstNumber));

    /// <summary>Card or PayPal.</summary>
    public static Refusal? AWayToBePaidIsChosen(AwardDetailsWritten written) =>
        written.PayBy is not null ? null : Refusal.Because(AwardsText.ResourceManager, field: nameof(written.PayBy));

    /// <summary>
    /// Where the cardholder pays: for a card the https address of a payment page, or the email address or telephone number of whoever takes the card; for PayPal the
    /// account's email address or its paypal.me page.
    /// </summary>
    public static Refusal? AWayToBePaidIsReached(AwardDetailsWritten written)
    {
        var at = Words.Line(written.PayAt);
        var isReached = at.Length <= EmailAddress.MaxLength && (EmailAddress.Parse(at) is not null
            || (written.PayBy == PaymentMeans.PayPal ? IsPayPalPage(at) : IsWebPage(at) || Telephone().IsMatch(at)));
        return written.PayBy is null || isReached ? null : Refusal.Because(AwardsText.ResourceManager, field: nameof(written.PayAt));
    }

    /// <summary>
    /// Nothing that is written here holds a card number (13 to 19 digits) or a social insurance number (9 digits), by their check digit: the platform never keeps one.
    /// Tax accounts have fields of their own.
    /// </summary>
    public static IEnumerable<Refusal?> NoLineHoldsACardOrASocialInsuranceNumber(AwardDetailsWritten written) =>
    [
        ALineHoldsNoSuchNumber(written.Name, nameof(written.Name)), ALineHoldsNoSuchNumber(written.Street, nameof(written.Street)),
        ALineHoldsNoSuchNumber(written.City, nameof(written.City)), ALineHoldsNoSuchNumber(written.Country, nameof(written.Country)),
        ALineHoldsNoSuchNumber(written.PayAt, nameof(written.PayAt)),
    ];

    /// <summary>One line of them.</summary>
    public static Refusal? ALineHoldsNoSuchNumber(string? line, string field) => SensitiveNumbers.AreIn(line) ? Refusal.Because(AwardsText.ResourceManager, field: field) : null;

    /// <summary>Yes or no.</summary>
    public static Refusal? AQuestionIsAnswered(bool? answer, string field) => answer is not null ? null : Refusal.Because(AwardsText.ResourceManager, field: field);

    /// <summary>The price with the supplier's taxes, at the rates of the delivery date, stays within the program's ceiling (domain §4, "Tax: checked again at the offer").</summary>
    public static Refusal? TheTotalStaysUnderTheCeiling(TaxedPrice taxed, Cad ceiling) =>
        taxed.Total <= ceiling ? null : Refusal.Because(AwardsText.ResourceManager, () => [Formats.Amount(taxed.Total), Formats.Amount(ceiling)]);

    /// <summary>A total within the ceiling is no reason to set an award aside.</summary>
    public static Refusal? WhatIsAboveTheCeilingIs(SetAsideReason reason, TaxedPrice taxed, Cad ceiling) =>
        reason != SetAsideReason.AboveCeiling || taxed.Total > ceiling ? null : Refusal.Because(AwardsText.ResourceManager, () => [Formats.Amount(taxed.Total), Formats.Amount(ceiling)], "Reason");

    /// <summary>The total stays within what finance reserved, fees in writing included: asked before anyone signs, since afterwards Canada owes it.</summary>
    public static Refusal? TheReservationCoversTheTotal(TaxedPrice taxed, Commitment? commitment) =>
        taxed.Total + (commitment?.Fees ?? default) <= commitment?.Reserved ? null : Refusal.Because(AwardsText.ResourceManager, () => [Formats.Amount(taxed.Total + (commitment?.Fees ?? default)), Formats.Amount(commitment?.Reserved ?? default)]);

    /// <summary>An approval says who gave it, when, in which document.</summary>
    public static IEnumerable<Refusal?> OfApproval(string? givenBy, DateOnly? givenOn, string? document, DateOnly today) =>
        [AnApprovalIsNamed(givenBy, "GivenBy"), AnApprovalIsDated(givenOn, today), AnApprovalIsNamed(document, "Document")];

    /// <summary>Who, or which document, in at most 200 characters.</summary>
    public static Refusal? AnApprovalIsNamed(string? text, string field) =>
        Words.Line(text).Length is > 0 and <= EmploymentApproval.TextMaxLength ? null : Refusal.Because(AwardsText.ResourceManager, () => [EmploymentApproval.TextMaxLength], field);

    /// <summary>Not to come.</summary>
    public static Refusal? AnApprovalIsDated(DateOnly? on, DateOnly today) => on <= today ? null : Refusal.Because(AwardsText.ResourceManager, () => [Formats.Date(today)], "GivenOn");

    /// <summary>Both approvals are recorded before anybody signs with a public servant (spine §1, reading 10).</summary>
    public static Refusal? APublicServantIsApproved(bool isPublicServant, IReadOnlyCollection<EmploymentApprovalKind> recorded) =>
        !isPublicServant || Enum.GetValues<EmploymentApprovalKind>().All(recorded.Contains)
            ? null
            : Refusal.Because(AwardsText.ResourceManager, () => [string.Join(AwardsText.And, Missing(recorded).Select(AwardWords.Of))]);

    /// <summary>The approvals that are not recorded.</summary>
    public static IEnumerable<EmploymentApprovalKind> Missing(IReadOnlyCollection<EmploymentApprovalKind> recorded) => Enum.GetValues<EmploymentApprovalKind>().Where(kind => !recorded.Contains(kind));

    /// <summary>Where something looks alike, procurement says why it is not one supplier twice (domain §4, "One entry").</summary>
    public static Refusal? LikenessesAreExplained(bool lookAlike, string? words) =>
        !lookAlike || Words.Count(words) > 0 ? null : Refusal.Because(AwardsText.ResourceManager, field: nameof(SupplierCheckWritten.Likenesses));

    /// <summary>What is known of earlier contracts is written down, be it that nothing is.</summary>
    public static Refusal? PastPerformanceIsWrittenDown(string? words) => Words.Count(words) > 0 ? null : Refusal.Because(AwardsText.ResourceManager, field: nameof(SupplierCheckWritten.Performance));

    /// <summary>A former public servant in receipt of a pension attested to it.</summary>
    public static Refusal? APensionIsAttested(bool hasPension, string? words) =>
        !hasPension || Words.Count(words) > 0 ? null : Refusal.Because(AwardsText.ResourceManager, field: nameof(SupplierCheckWritten.Pension));

    /// <summary>Nothing is delivered in an area of a comprehensive land claims agreement (domain §4, "Other confirmations").</summary>
    public static Refusal? TheWorkIsOutsideLandClaimsAreas(bool isOutside) => isOutside ? null : Refusal.Because(AwardsText.ResourceManager, field: nameof(SupplierCheckWritten.IsOutsideLandClaims));

    /// <summary>Whoever sets an award aside chooses a reason.</summary>
    public static Refusal? AReasonIsChosen(SetAsideReason reason) => reason != SetAsideReason.None ? null : Refusal.Because(AwardsText.ResourceManager, field: "Reason");

    /// <summary>And says why, to the supplier.</summary>
    public static Refusal? SettingAsideSaysWhy(string? words) => Words.Count(words) > 0 ? null : Refusal.Because(AwardsText.ResourceManager, field: "Words");

    /// <summary>Nobody is set aside for an earlier contract without having been heard (domain §4, "Past performance").</summary>
    public static Refusal? TheSupplierWasHeard(SetAsideReason reason, string? heard) =>
        reason != SetAsideReason.PastPerformance || Words.Count(heard) > 0 ? null : Refusal.Because(AwardsText.ResourceManager, field: "Heard");

    private static IReadOnlyList<string> ProvincesOf(char letter) => letter switch
    {
        'A' => ["NL"],
        'B' => ["NS"],
        'C' => ["PE"],
        'E' => ["NB"],
        'G' or 'H' or 'J' => ["QC"],
        'K' or 'L' or 'M' or 'N' or 'P' => ["ON"],
        'R' => ["MB"],
        'S' => ["SK"],
        'T' => ["AB"],
        'V' => ["BC"],
        'X' => ["NT", "NU"],
        _ => ["YT"],
    };

    private static bool IsWebPage(string at) => Uri.TryCreate(at, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0 && uri.Host.Contains('.', StringComparison.Ordinal);

    private static bool IsPayPalPage(string at) =>
        IsWebPage(at) && new Uri(at).Host is var host && (host is "paypal.me" or "paypal.com" || host.EndsWith(".paypal.com", StringComparison.Ordinal) || host.EndsWith(".paypal.me", StringComparison.Ordinal));

    [GeneratedRegex(@"\A[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] \d[ABCEGHJ-NPRSTV-Z]\d\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CanadianPostalCode();

    [GeneratedRegex(@"\A[0-9]{9}RT[0-9]{4}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GstAccount();

    [GeneratedRegex(@"\A[0-9]{10}TQ[0-9]{4}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QstAccount();

    [GeneratedRegex(@"\A\+?[0-9][0-9 .()-]{8,18}[0-9]\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Telephone();
}

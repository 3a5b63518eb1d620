using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;

namespace MicroAcquisition.Awards;

/// <summary>What the supplier gives for an award, cleaned and checked.</summary>
public sealed record AwardDetailsGiven(
    string Name, string Street, string City, string Region, string PostalCode, string Country, string GstNumber, string QstNumber,
    PaymentMeans PayBy, string PayAt, bool IsPublicServant, bool HasPension)
{
    /// <summary>For which taxes they are registered.</summary>
    public TaxRegistrations Registrations => new(GstNumber.Length > 0, QstNumber.Length > 0);

    /// <summary>
    /// The price with the taxes that they charge at the buying department's province on the date of supply, Eastern. Where the province is not known (null), whoever is
    /// registered is reckoned at the highest rate of the country.
    /// </summary>
    public TaxedPrice Taxed(Cad price, string? province, DateOnly suppliedOn) =>
        province is not null ? TaxRates.On(price, province, suppliedOn, Registrations)
        : Registrations == TaxRegistrations.None ? new TaxedPrice(price, [])
        : TaxRates.AtMost(price, province, suppliedOn);
}

/// <summary>The same as it is written in the form. Null: not answered. The province is one of the thirteen by its two letters, or <see cref="Outside"/>, which asks for the country.</summary>
public sealed record AwardDetailsWritten(
    bool Confirms, string? Name, string? Street, string? City, string? Province, string? PostalCode, string? Country, string? GstNumber, string? QstNumber,
    PaymentMeans? PayBy, string? PayAt, bool? IsPublicServant, bool? HasPension)
{
    /// <summary>The choice of an address outside Canada.</summary>
    public const string Outside = "outside";

    /// <summary>True for an address in Canada.</summary>
    public bool IsInCanada => TaxRates.Provinces.Contains(Words.Line(Province), StringComparer.Ordinal);

    /// <summary>As it is kept, once <see cref="AwardRules.OfAnswer"/> accepts it: numbers without spaces and in capitals.</summary>
    public AwardDetailsGiven Clean() => new(
        Words.Line(Name), Words.Line(Street), Words.Line(City), IsInCanada ? Words.Line(Province) : "", Postal(), IsInCanada ? AwardDetails.Canada : Words.Line(Country),
        Code(GstNumber), Code(QstNumber), PayBy ?? default, EmailAddress.OrText(Words.Line(PayAt)), IsPublicServant ?? false, HasPension ?? false);

    /// <summary>A number without spaces, dashes and points, in capitals.</summary>
    internal static string Code(string? typed) => new([.. Words.Line(typed).ToUpperInvariant().Where(char.IsLetterOrDigit)]);

    private string Postal() => IsInCanada && Code(PostalCode) is { Length: 6 } code ? code[..3] + " " + code[3..] : Words.Line(PostalCode);
}

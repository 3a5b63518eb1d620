using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Refusals;

namespace MicroAcquisition.Programs;

/// <summary>What must be known of a department before it buys.</summary>
public static class DepartmentRules
{
    /// <summary>Everything, in the order of the form.</summary>
    public static IEnumerable<Refusal?> All(DepartmentFacts facts) =>
    [
        ADepartmentHasANameInEachLanguage(facts.NameEnglish, Language.English),
        ADepartmentHasANameInEachLanguage(facts.NameFrench, Language.French),
        InvoicesHaveABillingAddress(facts.BillingAddress),
        AProvinceIsCanadian(facts.Province),
        AContactIsShort(facts.FinancialContact),
        PeopleKnowWhereToAskForTheirInformation(facts.AccessOffice),
    ];

    /// <summary>A name of at most 150 characters.</summary>
    public static Refusal? ADepartmentHasANameInEachLanguage(string? name, Language language) =>
        Words.Clean(name).Length is > 0 and <= Department.NameMaxLength
            ? null
            : Refusal.Because(
                ProgramsText.ResourceManager,
                () => [Department.NameMaxLength, language.Of(ProgramsText.InEnglish, ProgramsText.InFrench)],
                language.Of(nameof(DepartmentFacts.NameEnglish), nameof(DepartmentFacts.NameFrench)));

    /// <summary>The address that invoices and the tax depend on.</summary>
    public static Refusal? InvoicesHaveABillingAddress(string? address) =>
        Words.Clean(address).Length is > 0 and <= Department.AddressMaxLength
            ? null
            : Refusal.Because(ProgramsText.ResourceManager, () => [Department.AddressMaxLength], nameof(DepartmentFacts.BillingAddress));

    /// <summary>A province or territory of the list, or not known yet.</summary>
    public static Refusal? AProvinceIsCanadian(string? province) =>
        province is null || TaxRates.Provinces.Contains(province, StringComparer.Ordinal) ? null : Refusal.Because(ProgramsText.ResourceManager, field: nameof(DepartmentFacts.Province));

    /// <summary>A contact of at most 254 characters; it may come later.</summary>
    public static Refusal? AContactIsShort(string? contact) =>
        EmailAddress.OrText(contact).Length <= Department.ContactMaxLength
            ? null
            : Refusal.Because(ProgramsText.ResourceManager, () => [Department.ContactMaxLength], nameof(DepartmentFacts.FinancialContact));

    /// <summary>The access-to-information office, since notices name it.</summary>
    public static Refusal? PeopleKnowWhereToAskForTheirInformation(string? office) =>
        EmailAddress.OrText(office).Length is > 0 and <= Department.ContactMaxLength
            ? null
            : Refusal.Because(ProgramsText.ResourceManager, () => [Department.ContactMaxLength], nameof(DepartmentFacts.AccessOffice));

    /// <summary>A form sent twice adds one department; two of the same name could not be told apart.</summary>
    public static Refusal? ADepartmentIsAddedOnce(DepartmentFacts facts, IEnumerable<Department> others) =>
        others.Any(o => o.NameEnglish == Words.Clean(facts.NameEnglish) || o.NameFrench == Words.Clean(facts.NameFrench))
            ? Refusal.Because(ProgramsText.ResourceManager, field: nameof(facts.NameEnglish), conflict: true)
            : null;
}

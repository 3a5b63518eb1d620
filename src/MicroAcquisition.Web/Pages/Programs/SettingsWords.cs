using System.Globalization;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Programs;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MicroAcquisition.Web.Pages.Programs;

/// <summary>What the settings' lists offer, in the reader's words.</summary>
public static class SettingsWords
{
    /// <summary>The roles that an administrator grants, in the order of the journey.</summary>
    public static IEnumerable<SelectListItem> Roles() =>
        Enum.GetValues<Role>().Where(role => SeatRules.AnEvaluatorIsNamedOnAFile(role) is null).Select(role => new SelectListItem(JourneyWords.Of(role).Capital(), role.ToString())).Prepend(new SelectListItem(SettingsText.Choose, ""));

    /// <summary>The authorities that are delegated.</summary>
    public static IEnumerable<SelectListItem> Authorities() =>
        Enum.GetValues<DelegatedAuthority>().Select(a => new SelectListItem(ProgramWords.Of(a).Capital(), a.ToString())).Prepend(new SelectListItem(SettingsText.Choose, ""));

    /// <summary>The provinces and territories, by name.</summary>
    public static IEnumerable<SelectListItem> Provinces() =>
        TaxRates.Provinces.Select(code => new SelectListItem(ProgramWords.OfProvince(code), code))
            .OrderBy(item => item.Text, StringComparer.CurrentCulture).Prepend(new SelectListItem(SettingsText.Department_ProvinceUnknown, ""));

    /// <summary>The people of a program.</summary>
    public static IEnumerable<SelectListItem> People(IEnumerable<SeatedPerson> people, string none) =>
        people.Select(p => new SelectListItem(p.Who, p.Id.ToString())).Prepend(new SelectListItem(none, ""));

    /// <summary>The kind of tag for a validity.</summary>
    public static string TagOf(Validity validity) => validity switch { Validity.InForce => "success", Validity.NotYet => "info", _ => "quiet" };
}

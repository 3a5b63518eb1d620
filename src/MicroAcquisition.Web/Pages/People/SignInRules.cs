using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.People;
using MicroAcquisition.Web.Languages;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MicroAcquisition.Web.Pages.People;

/// <summary>What the sign-in pages say when a code or link does not work, and what they do when it does.</summary>
public static class SignInRules
{
    /// <summary>A code is six digits, with or without spaces.</summary>
    public static Refusal? ACodeHasSixDigits(string? code) =>
        (code ?? "").Where(c => !char.IsWhiteSpace(c)).ToArray() is { Length: 6 } digits && digits.All(char.IsAsciiDigit) ? null : Refusal.Because(SignInText.ResourceManager, field: "Code");

    /// <summary>A code or link works once, for fifteen minutes.</summary>
    public static Refusal? ACodeIsTheOneWeSent(SignInOutcome outcome) => outcome switch
    {
        SignInOutcome.SignedIn => null,
        SignInOutcome.WrongCode => Refusal.Because(SignInText.ResourceManager, field: "Code"),
        SignInOutcome.Locked => Refusal.Because(SignInText.ResourceManager, () => [SignInAttempt.MostWrongCodes], rule: "AFewWrongCodesAtMost"),
        SignInOutcome.OnlyByLink => Refusal.Because(SignInText.ResourceManager, () => [SignInAttempt.MostWrongCodesADay], rule: "AFewWrongCodesADayAtMost"),
        SignInOutcome.Suspended => Refusal.Because(SignInText.ResourceManager, rule: "TheAccountIsInGoodStanding"),
        _ => Refusal.Because(SignInText.ResourceManager, () => [SignInAttempt.LifetimeMinutes], rule: "ALinkWorksOnceForFifteenMinutes"),
    };

    /// <summary>Begins the session and goes where the person was going; asks their name first when it is not known.</summary>
    public static async Task<IActionResult> EnterAsync(this PageModel page, SignInManager<Person> session, MicroAcquisition.People.SignInResult result, CancellationToken cancellation)
    {
        var (person, services) = (result.Person!, page.HttpContext.RequestServices);
        await session.SignInAsync(person, isPersistent: false);
        var target = result.ReturnPath.Length > 0
            ? services.GetRequiredService<AddressBook>().InLanguage(result.ReturnPath, SitePage.Language) // They may have chosen another on the way.
            : await services.GetRequiredService<Landing>().OfAsync(person, cancellation);
        return page.LocalRedirect(person.Name.Length > 0
            ? target
            : PeopleAddresses.Account.Of(SitePage.Language) + QueryString.Create("returnPath", target));
    }
}

using MicroAcquisition.Web.Languages;

namespace MicroAcquisition.Web.Pages.People;

/// <summary>Addresses of signing in and of a person's own pages.</summary>
public static class PeopleAddresses
{
    /// <summary>Asks for the e-mail address.</summary>
    public static readonly Address SignIn = new("/People/SignIn", "sign-in", "ouvrir-une-session");

    /// <summary>Asks for the e-mail address, and leads to a path afterwards.</summary>
    public static string SignInFor(Foundation.Languages.Language language, string returnPath) =>
        SignIn.Of(language) + (returnPath.Length > 0 ? QueryString.Create("returnPath", returnPath) : QueryString.Empty);

    /// <summary>Waits for the code.</summary>
    public static readonly Address Code = new("/People/Code", "sign-in/code/{attempt:guid}", "ouvrir-une-session/code/{attempt:guid}");

    /// <summary>Where the letter's link arrives: a button.</summary>
    public static readonly Address Arrive = new("/People/Arrive", "sign-in/continue", "ouvrir-une-session/continuer");

    /// <summary>Name, language, sign out everywhere.</summary>
    public static readonly Address Account = new("/People/Account", "account", "compte");

    /// <summary>Ends the session.</summary>
    public static readonly Address SignOut = new("/People/SignOut", "sign-out", "fermer-la-session");
}

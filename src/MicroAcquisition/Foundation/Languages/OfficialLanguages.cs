using System.Globalization;

namespace MicroAcquisition.Foundation.Languages;

/// <summary>One of the two official languages.</summary>
public enum Language
{
    /// <summary>English, formatted as in Canada.</summary>
    English,

    /// <summary>French, formatted as in Canada.</summary>
    French,
}

/// <summary>Codes, cultures and the current language.</summary>
public static class OfficialLanguages
{
    private static readonly CultureInfo EnglishCulture = CultureInfo.GetCultureInfo("en-CA");
    private static readonly CultureInfo FrenchCulture = CultureInfo.GetCultureInfo("fr-CA");

    /// <summary>Both, English first.</summary>
    public static IReadOnlyList<Language> All { get; } = [Language.English, Language.French];

    /// <summary>The language of the request or letter in hand.</summary>
    public static Language Current =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr" ? Language.French : Language.English;

    /// <summary>"en" or "fr": the first segment of every address and the value of lang.</summary>
    public static string Code(this Language language) => language == Language.French ? "fr" : "en";

    /// <summary>The lang attribute of a text in this language: null, so none, on a page that speaks it.</summary>
    public static string? Lang(this Language language) => language == Current ? null : language.Code();

    /// <summary>The other one.</summary>
    public static Language Other(this Language language) => language == Language.French ? Language.English : Language.French;

    /// <summary>The culture that formats and finds texts.</summary>
    public static CultureInfo Culture(this Language language) => language == Language.French ? FrenchCulture : EnglishCulture;

    /// <summary>Reads "en" or "fr"; null for anything else.</summary>
    public static Language? FromCode(string? code) => code switch { "en" => Language.English, "fr" => Language.French, _ => null };

    /// <summary>The text in this language, out of a pair.</summary>
    public static T Of<T>(this Language language, T english, T french) => language == Language.French ? french : english;

    /// <summary>Speaks a language until the returned value is disposed: for letters, written in their reader's language.</summary>
    public static IDisposable Speak(Language language) => new Speaking(language);

    /// <summary>Makes a language current for the rest of this asynchronous flow: for a web request.</summary>
    public static void Use(Language language)
    {
        CultureInfo.CurrentCulture = language.Culture();
        CultureInfo.CurrentUICulture = language.Culture();
    }

    private sealed class Speaking : IDisposable
    {
        private readonly CultureInfo culture = CultureInfo.CurrentCulture;
        private readonly CultureInfo interfaceCulture = CultureInfo.CurrentUICulture;

        public Speaking(Language language) => Use(language);

        public void Dispose()
        {
            CultureInfo.CurrentCulture = culture;
            CultureInfo.CurrentUICulture = interfaceCulture;
        }
    }
}

using System.Globalization;
using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Agreements;

/// <summary>The one-page agreement in one language, as Markdown.</summary>
public sealed record AgreementText(int Version, Language Language, string Markdown);

/// <summary>
/// The versions of the one-page agreement. A version that an opportunity names never changes: a new wording is a new pair of files.
/// </summary>
public static class AgreementTexts
{
    /// <summary>The version that new opportunities name.</summary>
    public const int Current = 1;

    /// <summary>A version in a language; null when there is no such version.</summary>
    public static AgreementText? Find(int version, Language language)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"OnePageAgreement.v{version}.{language.Code()}.md");
        using var stream = typeof(AgreementTexts).Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return new AgreementText(version, language, reader.ReadToEnd());
    }
}

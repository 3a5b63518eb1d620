using MicroAcquisition.Foundation.Refusals;

namespace MicroAcquisition.Foundation.Languages;

/// <summary>What is asked of any typed text.</summary>
public static class TextRules
{
    /// <summary>At most so many characters, counted as the text is stored.</summary>
    public static Refusal? TheTextIsShort(string? text, int most, string field = "Words") =>
        Words.Clean(text).Length is var length && length > most ? Refusal.Because(LanguagesText.ResourceManager, () => [Formats.Number(most), Formats.Number(length)], field) : null;

    /// <summary>Nowhere does the platform keep the number of a payment card, nor a social insurance number (domain §5 and §6).</summary>
    public static Refusal? NoSensitiveNumberIsTyped(string? text, string? field = null) =>
        SensitiveNumbers.LooksLikeACard(text) || SensitiveNumbers.LooksLikeASocialInsuranceNumber(text) ? Refusal.Because(LanguagesText.ResourceManager, field: field) : null;
}

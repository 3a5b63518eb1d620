using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Opportunities.Publishing;

/// <summary>A public opportunity by number and titles.</summary>
public sealed record PublicTitle(string Number, string TitleEnglish, string TitleFrench)
{
    /// <summary>The title in a language.</summary>
    public string Title(Language language) => language.Of(TitleEnglish, TitleFrench);
}

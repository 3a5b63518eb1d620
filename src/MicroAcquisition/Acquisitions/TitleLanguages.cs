using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Acquisitions;

/// <summary>The languages of titles that are written in one language only, by the file's key.</summary>
public sealed class TitleLanguages(IReadOnlyDictionary<Guid, Language> byFile)
{
    /// <summary>Of no file.</summary>
    public static TitleLanguages None { get; } = new(new Dictionary<Guid, Language>());

    /// <summary>The lang attribute of a file's title; null, so none, where the page speaks its language.</summary>
    public string? LangOf(Acquisition file) => byFile.TryGetValue(file.Id, out var language) ? language.Lang() : null;
}

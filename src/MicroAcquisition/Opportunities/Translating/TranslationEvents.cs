using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Journal;

namespace MicroAcquisition.Opportunities.Translating;

/// <summary>The translator supplied the other language of a version.</summary>
[JournalKind("translation-supplied", 1, Audience.File, Of = new[] { nameof(Journey.Translate) }, Reaches = Milestone.TranslationSupplied, Means = "The translator supplied the other language of the statement.")]
public sealed record TranslationSupplied(int Version, string Language) : IJournalEvent;

/// <summary>A reader of both languages confirmed the translation: it is frozen with the version.</summary>
[JournalKind("translation-confirmed", 1, Audience.File, Of = new[] { nameof(Journey.ConfirmTranslation) }, Reaches = Milestone.TranslationConfirmed, Means = "A reader of both languages, who did not translate, confirmed the translation.")]
public sealed record TranslationConfirmed(int Version, string TextDigest) : IJournalEvent;

/// <summary>The translation went back to the translator.</summary>
[JournalKind("translation-returned", 1, Audience.File, Of = new[] { nameof(Journey.ConfirmTranslation) }, Undoes = Milestone.TranslationSupplied, Means = "The translation went back to the translator, with a reason.")]
public sealed record TranslationReturned(int Number, string TextDigest) : IJournalEvent;

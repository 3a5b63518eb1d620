using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Notices;

/// <summary>A letter's words in one language, as plain text and as HTML.</summary>
public sealed record WrittenLetter(Language Language, string Subject, string Text, string Html);

namespace MicroAcquisition.Foundation.Journal;

/// <summary>Something that happened, in the past tense: ids and facts, never personal information; texts by <see cref="TextDigest"/>.</summary>
public interface IJournalEvent;

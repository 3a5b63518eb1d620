namespace MicroAcquisition.Notices;

/// <summary>How far the letters of an entry are written: the letter in hand, and the key of the recipient after whom it goes on. Neither: nothing is written yet.</summary>
public readonly record struct ReadingPlace(string? Letter, Guid? After);

namespace MicroAcquisition.Programs;

/// <summary>One page of a list, and how many lines there are in all.</summary>
public sealed record ListPage<T>(IReadOnlyList<T> Lines, int Total);

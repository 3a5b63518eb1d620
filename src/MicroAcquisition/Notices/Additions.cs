namespace MicroAcquisition.Notices;

/// <summary>What a letter says beside its words, in the current language.</summary>
public sealed record Additions
{
    /// <summary>Nothing.</summary>
    public static Additions None { get; } = new();

    /// <summary>For the places {2}, {3} and so on of its words.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Names and values, after the body.</summary>
    public IReadOnlyList<(string Name, string Value)> Facts { get; init; } = [];

    /// <summary>What someone wrote, set apart; none when empty.</summary>
    public string Quote { get; init; } = "";
}

namespace MicroAcquisition.Notices;

/// <summary>
/// The words of letters, by name: <c>Letter_request_waits_Body</c>. In all of them {0} is the file's number, {1} its title, {2} and so
/// on what the letter adds.
/// </summary>
public static class LetterWords
{
    /// <summary>The subject.</summary>
    public const string Subject = nameof(Subject);

    /// <summary>The first paragraph.</summary>
    public const string Body = nameof(Body);

    /// <summary>A paragraph more, before the link; not every letter has one.</summary>
    public const string More = nameof(More);

    /// <summary>What the link says; without it, "Open the file".</summary>
    public const string Link = nameof(Link);

    /// <summary>A paragraph after the link; not every letter has one.</summary>
    public const string After = nameof(After);

    /// <summary>All parts.</summary>
    public static IReadOnlyList<string> Parts { get; } = [Subject, Body, More, Link, After];

    /// <summary>The key of a part of a letter.</summary>
    public static string Key(Letter letter, string part) => $"Letter_{letter.Name.Replace('-', '_')}_{part}";
}

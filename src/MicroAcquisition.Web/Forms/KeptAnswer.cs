namespace MicroAcquisition.Web.Forms;

/// <summary>
/// An answer as it is kept: where it leads, or the page that it shows; the cookies with it, and until when (UTC) one that signs in is given
/// again; the sentence of an error page, which is written anew.
/// </summary>
public sealed record KeptAnswer(int Status, string? Location, string? Html, string? Explanation, IReadOnlyList<string> Cookies, DateTimeOffset SignsInUntil);

/// <summary>The words of a form that could not be accepted, field by field, and why.</summary>
public sealed record KeptWords(IReadOnlyDictionary<string, string[]> Fields, WhyKept Why)
{
    /// <summary>What a field held; null when the form did not send it.</summary>
    public string? Field(string name) => Fields.TryGetValue(name, out var values) ? values.FirstOrDefault() : null;
}

/// <summary>Why words were kept.</summary>
public enum WhyKept
{
    /// <summary>The session had ended.</summary>
    SessionOver,

    /// <summary>The person goes on in the other language.</summary>
    OtherLanguage,

    /// <summary>The page was too old: another sign-in or another cookie since it was written.</summary>
    PageTooOld,
}

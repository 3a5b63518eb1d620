using System.Text.RegularExpressions;
using MimeKit;

namespace MicroAcquisition.TestKit;

/// <summary>A letter as it arrived.</summary>
public sealed partial record ReceivedLetter(string To, string From, string Subject, string Text, string Html, string MessageId, string Language)
{
    /// <summary>The six digits of a sign-in letter.</summary>
    public string Code => SixDigits().Match(Subject + "\n" + Text) is { Success: true } match
        ? match.Value
        : throw new InvalidOperationException($"The letter \"{Subject}\" holds no code.");

    /// <summary>True for a letter that lets someone in.</summary>
    public bool IsSignIn => SixDigits().IsMatch(Subject);

    /// <summary>The first link of the plain text.</summary>
    public Uri Link => AnyLink().Match(Text) is { Success: true } match
        ? new Uri(match.Value)
        : throw new InvalidOperationException($"The letter \"{Subject}\" holds no link.");

    internal static ReceivedLetter Of(MimeMessage message) => new(
        message.To.Mailboxes.Single().Address,
        message.From.Mailboxes.Single().Address,
        message.Subject ?? "",
        (message.TextBody ?? "").ReplaceLineEndings("\n"),
        message.HtmlBody ?? "",
        message.MessageId ?? "",
        message.Headers[HeaderId.ContentLanguage] ?? message.Body?.Headers[HeaderId.ContentLanguage] ?? ""); // A header that begins with Content belongs to the body.

    [GeneratedRegex(@"\b\d{6}\b", RegexOptions.None, 1000)]
    private static partial Regex SixDigits();

    [GeneratedRegex(@"https?://\S+", RegexOptions.None, 1000)]
    private static partial Regex AnyLink();
}

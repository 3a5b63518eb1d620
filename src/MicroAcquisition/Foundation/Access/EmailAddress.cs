using System.Text;
using MicroAcquisition.Foundation.Languages;
using MimeKit;

namespace MicroAcquisition.Foundation.Access;

/// <summary>An e-mail address in the one writing in which it is kept and compared, however it is typed (docs/decisions/0023).</summary>
public static class EmailAddress
{
    /// <summary>Longest address kept (RFC 5321).</summary>
    public const int MaxLength = 254;

    /// <summary>The address, if mail can reach it: one @, a host of several names after it, no space; at most 254 characters. Null for anything else.</summary>
    public static string? Parse(string? typed)
    {
        var address = Normalize(typed);
        var host = HostOf(address);
        var isAddress = address.Length <= MaxLength && host.IndexOf('.', StringComparison.Ordinal) > 0 && !host.EndsWith('.') && Ascii.IsValid(host)
            && MailboxAddress.TryParse(address, out var read) && read.LocalPart + "@" + HostName.Normalize(read.Domain) == address;
        return isAddress ? address : null;
    }

    /// <summary>The one writing of what is typed, be it an address or a part of one: clean, lower case, its host as <see cref="HostName"/> writes it.</summary>
    public static string Normalize(string? typed)
    {
        var address = Words.Clean(typed).ToLowerInvariant();
        var at = address.LastIndexOf('@');
        return at < 0 ? address : WithoutJoiners(address[..at]) + "@" + HostName.Normalize(address[(at + 1)..]);
    }

    /// <summary>An address in its one writing where a text is one; any other text as it is kept.</summary>
    public static string OrText(string? typed) => Parse(typed) ?? Words.Clean(typed);

    /// <summary>What stands after the @; empty when there is none.</summary>
    public static string HostOf(string address) => address.LastIndexOf('@') is var at and >= 0 ? address[(at + 1)..] : "";

    /// <summary>
    /// The writings under which an account with this address may be stored: before there was one, hosts were kept in the letters in which they
    /// were typed, their accents composed or not.
    /// </summary>
    public static IReadOnlyList<string> WritingsOf(string? typed)
    {
        var address = Normalize(typed);
        var host = HostOf(address);
        var inLetters = address[..^host.Length] + HostName.InLetters(host);
        return [.. new[] { address, inLetters, inLetters.Normalize(NormalizationForm.FormD) }.Distinct(StringComparer.Ordinal)];
    }

    // No mailbox has them, and nobody sees that they are there.
    private static string WithoutJoiners(string local) => local.Replace("\u200C", "", StringComparison.Ordinal).Replace("\u200D", "", StringComparison.Ordinal);
}

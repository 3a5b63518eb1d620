using System.Globalization;
using System.Text;
using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Foundation.Access;

/// <summary>The name of a host in its one writing: <c>café.example</c> and <c>xn--caf-dma.example</c> are one host, and a browser may send either.</summary>
public static class HostName
{
    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    /// <summary>The name in ASCII and lower case; what is no name of a host stays in letters, and the rules refuse it.</summary>
    public static string Normalize(string? typed)
    {
        var host = Words.Clean(typed).ToLowerInvariant();
        return Ascii.IsValid(host) ? host : Mapped(Idn.GetAscii, host).ToLowerInvariant();
    }

    /// <summary>The name in the letters that people read.</summary>
    public static string InLetters(string host) => host.Contains("xn--", StringComparison.Ordinal) ? Mapped(Idn.GetUnicode, host) : host;

    private static string Mapped(Func<string, string> map, string host)
    {
        try
        {
            return map(host);
        }
        catch (ArgumentException)
        {
            return host; // It is no name of a host, which the caller tells by its letters.
        }
    }
}

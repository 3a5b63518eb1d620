using System.Globalization;
using System.Text.RegularExpressions;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Time;

namespace MicroAcquisition.Opportunities.Importing;

/// <summary>Prices and dates as the pilot's posts write them. Null for anything else.</summary>
public static partial class PilotValues
{
    private static readonly string[] BeforeTaxes = ["excl", "hors", "plus", "en sus"];

    /// <summary>A price before taxes: <c>$6,500 (excluding taxes)</c> or <c>6 500$ (hors les taxes)</c>.</summary>
    public static Cad? Price(string text)
    {
        var match = PriceForm().Match(text);
        var note = Words.Fold(match.Groups["note"].Value);
        return match.Success && (note.Length == 0 || BeforeTaxes.Any(word => note.Contains(word, StringComparison.Ordinal)))
            ? Cad.Parse(match.Groups["amount"].Value)
            : null;
    }

    /// <summary>A date, or the Eastern date of an instant that has its offset: <c>2021-07-12T23:59:59-04:00</c>. Midnight belongs to the day it ends.</summary>
    public static DateOnly? Date(string text)
    {
        if (DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        return InstantForm().IsMatch(text.Trim()) && DateTimeOffset.TryParse(text.Trim(), CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? Eastern.DateEndedBy(instant)
            : null;
    }

    /// <summary>The date in a post's name: <c>en-2021-06-23-title.md</c>, or any other ending that the pilot's generator reads. The name holds one when it looks like one.</summary>
    public static (bool IsPost, DateOnly? Date) DateInName(string file)
    {
        var match = NameForm().Match(Path.GetFileName(file));
        return (match.Success, match.Success ? Date(match.Groups["date"].Value) : null);
    }

    [GeneratedRegex(@"^\s*(?<amount>\$?[\d\s.,]*\d\s*\$?)\s*(\((?<note>[^)]*)\))?\s*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PriceForm();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?\s?(Z|[+-]\d\d:?\d\d)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InstantForm();

    [GeneratedRegex(@"^([a-z]{2}-)?(?<date>\d{4}-\d\d-\d\d)-.+\.(md|markdown|mkdown|mkdn|mkd)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameForm();
}

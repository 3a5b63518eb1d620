using System.Globalization;
using System.Text;
using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Web.Languages;

/// <summary>
/// The address of a page in both languages: <c>opportunities/{number}/{slug}</c> and <c>occasions/{number}/{slug}</c>, without the
/// first segment, which is the language. The only place where an address is written; pages link by <see cref="Of"/>.
/// </summary>
/// <param name="Page">The Razor page, for instance <c>/Opportunities/Opportunity</c>.</param>
/// <param name="English">English template.</param>
/// <param name="French">French template, with the same places.</param>
public sealed record Address(string Page, string English, string French)
{
    /// <summary>The template in a language, with the language as its first segment.</summary>
    public string Template(Language language) => (language.Code() + "/" + language.Of(English, French)).TrimEnd('/');

    /// <summary>The address in a language; values fill the places in order. Optional places may be left out at the end.</summary>
    public string Of(Language language, params object?[] values)
    {
        var address = new StringBuilder();
        var next = 0;
        foreach (var segment in Template(language).Split('/'))
        {
            if (!segment.StartsWith('{'))
            {
                address.Append('/').Append(segment);
            }
            else if (next < values.Length && Text(values[next]) is { Length: > 0 } text)
            {
                address.Append('/').Append(Uri.EscapeDataString(text));
                next++;
            }
            else if (!segment.Contains('?', StringComparison.Ordinal))
            {
                throw new ArgumentException($"The address {Template(language)} lacks a value for {segment}.", nameof(values));
            }
        }

        return address.ToString();
    }

    /// <summary>True when the page lies below another one: an opportunity below the list of them.</summary>
    public bool IsBelow(Address other) => English.StartsWith(other.English + "/", StringComparison.Ordinal);

    /// <summary>The names of the places, in order.</summary>
    public IEnumerable<string> Places() =>
        English.Split('/').Where(s => s.StartsWith('{')).Select(s => s.Trim('{', '}', '?').Split(':')[0]);

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}

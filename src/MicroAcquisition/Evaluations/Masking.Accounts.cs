using System.Text.RegularExpressions;

namespace MicroAcquisition.Evaluations;

/// <summary>Names as people write them where no spaces are: accounts on code hosts, the part of an e-mail address before its sign.</summary>
public static partial class Masking
{
    /// <summary>Shorter ones are words of the language as well.</summary>
    private const int FewestInAccount = 4;

    // What many addresses begin with: it tells nobody, and is a word of the language.
    private static readonly HashSet<string> OfEverybody = new(StringComparer.Ordinal)
    {
        "admin", "bonjour", "contact", "developer", "development", "equipe", "hello", "info", "mail", "office", "sales", "software", "soutien", "studio", "support", "team", "ventes",
    };

    // Where a text has an account of one of these people or businesses: an initial and a name, names in any order, what their address begins with; signs between its parts count for nothing.
    private static IEnumerable<(int At, string Words)> AccountsIn(string text, IEnumerable<string> people, IEnumerable<string> businesses, IEnumerable<string> emails)
    {
        var accounts = people.SelectMany(AccountsOf)
            .Concat(businesses.Select(business => Joined(WithoutLegalForm(business))))
            .Concat(emails.Select(email => Joined(email.Split('@')[0])).Where(name => !OfEverybody.Contains(name)))
            .Where(account => account.Length >= FewestInAccount).ToHashSet(StringComparer.Ordinal);
        foreach (Match match in Accounts().Matches(text))
        {
            var parts = match.Groups["part"].Captures;
            for (var first = 0; first < parts.Count; first++)
            {
                for (var last = parts.Count - 1; last >= first; last--)
                {
                    var (start, end) = (parts[first].Index, parts[last].Index + parts[last].Length);
                    if (accounts.Contains(Joined(text[start..end])))
                    {
                        yield return (start, text[start..end]);
                        first = last; // What stands inside it is masked with it.
                        break;
                    }
                }
            }
        }
    }

    private static IEnumerable<string> AccountsOf(string name)
    {
        var parts = name.Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries).Select(Joined).Where(part => part.Length > 0).ToList();
        return parts.Where(part => part.Length >= FewestInAccount)
            .Concat(from one in parts
                    from other in parts
                    where one != other
                    from account in (string[])[one + other, one[..1] + other, one + other[..1]]
                    select account);
    }

    // Folded, letters and digits alone.
    private static string Joined(string words) => string.Concat(Fold(words).Folded.Where(char.IsLetterOrDigit));

    [GeneratedRegex(@"(?<![\p{L}\d])(?<part>[\p{L}\p{M}\d]+)([._'’-](?<part>[\p{L}\p{M}\d]+))*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Accounts();
}

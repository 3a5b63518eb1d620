using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Foundation.Access;

/// <summary>Finds people by what someone types of their name or address.</summary>
public static class PeopleSearch
{
    private const string Escape = "\\";

    /// <summary>The people whose name or address holds the text, in capitals or not; everybody for an empty one.</summary>
    public static IQueryable<Person> Named(Records records, string? typed)
    {
        var people = records.Set<Person>().AsNoTracking();
        var text = Words.Line(typed);
        if (text.Length == 0)
        {
            return people;
        }

        var (name, address, host) = (Pattern(text), Pattern(EmailAddress.Normalize(text)), Pattern(HostName.Normalize(text)));
        return records.Database.IsNpgsql()
            ? people.Where(p => EF.Functions.ILike(p.Name, name, Escape) || EF.Functions.ILike(p.Email, address, Escape) || EF.Functions.ILike(p.Email, host, Escape))
            : people.Where(p => EF.Functions.Like(p.Name, name, Escape) || EF.Functions.Like(p.Email, address, Escape) || EF.Functions.Like(p.Email, host, Escape));
    }

    private static string Pattern(string text) => "%" + text.Replace(Escape, Escape + Escape, StringComparison.Ordinal).Replace("%", Escape + "%", StringComparison.Ordinal).Replace("_", Escape + "_", StringComparison.Ordinal) + "%";
}

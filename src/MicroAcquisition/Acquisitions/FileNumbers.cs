using System.Globalization;

namespace MicroAcquisition.Acquisitions;

/// <summary>Numbers of files: 26-0042, or ABC-26-0042 where several programs share a site. Two digits of the year and a counter.</summary>
public static class FileNumbers
{
    private const long PerYear = 10_000_000;

    /// <summary>Year and counter as one number, so that 26-10000 comes after 26-9999. Programs of one site count each for themselves: the text decides between them.</summary>
    /// <exception cref="FormatException">The text is not a file's number.</exception>
    public static long SerialOf(string number)
    {
        var parts = number.Split('-');
        return parts.Length >= 2 && int.TryParse(parts[^2], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var counter)
            ? (year * PerYear) + counter
            : throw new FormatException($"\"{number}\" is not the number of a file.");
    }
}

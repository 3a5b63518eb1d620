using System.Globalization;

namespace MicroAcquisition.Foundation.Time;

/// <summary>A fiscal year of Canada, named by the calendar year in which it starts: April 1 to March 31 (Financial Administration Act, s. 2), Eastern dates.</summary>
public readonly record struct FiscalYear(int StartsIn)
{
    /// <summary>April 1.</summary>
    public DateOnly FirstDay => new(StartsIn, 4, 1);

    /// <summary>March 31 of the next calendar year.</summary>
    public DateOnly LastDay => new(StartsIn + 1, 3, 31);

    /// <summary>The fiscal year in which a date lies.</summary>
    public static FiscalYear Of(DateOnly date) => new(date.Month >= 4 ? date.Year : date.Year - 1);

    /// <summary>"2026–2027", the same in both languages.</summary>
    public override string ToString() => StartsIn.ToString(CultureInfo.InvariantCulture) + "\u2013" + (StartsIn + 1).ToString(CultureInfo.InvariantCulture);
}

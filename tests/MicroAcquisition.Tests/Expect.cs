namespace MicroAcquisition.Tests;

/// <summary>For tests that look for breaches: names every one that they found.</summary>
internal static class Expect
{
    public static void None(IEnumerable<string> breaches)
    {
        var all = breaches.Distinct(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, all));
    }
}

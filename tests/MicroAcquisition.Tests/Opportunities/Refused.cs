using MicroAcquisition.Foundation.Refusals;

namespace MicroAcquisition.Tests.Opportunities;

/// <summary>What a verb refuses, for tests that ask whether and why.</summary>
internal static class Refused
{
    /// <summary>The refusals; none when it was done.</summary>
    public static async Task<IReadOnlyList<Refusal>> ByAsync(Func<Task> act)
    {
        try
        {
            await act();
            return [];
        }
        catch (RefusedException refused)
        {
            return refused.Refusals;
        }
    }

    /// <summary>The names of the rules, with commas; empty when it was done.</summary>
    public static async Task<string> RulesOfAsync(Func<Task> act) => string.Join(", ", (await ByAsync(act)).Select(refusal => refusal.Rule));
}

using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.TestKit;

/// <summary>
/// The repetition of forms: every sending must get the answer of the first, to the letter, and the last one, alone, must leave no
/// entry in the journal. What is wrong is thrown where the form is sent.
/// </summary>
public sealed class Repetition(SiteFactory site) : IDisposable
{
    /// <summary>Ends it.</summary>
    public void Dispose() => site.SecondNode = null;

    internal static async Task<BrowserPage> SendAsync(Browser browser, SiteFactory second, Func<Browser, Task<BrowserPage>> send)
    {
        var (there, late) = (browser.At(second), browser.At(browser.Site)); // With the cookies of before.
        var both = await Task.WhenAll(send(browser), send(there));
        var entries = await EntriesAsync(browser.Site);
        var again = await send(late);
        foreach (var answer in new[] { both[1], again })
        {
            if ((answer.Status, answer.Path, answer.Text) != (both[0].Status, both[0].Path, both[0].Text))
            {
                throw new InvalidOperationException($"A form sent again was answered {answer.Status} {answer.Path}: {answer.Text}\n\nThe first time it was {both[0].Status} {both[0].Path}: {both[0].Text}");
            }
        }

        return await EntriesAsync(browser.Site) == entries ? both[0] : throw new InvalidOperationException($"A form of {both[0].Path} sent again did something again.");
    }

    private static Task<int> EntriesAsync(SiteFactory site) => site.ActAsync((Records records) => records.Set<JournalEntry>().CountAsync());
}

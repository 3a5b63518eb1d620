using System.Globalization;
using System.Text;
using MicroAcquisition.Notices;

namespace MicroAcquisition.Tests.Notices;

/// <summary>docs/letters.md, written from the table in the code.</summary>
public static class LettersDocument
{
    /// <summary>The document.</summary>
    public static string Write()
    {
        var text = new StringBuilder("# Letters\n\n")
            .Append("<!-- Written from the code by LettersDocument; UPDATE_DOCS=1 ./test Notices writes it anew. -->\n\n")
            .Append("What the platform writes to whom when the journal tells an event. Codes for signing in tell none: they go straight to the outbox, by the\n")
            .Append("lane `Code`. A mass letter is one text to many, by the lane `Circular`. [How to add one](guides/add-a-letter.md).\n\n")
            .Append("| Event | Letter | To | Leads to | Lane |\n|---|---|---|---|---|\n");
        foreach (var letter in Letters.All)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"| `{letter.EventKind}` | `{letter.Name}` | {letter.To.Who} | {letter.LeadsTo?.Name} | {letter.Lane}{(letter.IsMass ? ", mass" : "")} |\n");
        }

        return text.ToString();
    }
}

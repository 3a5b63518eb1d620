using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Notices;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Demo;

/// <summary>A letter as a mailbox shows it.</summary>
public sealed record DeliveredLetter(string To, Language Language, DateTimeOffset At, string Subject, string Text)
{
    /// <summary>Its lines without those that are empty twice over; one that is nothing but an address is a link, one set apart is a quotation.</summary>
    public IEnumerable<LetterLine> Lines => Text.Trim().Replace("\n\n\n", "\n\n", StringComparison.Ordinal).Split('\n').Select(line => new LetterLine(
        line.Trim(),
        IsLink: line.StartsWith("http", StringComparison.Ordinal) && Uri.IsWellFormedUriString(line, UriKind.Absolute),
        IsQuotation: line.StartsWith("  ", StringComparison.Ordinal)));
}

/// <summary>A line of a letter.</summary>
public sealed record LetterLine(string Text, bool IsLink, bool IsQuotation);

/// <summary>One page of letters and how many there are in all.</summary>
public sealed record MailboxPage(IReadOnlyList<DeliveredLetter> Letters, int Total);

/// <summary>The letters that were delivered, for reading.</summary>
public sealed class Mailboxes(Records records, SignInLetters signIns)
{
    /// <summary>Letters on one page.</summary>
    public const int PageSize = 10;

    /// <summary>The letters to an address, or to anyone, newest first.</summary>
    public async Task<MailboxPage> ReadAsync(string? email, int page, CancellationToken cancellation)
    {
        var (kept, circulars) = (signIns.Letters, records.Set<Circular>().AsNoTracking());
        var letters = records.Set<OutboxLetter>().AsNoTracking()
            .Where(l => l.SentAt != null && (email == null || l.To == email) && (l.LogId != null || kept.Contains(l.Id)));
        var total = await letters.CountAsync(cancellation);
        var last = Math.Max(1, (total + PageSize - 1) / PageSize);
        var shown = await letters.OrderByDescending(l => l.CreatedAt).ThenByDescending(l => l.Id).Skip((Math.Clamp(page, 1, last) - 1) * PageSize).Take(PageSize)
            .Select(l => new
            {
                l.Id,
                Letter = new DeliveredLetter(l.To, l.Language, l.CreatedAt, l.Subject, l.Text),
                Circular = circulars.FirstOrDefault(c => c.LogId == l.LogId && c.Position == l.Position && c.Letter == l.Letter && c.Language == l.Language),
            }).ToListAsync(cancellation);
        return new MailboxPage([.. shown.Select(l =>
            signIns.Find(l.Id) is { } words ? l.Letter with { Subject = words.Subject, Text = words.Text }
            : l.Circular is { } circular ? l.Letter with { Subject = circular.Subject, Text = circular.Text }
            : l.Letter)], total);
    }
}

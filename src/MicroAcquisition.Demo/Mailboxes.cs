using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Notices;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Demo;

/// <summary>A letter as a mailbox shows it.</summary>
public sealed record DeliveredLetter(string To, Language Language, DateTimeOffset At, string Subject, string Text)
{
    /// <summary>Its lines; those that are nothing but an address are links.</summary>
    public IEnumerable<(string Text, bool IsLink)> Lines => Text.Trim().Split('\n')
        .Select(line => (line, line.StartsWith("http", StringComparison.Ordinal) && Uri.IsWellFormedUriString(line, UriKind.Absolute)));
}

/// <summary>One page of letters and how many there are in all.</summary>
public sealed record MailboxPage(IReadOnlyList<DeliveredLetter> Letters, int Total);

/// <summary>The letters that were delivered, for reading.</summary>
public sealed class Mailboxes(Records records)
{
    /// <summary>Letters on one page.</summary>
    public const int PageSize = 10;

    /// <summary>The letters to an address, or to anyone, newest first.</summary>
    public async Task<MailboxPage> ReadAsync(string? email, int page, CancellationToken cancellation)
    {
        var letters = records.Set<OutboxLetter>().AsNoTracking().Where(l => l.SentAt != null && (email == null || l.To == email));
        var total = await letters.CountAsync(cancellation);
        var last = Math.Max(1, (total + PageSize - 1) / PageSize);
        var shown = await letters.OrderByDescending(l => l.CreatedAt).ThenByDescending(l => l.Id).Skip((Math.Clamp(page, 1, last) - 1) * PageSize).Take(PageSize)
            .Select(l => new DeliveredLetter(l.To, l.Language, l.CreatedAt, l.Subject, l.Text)).ToListAsync(cancellation);
        return new MailboxPage(shown, total);
    }
}

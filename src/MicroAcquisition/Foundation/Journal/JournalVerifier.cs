using System.Runtime.CompilerServices;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Time;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Foundation.Journal;

/// <summary>
/// What checking a log found, as it may be told. <see cref="Problem"/> is null when every entry is as it was written; <see cref="FirstBad"/> is also
/// null when the entry is one of those whose number would tell of applications. While there may be such entries, size and root are those
/// of the entries before them, and <see cref="SealedUntil"/> says until when.
/// </summary>
public sealed record JournalReport(Guid LogId, long Size, string Root, long? FirstBad, string? Problem, DateTimeOffset? SealedUntil);

/// <summary>
/// Recomputes every leaf hash and the RFC 6962 root of each log, and checks that positions have no gap and end at the head. All entries are
/// checked; but while an opportunity is open, and two minutes beyond, the size of its log, and that of the site, would count applications and those
/// who join a business, and a root that changes would tell that there is one (docs/decisions/0013). So it tells what stood there at the opening.
/// </summary>
public sealed class JournalVerifier(Records records, Now now)
{
    /// <summary>One report per log, the site's first.</summary>
    public async IAsyncEnumerable<JournalReport> VerifyAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var heads = await records.Set<LogHead>().AsNoTracking().OrderBy(h => h.LogId).ToListAsync(cancellation);
        foreach (var head in heads)
        {
            yield return await VerifyAsync(head, await SealOfAsync(head.LogId, cancellation), cancellation);
        }
    }

    // Sealed entries come between the opening and the closing of a file; the site's log has those of all programs.
    private async Task<Seal?> SealOfAsync(Guid logId, CancellationToken cancellation)
    {
        var broken = now.Instant - Stages.SealAfterClosing;
        var open = await records.Set<Acquisition>().Where(a => (logId == LogHead.Site || a.ProgramId == logId) && a.PublishedAt != null && a.OpensAt <= now.Instant && a.ClosesAt > broken)
            .Select(a => new { a.OpensAt, a.ClosesAt }).ToListAsync(cancellation);
        return open.Count == 0 ? null : new Seal(open.Min(a => a.OpensAt!.Value), open.Max(a => a.ClosesAt!.Value) + Stages.SealAfterClosing);
    }

    private async Task<JournalReport> VerifyAsync(LogHead head, Seal? seal, CancellationToken cancellation)
    {
        var told = 0;
        var hashes = new List<byte[]>();
        long? bad = null;
        string? problem = null;
        var entries = records.Set<JournalEntry>().AsNoTracking().Where(e => e.LogId == head.LogId).OrderBy(e => e.Position).AsAsyncEnumerable();
        await foreach (var entry in entries.WithCancellation(cancellation))
        {
            if (bad is null)
            {
                (bad, problem) = Check(entry, hashes.Count);
            }

            hashes.Add(entry.LeafHash);
            if (told == hashes.Count - 1 && (seal is null || entry.At < seal.From))
            {
                told++;
            }
        }

        if (bad is null && hashes.Count != head.Next)
        {
            (bad, problem) = (hashes.Count, $"the head says {head.Next} entries, the log has {hashes.Count}");
        }

        var root = Convert.ToHexStringLower(MerkleTree.Root(hashes[..told]));
        return seal is not null && bad >= told
            ? new JournalReport(head.LogId, told, root, FirstBad: null, "it is not as it was written", seal.Until)
            : new JournalReport(head.LogId, told, root, bad, problem, seal?.Until);
    }

    private sealed record Seal(DateTimeOffset From, DateTimeOffset Until);

    private static (long? Position, string? Problem) Check(JournalEntry entry, long expected)
    {
        if (entry.Position != expected)
        {
            return (expected, $"position {expected} is missing");
        }

        try
        {
            var isCanonical = CanonicalJson.Bytes(System.Text.Json.Nodes.JsonNode.Parse(entry.Payload)).AsSpan().SequenceEqual(entry.Payload);
            return isCanonical && MerkleTree.LeafHash(entry.LeafBytes()).AsSpan().SequenceEqual(entry.LeafHash)
                ? (null, null)
                : (entry.Position, "its content does not give its leaf hash");
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or NotSupportedException)
        {
            return (entry.Position, "its payload is not canonical JSON");
        }
    }
}

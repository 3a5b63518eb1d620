using System.Runtime.CompilerServices;
using MicroAcquisition.Foundation.Data;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Foundation.Journal;

/// <summary>What checking a log found. <see cref="FirstBad"/> is null when every entry is as it was written.</summary>
public sealed record JournalReport(Guid LogId, long Size, string Root, long? FirstBad, string? Problem);

/// <summary>Recomputes every leaf hash and the RFC 6962 root of each log, and checks that positions have no gap and end at the head.</summary>
public sealed class JournalVerifier(Records records)
{
    /// <summary>One report per log, the site's first.</summary>
    public async IAsyncEnumerable<JournalReport> VerifyAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var heads = await records.Set<LogHead>().AsNoTracking().OrderBy(h => h.LogId).ToListAsync(cancellation);
        foreach (var head in heads)
        {
            yield return await VerifyAsync(head, cancellation);
        }
    }

    private async Task<JournalReport> VerifyAsync(LogHead head, CancellationToken cancellation)
    {
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
        }

        if (bad is null && hashes.Count != head.Next)
        {
            (bad, problem) = (hashes.Count, $"the head says {head.Next} entries, the log has {hashes.Count}");
        }

        return new JournalReport(head.LogId, hashes.Count, Convert.ToHexStringLower(MerkleTree.Root(hashes)), bad, problem);
    }

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

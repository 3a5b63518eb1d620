using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Opportunities.Drafting;

/// <summary>A field to keep: what the form sent, in which part, and of a translation the hash of the text that it translates.</summary>
internal sealed record FieldToKeep(FieldWritten Written, string Part, string OfHash);

/// <summary>
/// Keeps fields of a statement, of its own language and of its translation alike: a field whose text is already so is left, and where one was changed by someone else
/// since the form was made, nothing is saved and the answer has their texts.
/// </summary>
public sealed class DraftFieldWriter(TurnKeeper turns, Now now)
{
    /// <summary>Keeps them.</summary>
    internal async Task<FieldsSaved> SaveAsync(Guid personId, Guid acquisitionId, IReadOnlyList<FieldToKeep> fields, CancellationToken cancellation)
    {
        try
        {
            return await turns.KeepAsync(SaveQueue.Of(acquisitionId), records => WriteAsync(records, personId, acquisitionId, fields, cancellation), cancellation);
        }
        catch (DbUpdateException)
        {
            // Another machine saved between our reading and our saving: once more, as if it had come before.
            return await turns.KeepAsync(SaveQueue.Of(acquisitionId), records => WriteAsync(records, personId, acquisitionId, fields, cancellation), cancellation);
        }
    }

    private async Task<FieldsSaved> WriteAsync(Records records, Guid personId, Guid acquisitionId, IReadOnlyList<FieldToKeep> fields, CancellationToken cancellation)
    {
        var names = fields.Select(f => f.Written.Field).ToList();
        var rows = (await records.Set<DraftField>().AsTracking().Where(f => f.AcquisitionId == acquisitionId && names.Contains(f.Field)).ToListAsync(cancellation))
            .ToDictionary(row => (row.Field, row.Part));
        var changes = fields.Where(f => !rows.TryGetValue((f.Written.Field, f.Part), out var row) || f.Written.Changes(row, f.OfHash)).ToList();
        var meanwhile = changes.Select(f => (Row: rows.GetValueOrDefault((f.Written.Field, f.Part)), f.Written))
            .Where(f => f.Row is not null && f.Row.Version != f.Written.Version && f.Row.Text != (f.Written.Text ?? "") && !f.Written.Showed(f.Row.Text) && !f.Written.IsOfTheSameWriting(f.Row)).ToList();
        if (meanwhile.Count > 0)
        {
            return new FieldsSaved([.. meanwhile.Select(f => f.Row!)], now.Instant);
        }

        foreach (var (written, part, ofHash) in changes)
        {
            if (!rows.TryGetValue((written.Field, part), out var row))
            {
                row = DraftField.Of(acquisitionId, written.Field, part);
                records.Add(row);
            }

            row.Write(written.Text ?? "", personId, now.Instant, ofHash, written.Writing);
        }

        return new FieldsSaved([], now.Instant);
    }
}

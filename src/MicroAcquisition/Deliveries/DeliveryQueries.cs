using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Opportunities;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Deliveries;

/// <summary>A round of the work: where it is, who asked for corrections, what is missing and until when (Eastern), the marks of it; and the date that a round before set for it.</summary>
public sealed record DeliveryView(
    int Round, string Address, string Commit, string Words, DateTimeOffset DeliveredAt, string AskedBy, string Missing, DateOnly? CorrectBy, DateOnly? AgreedBy, IReadOnlyList<WorkMarkLine> Marks);

/// <summary>A mark with its note, and the criterion that it is of, in the reader's language.</summary>
public sealed record WorkMarkLine(Role Role, int Criterion, string Text, bool IsMet, string Note);

/// <summary>The work that both accepted, as anyone may know it: where it is, its commit (empty where none was named), how many acceptance criteria it meets. Instants UTC.</summary>
public sealed record AcceptedWorkView(string Address, string Commit, int Criteria, DateTimeOffset DeliveredAt, DateTimeOffset AcceptedAt);

/// <summary>Deliveries, for reading.</summary>
public sealed class DeliveryQueries(Records records, PeopleNames names)
{
    /// <summary>The rounds of an award of a file, the last one first.</summary>
    public async Task<IReadOnlyList<DeliveryView>> OfAsync(Guid acquisitionId, Guid awardId, Language language, CancellationToken cancellation = default)
    {
        var criteria = await CriteriaAsync(acquisitionId, language, cancellation);
        var deliveries = await records.Set<Delivery>().AsNoTracking().Where(d => d.AwardId == awardId).OrderByDescending(d => d.Round).ToListAsync(cancellation);
        var marks = (await records.Set<WorkMark>().AsNoTracking().Where(m => m.AwardId == awardId).ToListAsync(cancellation)).ToLookup(m => m.Round);
        var asked = await names.OfPeopleAsync([.. deliveries.Select(d => d.AskedBy).OfType<Guid>().Distinct()], cancellation);
        return
        [
            .. deliveries.Select(d => new DeliveryView(
                d.Round, d.Address, d.Commit, d.Words, d.DeliveredAt, d.AskedBy is { } by ? asked.GetValueOrDefault(by, "") : "", d.Missing, d.CorrectBy, deliveries.FirstOrDefault(before => before.Round == d.Round - 1)?.CorrectBy,
                [.. marks[d.Round].OrderBy(m => m.Criterion).ThenBy(m => m.Role).Select(m => new WorkMarkLine(m.Role, m.Criterion, criteria.ElementAtOrDefault(m.Criterion - 1) ?? "", m.IsMet, m.Note))])),
        ];
    }

    /// <summary>The accepted work of an award of a file, for anyone; null before client and reviewer-maintainer have both accepted it. No note and no name of theirs is public.</summary>
    public async Task<AcceptedWorkView?> AcceptedAsync(Acquisition file, Guid awardId, CancellationToken cancellation = default)
    {
        if (file is not { AcceptedByClientAt: not null, AcceptedByMaintainerAt: not null, OwedAt: { } acceptedAt })
        {
            return null;
        }

        return await records.Set<Delivery>().Where(d => d.AwardId == awardId).OrderByDescending(d => d.Round)
            .Select(d => new AcceptedWorkView(
                d.Address, d.Commit, records.Set<WorkMark>().Where(m => m.AwardId == d.AwardId && m.Round == d.Round && m.IsMet).Select(m => m.Criterion).Distinct().Count(), d.DeliveredAt, acceptedAt))
            .FirstOrDefaultAsync(cancellation);
    }

    /// <summary>The acceptance criteria of a file in a language, one by one.</summary>
    public Task<IReadOnlyList<string>> CriteriaAsync(Guid acquisitionId, Language language, CancellationToken cancellation = default) =>
        OfferedTerms.AcceptanceCriteriaAsync(records, acquisitionId, language, cancellation);

    /// <summary>The last round of an award, as it stands inside a turn; null before the first.</summary>
    internal static Task<Delivery?> LastAsync(Records records, Guid awardId, CancellationToken cancellation) =>
        records.Set<Delivery>().AsTracking().Where(d => d.AwardId == awardId).OrderByDescending(d => d.Round).FirstOrDefaultAsync(cancellation);
}

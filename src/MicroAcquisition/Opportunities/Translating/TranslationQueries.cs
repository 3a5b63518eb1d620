using MicroAcquisition.Foundation.Data;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Opportunities.Translating;

/// <summary>Translations, for reading.</summary>
public sealed class TranslationQueries(Records records)
{
    /// <summary>Why the translation of a file last went back; empty while it did not.</summary>
    public async Task<string> WordsOfReturnAsync(Guid acquisitionId, CancellationToken cancellation = default) =>
        await records.Set<TranslationReturn>().Where(r => r.AcquisitionId == acquisitionId).OrderByDescending(r => r.Number).Select(r => r.Words).FirstOrDefaultAsync(cancellation) ?? "";
}

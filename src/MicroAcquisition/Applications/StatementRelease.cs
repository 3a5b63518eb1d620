using System.Text.Json;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Applications;

/// <summary>
/// What the release of the statements of one application needs: its texts, and the names and e-mail addresses by which they would tell who wrote them. Its reference is random and tells
/// neither name nor order of arrival.
/// </summary>
public sealed record StatementsToRelease(string Reference, Language Language, IReadOnlyList<string> Statements, IReadOnlyList<string> People, IReadOnlyList<string> Businesses, IReadOnlyList<string> Emails);

/// <summary>
/// Hands the statements of a closed file to their release (domain §5), and numbers them. Asked by the release alone, once the seal has broken: by its page
/// and in its turn.
/// </summary>
public sealed class StatementRelease(Records records)
{
    /// <summary>The applications that count, in the order of their random references.</summary>
    public Task<IReadOnlyList<StatementsToRelease>> OfAsync(Guid acquisitionId, CancellationToken cancellation = default) => OfAsync(records, acquisitionId, cancellation);

    /// <summary>The same, as it stands inside a turn.</summary>
    public static async Task<IReadOnlyList<StatementsToRelease>> OfAsync(Records records, Guid acquisitionId, CancellationToken cancellation = default)
    {
        var found = await (from application in records.Set<Application>().AsNoTracking()
                           where application.AcquisitionId == acquisitionId && application.WithdrawnAt == null
                           join person in records.Set<Foundation.Access.Person>() on application.PersonId equals person.Id
                           orderby application.Reference
                           select new { application.Reference, application.Language, application.Content, application.ResourceName, application.BusinessName, application.Email, person.Name, Account = person.Email })
            .ToListAsync(cancellation);
        return
        [
            .. found.Select(f => new StatementsToRelease(
                f.Reference, f.Language, JsonSerializer.Deserialize<ApplicationContent>(f.Content, CanonicalJson.Options)!.Statements,
                [.. new[] { f.ResourceName, f.Name }.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)],
                f.BusinessName.Length > 0 ? [f.BusinessName] : [],
                [.. new[] { f.Email, f.Account }.Where(email => email.Length > 0).Distinct(StringComparer.Ordinal)])),
        ];
    }

    /// <summary>Numbers the applications of a file from 1, in the order of these references, in a turn.</summary>
    public static async Task NumberAsync(Records records, Guid acquisitionId, IReadOnlyList<string> references, CancellationToken cancellation = default)
    {
        var applications = await records.Set<Application>().AsTracking().Where(a => a.AcquisitionId == acquisitionId && a.WithdrawnAt == null).ToDictionaryAsync(a => a.Reference, StringComparer.Ordinal, cancellation);
        for (var place = 0; place < references.Count; place++)
        {
            applications[references[place]].BeCandidate(place + 1);
        }
    }
}

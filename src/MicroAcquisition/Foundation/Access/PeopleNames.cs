using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Foundation.Access;

/// <summary>Names for the references of the journal, and for the holders of a role: for the staff's pages, and letters between the members of a business.</summary>
public sealed class PeopleNames(Records records)
{
    /// <summary>The names behind references; one that was erased is absent.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> OfReferencesAsync(IReadOnlyCollection<Guid> references, CancellationToken cancellation = default) =>
        await records.Set<ActorReference>().Where(a => references.Contains(a.Reference))
            .Join(records.Set<Person>(), a => a.PersonId, p => p.Id, (a, p) => new { a.Reference, Name = p.Name == "" ? p.Email : p.Name })
            .ToDictionaryAsync(a => a.Reference, a => a.Name, cancellation);

    /// <summary>The name of someone's account; empty until they gave one.</summary>
    public Task<string> OfAccountAsync(Guid person, CancellationToken cancellation = default) => records.Set<Person>().Where(p => p.Id == person).Select(p => p.Name).SingleAsync(cancellation);

    /// <summary>Someone's name as it may stand in a letter to another (<see cref="Words.Unlinked"/>), or their address.</summary>
    public async Task<string> ForLettersAsync(Guid person, bool byAddress, CancellationToken cancellation = default)
    {
        var who = await records.Set<Person>().Where(p => p.Id == person).Select(p => new { p.Name, p.Email }).SingleAsync(cancellation);
        return !byAddress && Words.Unlinked(who.Name) is { Length: > 0 } unlinked ? unlinked : who.Email;
    }

    /// <summary>The names of people, by key.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> OfPeopleAsync(IReadOnlyCollection<Guid> people, CancellationToken cancellation = default) =>
        await records.Set<Person>().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name == "" ? p.Email : p.Name, cancellation);
}

using System.Linq.Expressions;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.People;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Notices;

/// <summary>
/// To whom letters go: a query, which is asked again for each batch and continued after a key. It never orders, skips or takes, and
/// gives each recipient once.
/// </summary>
public sealed class To
{
    private readonly Func<Told, CancellationToken, Task<IQueryable<Recipient>>> find;

    private To(string who, Func<Told, CancellationToken, Task<IQueryable<Recipient>>> find) => (Who, this.find) = (who, find);

    /// <summary>In words, for docs/letters.md.</summary>
    public string Who { get; }

    /// <summary>The file's requester.</summary>
    public static To Requester { get; } = new("the file's requester", (told, _) => People(InGoodStanding(told).Where(p => p.Id == told.File.RequesterId)));

    /// <summary>Whoever did what the event tells, even if their account is suspended meanwhile: what they get is a receipt.</summary>
    public static To Actor { get; } = new("whoever did it", (told, _) => People(WhoeverDid(told)));

    /// <summary>The person invited to act for a business, as long as they neither accepted nor are no longer invited; a few a day to each.</summary>
    public static To Invited { get; } = new("the person invited", async (told, cancellation) =>
    {
        var invitation = await told.Ask<SupplierService>().InvitationAsync(told.Read<MemberInvited>().Membership, cancellation);
        Guid? invited = invitation is { IsAccepted: false } && await told.Ask<MembershipQueries>().IsAmongTheFewAsync(invitation.MembershipId, cancellation) ? invitation.PersonId : null;
        return await People(InGoodStanding(told).Where(p => p.Id == invited));
    });

    /// <summary>Those who acted for the business when it happened, whoever left by it included.</summary>
    public static To Members { get; } = new("those who act for the business", (told, cancellation) => MembersAsync(told, _ => true, cancellation));

    /// <summary>They, when someone left who had acted for it.</summary>
    public static To MembersWhenOneLeft { get; } = new("those who act for the business, and who left", (told, cancellation) => MembersAsync(told, m => m.WasAccepted, cancellation));

    /// <summary>They, when an invitation was declined or taken back. Whoever was invited gets no letter of it: they did not ask for the first.</summary>
    public static To MembersWhenAnInvitationEnded { get; } = new("those who act for the business", (told, cancellation) => MembersAsync(told, m => !m.WasAccepted, cancellation));

    /// <summary>Those who acted for the business when its application was sent, changed or withdrawn, and who had sent it, even if they left since; save who did it.</summary>
    public static To OtherMembers { get; } = new("the others who act for the business, and who submitted it", async (told, cancellation) =>
    {
        var (business, sender) = await told.Ask<ApplicationQueries>().SendersOfAsync(ApplicationLetters.ReferenceOf(told), cancellation);
        var doer = WhoeverDid(told).Select(p => p.Id);
        return await People(ActingFor(told, business).Union(InGoodStanding(told).Where(p => p.Id == sender)).Where(p => !doer.Contains(p.Id)));
    });

    /// <summary>
    /// Those who may do a step on the file: whose seats of its roles cover the file, or who act for the supplier of the award in hand
    /// where it is theirs; without whom its separations exclude. (Who applied is not asked: a letter that did not come would tell.)
    /// </summary>
    public static To Doers(Step step)
    {
        if (step.Doers.Any(doer => doer.Part is not (Part.Seat or Part.Awardee)))
        {
            throw new ArgumentException($"Anyone may do {step}: it has no recipients.", nameof(step));
        }

        var roles = step.Doers.Select(doer => doer.Role).OfType<Role>().ToList();
        var ofAwardee = step.Doers.Contains(Doer.Awardee);
        return new($"those who do {step.Name}", (told, _) =>
        {
            var doers = InGoodStanding(told).Where(Holds(told, roles));
            if (ofAwardee)
            {
                var awardees = told.Ask<IAwardees>().PeopleOf(told.Records, told.File.Id);
                doers = InGoodStanding(told).Where(p => awardees.Contains(p.Id)).Union(doers);
            }

            return People(step.Not.Aggregate(doers, (kept, not) => Without(told, kept, step, not)));
        });
    }

    /// <summary>Those who may do a step, as long as it waits.</summary>
    public static To DoersWhenItWaits(Step step)
    {
        var doers = Doers(step);
        return new($"{doers.Who}, when it waits", (told, cancellation) => step.WaitsOn(told.File, told.Entry.At) ? doers.FindAsync(told, cancellation) : People(told.Records.Set<Person>().Where(p => false)));
    }

    /// <summary>Those who may do the step that is told to be late, as long as it waits.</summary>
    public static To DoersOfTheLateStep { get; } = new("those who do the step that is late", (told, cancellation) =>
    {
        var step = Journey.Named(told.Read<StepOverdue>().Step);
        return step.WaitsOn(told.File, told.Entry.At) ? Doers(step).FindAsync(told, cancellation) : People(told.Records.Set<Person>().Where(p => false));
    });

    /// <summary>Those who hold a role over the file.</summary>
    public static To Holders(Role role) => new($"those who hold {role} over the file", (told, _) => People(InGoodStanding(told).Where(Holds(told, [role]))));

    /// <summary>The same, as long as the opportunity took applications when it was told and had been published for a later hour: an opening that was recorded late, or told with its publication, is no news.</summary>
    public static To HoldersOnceOpen(Role role) => new($"those who hold {role} over the file, where it was published for later and takes applications", (told, cancellation) =>
        told.Entry.At < told.File.ClosesAt && told.File.PublishedAt < told.File.OpensAt ? Holders(role).FindAsync(told, cancellation) : People(told.Records.Set<Person>().Where(p => false)));

    /// <summary>Whomever a room's query gives, by whatever key it has for them.</summary>
    public static To Those(string who, Func<Told, IQueryable<Recipient>> query) => new(who, (told, _) => Task.FromResult(query(told)));

    /// <summary>The query.</summary>
    public Task<IQueryable<Recipient>> FindAsync(Told told, CancellationToken cancellation) => find(told, cancellation);

    private static async Task<IQueryable<Recipient>> MembersAsync(Told told, Func<MembershipView, bool> tells, CancellationToken cancellation)
    {
        var membership = await told.Ask<MembershipQueries>().OfAsync(PeopleLetters.MembershipOf(told), cancellation);
        return await People(tells(membership) ? ActingFor(told, membership.SupplierId) : told.Records.Set<Person>().Where(p => false));
    }

    private static IQueryable<Person> ActingFor(Told told, Guid business) =>
        told.Ask<MembershipQueries>().MembersAt(business, told.Entry.At).Where(p => p.SuspendedAt == null);

    // By the keys of a few: asked the other way round, every person would be looked at for each letter.
    private static IQueryable<Person> WhoeverDid(Told told)
    {
        var doer = told.Records.Set<ActorReference>().Where(a => a.Reference == told.Entry.ActorReference).Select(a => a.PersonId);
        return told.Records.Set<Person>().Where(p => doer.Contains(p.Id));
    }

    private static IQueryable<Person> InGoodStanding(Told told) => told.Records.Set<Person>().Where(p => p.SuspendedAt == null);

    /// <summary>As the guard will say, for the database.</summary>
    private static IQueryable<Person> Without(Told told, IQueryable<Person> people, Step step, Separation not)
    {
        var file = told.File;
        switch (not.Kind)
        {
            case SeparationKind.Requester:
                return people.Where(p => file.RequesterId == null || p.Id != file.RequesterId);
            case SeparationKind.Holds:
                var holders = told.Records.Set<Person>().Where(Holds(told, [not.Role!.Value])).Select(p => p.Id);
                return people.Where(p => !holders.Contains(p.Id));
            case SeparationKind.WhoDid:
                var kinds = EventCatalogue.KindsOf(not.Step!).Except(step.Tells, StringComparer.Ordinal).ToList();
                var deeds = told.Records.Set<JournalEntry>().Where(e => e.AcquisitionId == file.Id && kinds.Contains(e.Kind)).Select(e => e.ActorReference);
                return people.Where(p => !told.Records.Set<ActorReference>().Any(a => a.PersonId == p.Id && deeds.Contains(a.Reference)));
            default:
                return people; // Of suppliers, who have no such letters.
        }
    }

    // As Seat.Covers says, for the database.
    private static Expression<Func<Person, bool>> Holds(Told told, List<Role> roles)
    {
        var (file, seats) = (told.File, told.Records.Set<Seat>());
        var holders = seats.Where(s => roles.Contains(s.Role) && s.To == null
            && (s.ProgramId == null || s.ProgramId == file.ProgramId)
            && (s.DepartmentId == null || s.DepartmentId == file.DepartmentId)
            && (s.AcquisitionId == null || s.AcquisitionId == file.Id)).Select(s => s.PersonId);
        return p => holders.Contains(p.Id);
    }

    private static Task<IQueryable<Recipient>> People(IQueryable<Person> people) =>
        Task.FromResult(people.Select(p => new Recipient { Key = p.Id, Email = p.Email, Language = p.Language }));
}

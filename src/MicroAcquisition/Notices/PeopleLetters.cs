using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.People;

namespace MicroAcquisition.Notices;

/// <summary>What letters about businesses and their members add to their words. Names that someone typed stand in them without links.</summary>
public static class PeopleLetters
{
    /// <summary>The page where the invited person answers.</summary>
    public static Uri Invitation(ISiteAddresses addresses, Told told) => addresses.Invitation(OfficialLanguages.Current, told.Read<MemberInvited>().Membership);

    /// <summary>The reader's applications and businesses.</summary>
    public static Uri Mine(ISiteAddresses addresses, Told told) => addresses.MyApplications(OfficialLanguages.Current);

    /// <summary>The business for the place {2}, for {3} who invites.</summary>
    public static async Task<Additions> ByWhomAsync(Told told, CancellationToken cancellation)
    {
        var membership = await told.Ask<MembershipQueries>().OfAsync(MembershipOf(told), cancellation);
        return new() { Values = [Words.Unlinked(membership.BusinessName), await told.ActorAsync(cancellation)] };
    }

    /// <summary>The business for the place {2}, for {3} whom it concerns; who did it, and from when on.</summary>
    public static async Task<Additions> WhoAsync(Told told, CancellationToken cancellation)
    {
        var membership = await told.Ask<MembershipQueries>().OfAsync(MembershipOf(told), cancellation);
        // Whoever did not accept is told by address, so that nobody learns whether there is an account.
        var who = await told.Ask<PeopleNames>().ForLettersAsync(membership.PersonId, byAddress: !membership.WasAccepted, cancellation);
        var facts = new List<(string Name, string Value)>();
        var leaving = told.Find<MembershipWillEnd>();
        if (leaving is null || told.Entry.LogId == LogHead.Site)
        {
            // In a program's log, an application put the removal off: whoever submitted it did not ask for the removal.
            facts.Add((NoticesText.Fact_By, await told.ActorAsync(cancellation)));
        }

        if (leaving is not null)
        {
            facts.Add((NoticesText.Fact_From, Formats.Closing(leaving.At)));
        }

        return new() { Values = [Words.Unlinked(membership.BusinessName), who], Facts = facts };
    }

    /// <summary>The membership or invitation that an event tells of.</summary>
    internal static Guid MembershipOf(Told told) =>
        told.Find<MemberInvited>()?.Membership ?? told.Find<MembershipBegun>()?.Membership ?? told.Find<MembershipWillEnd>()?.Membership ?? told.Read<MembershipEnded>().Membership;
}

using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;

namespace MicroAcquisition.People;

/// <summary>What an account must say.</summary>
public static class PeopleRules
{
    /// <summary>A name of at most 100 characters.</summary>
    public static Refusal? ANameIsGiven(string? name) =>
        Words.Clean(name).Length is > 0 and <= Person.NameMaxLength ? null : Refusal.Because(PeopleText.ResourceManager, () => [Person.NameMaxLength], "Name");

    /// <summary>An account is still what the form was made from.</summary>
    public static Refusal? TheAccountIsAsTheFormShowsIt(int formVersion, int savedVersion) =>
        formVersion == savedVersion ? null : Refusal.Because(PeopleText.ResourceManager, conflict: true);

    /// <summary>Nobody acts for a business that they do not belong to.</summary>
    public static Refusal? OnlyMembersActForABusiness(bool isMember) => isMember ? null : Refusal.Forbid(PeopleText.ResourceManager);

    /// <summary>Most people that a business invites within 24 hours.</summary>
    public const int MostInvitedADay = 10;

    /// <summary>How long an invitation counts against these limits.</summary>
    public static readonly TimeSpan InvitationsCountFor = TimeSpan.FromDays(1);

    /// <summary>Most invitations that one person gets within 24 hours from those who know of each other.</summary>
    public const int MostToOnePersonADay = 2;

    /// <summary>Most letters of invitation that one person gets within 24 hours, whoever sends them. What is beyond waits where they sign in.</summary>
    public const int MostLettersToOnePersonADay = 3;

    /// <summary>Founding more businesses does not give anyone more letters to send.</summary>
    public static Refusal? APersonInvitesAFewPeopleADay(int invitedSinceYesterday) =>
        invitedSinceYesterday < MostInvitedADay ? null : Refusal.Because(PeopleText.ResourceManager, () => [MostInvitedADay], "Email");

    /// <summary>The same person, by the same inviter or for the same business: they had the letter.</summary>
    public static Refusal? NobodyInvitesTheSamePersonAgainAndAgain(int invitedSinceYesterday) =>
        invitedSinceYesterday < MostToOnePersonADay ? null : Refusal.Because(PeopleText.ResourceManager, () => [MostToOnePersonADay], "Email");

    /// <summary>Whoever is invited gets a letter, so nobody sends them to a crowd of strangers.</summary>
    public static Refusal? ABusinessInvitesAFewPeopleADay(int invitedSinceYesterday) =>
        invitedSinceYesterday < MostInvitedADay ? null : Refusal.Because(PeopleText.ResourceManager, () => [MostInvitedADay], "Email");

    /// <summary>Nobody invites whom they see among the members already.</summary>
    public static Refusal? ThePersonDoesNotActForTheBusinessYet(bool actsForIt) => actsForIt ? Refusal.Because(PeopleText.ResourceManager, field: "Email") : null;

    /// <summary>An invitation shows itself to whom it was sent, while it stands; to anyone else it says no more than this.</summary>
    public static Refusal? TheInvitationIsForThisAccount(bool isForIt) => isForIt ? null : Refusal.Forbid(PeopleText.ResourceManager);

    /// <summary>An invitation is answered once, by whom it was sent to; the business may have taken it back meanwhile.</summary>
    public static Refusal? TheInvitationStillStands(bool stands) => stands ? null : Refusal.Because(PeopleText.ResourceManager, conflict: true);

    /// <summary>What was accepted in another window is not declined any more.</summary>
    public static Refusal? WhoeverAcceptedLeavesOnThePageOfTheBusiness(bool hasAccepted) =>
        hasAccepted ? Refusal.Because(PeopleText.ResourceManager, conflict: true) : null;

    /// <summary>Nobody is staff on a file to which their business applies (domain §2).</summary>
    public static Refusal? NobodyJoinsABusinessWhileTheyWorkOnAnOpenFile(bool works) => works ? Refusal.Because(PeopleText.ResourceManager) : null;

    /// <summary>A business keeps someone who can act for it: not only those who are invited, and not only suspended accounts.</summary>
    public static Refusal? SomeoneStillActsForTheBusiness(bool stays) => stays ? null : Refusal.Because(PeopleText.ResourceManager);

    /// <summary>An address that mail can reach (<see cref="EmailAddress.Parse"/>).</summary>
    public static Refusal? AnAddressIsAnEmail(string? email, string field = "Email") =>
        EmailAddress.Parse(email) is not null ? null : Refusal.Because(PeopleText.ResourceManager, field: field);
}

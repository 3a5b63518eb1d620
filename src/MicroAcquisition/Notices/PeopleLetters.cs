using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.People;

namespace MicroAcquisition.Notices;

/// <summary>What letters about businesses and their members add to their words.</summary>
public static class PeopleLetters
{
    /// <summary>The page where the invited person answers.</summary>
    public static Uri Invitation(ISiteAddresses addresses, Told told) => addresses.Invitation(OfficialLanguages.Current, told.Read<MemberInvited>().Membership);

    /// <summary>The business for the place {2}, for {3} who invites.</summary>
    public static async Task<Additions> ByWhomAsync(Told told, CancellationToken cancellation)
    {
        var invitation = await told.Ask<SupplierService>().InvitationAsync(told.Read<MemberInvited>().Membership, cancellation);
        return new() { Values = [invitation!.BusinessName, invitation.InvitedBy] };
    }
}

using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.People;

namespace MicroAcquisition.Notices;

/// <summary>To a person whom a member of a business invited to act for it: what that means, by whom, and where to accept or decline.</summary>
public sealed class MemberInvitedLetter(LetterFacts facts, SupplierService suppliers, ISiteAddresses addresses) : ILetter
{
    /// <inheritdoc />
    public string Name => "member-invited";

    /// <inheritdoc />
    public string EventKind => EventCatalogue.NameOf<MemberInvited>();

    /// <inheritdoc />
    public async Task<IReadOnlyList<Recipient>> RecipientsAsync(JournalEntry entry, CancellationToken cancellation) =>
        await InvitationAsync(entry, cancellation) is { IsAccepted: false } invitation ? await facts.PeopleAsync([invitation.PersonId], cancellation) : [];

    /// <inheritdoc />
    public async Task<WrittenLetter> WriteAsync(JournalEntry entry, Recipient recipient, CancellationToken cancellation)
    {
        var invitation = (await InvitationAsync(entry, cancellation))!;
        return new LetterBuilder(NoticesText.MemberInvited_Subject.With(invitation.BusinessName))
            .Paragraph(NoticesText.MemberInvited_Body.With(invitation.InvitedBy, invitation.BusinessName))
            .Link(NoticesText.MemberInvited_Link, addresses.Invitation(recipient.Language, invitation.MembershipId))
            .Paragraph(NoticesText.MemberInvited_Decline)
            .Sign(NoticesText.Site_Name, "");
    }

    private Task<InvitationView?> InvitationAsync(JournalEntry entry, CancellationToken cancellation) =>
        suppliers.InvitationAsync(EventCatalogue.Read<MemberInvited>(entry)!.Membership, cancellation);
}

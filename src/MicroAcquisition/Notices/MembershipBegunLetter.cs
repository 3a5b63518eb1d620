using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.People;

namespace MicroAcquisition.Notices;

/// <summary>To a person whom a member of a business let act for it: what that means, by whom, and how to leave.</summary>
public sealed class MembershipBegunLetter(LetterFacts facts, SupplierService suppliers, PeopleNames names, ISiteAddresses addresses) : ILetter
{
    /// <inheritdoc />
    public string Name => "membership-begun";

    /// <inheritdoc />
    public string EventKind => EventCatalogue.NameOf<MembershipBegun>();

    /// <inheritdoc />
    public async Task<IReadOnlyList<Recipient>> RecipientsAsync(JournalEntry entry, CancellationToken cancellation) =>
        await MembershipAsync(entry, cancellation) is { } membership ? await facts.PeopleAsync([membership.PersonId], cancellation) : [];

    /// <inheritdoc />
    public async Task<WrittenLetter> WriteAsync(JournalEntry entry, Recipient recipient, CancellationToken cancellation)
    {
        var membership = (await MembershipAsync(entry, cancellation))!;
        var by = await names.OfReferencesAsync([entry.ActorReference!.Value], cancellation);
        return new LetterBuilder(NoticesText.MembershipBegun_Subject.With(membership.BusinessName))
            .Paragraph(NoticesText.MembershipBegun_Body.With(by[entry.ActorReference.Value], membership.BusinessName))
            .Paragraph(NoticesText.MembershipBegun_Leave)
            .Link(NoticesText.MembershipBegun_Link, addresses.Business(recipient.Language, membership.SupplierId))
            .Sign(NoticesText.Site_Name, "");
    }

    private Task<MembershipView?> MembershipAsync(JournalEntry entry, CancellationToken cancellation) =>
        suppliers.MembershipAsync(EventCatalogue.Read<MembershipBegun>(entry)!.Membership, cancellation);
}

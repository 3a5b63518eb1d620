using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.People;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Applications;

/// <summary>Asks once more, then someone no longer acts for the business, or is no longer invited to.</summary>
public sealed class EndMembershipModel(SupplierService suppliers, CurrentPerson current) : BusinessPage(suppliers, current)
{
    private readonly SupplierService service = suppliers;

    /// <summary>Who is to leave.</summary>
    public MemberView Member { get; private set; } = null!;

    /// <summary>Ends the membership or the invitation.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await service.EndMembershipAsync(PersonId, Member.MembershipId, cancellation);
        var waits = (await service.MembersAsync(Business.SupplierId, PersonId, cancellation)).SingleOrDefault(m => m.MembershipId == Member.MembershipId)?.EndsAt;
        Say(waits is { } closing ? ApplyText.Done_MemberWillEnd.With(NameOf(Member), Business.Name, Formats.Closing(closing))
            : !Member.HasAccepted ? ApplyText.Done_InvitationTakenBack.With(Member.Email)
            : IsReader(Member) ? ApplyText.Done_MemberLeft.With(Business.Name)
            : ApplyText.Done_MemberEnded.With(NameOf(Member), Business.Name));
        return IsReader(Member) ? To(ApplicationAddresses.Mine) : To(ApplicationAddresses.Business, Business.SupplierId);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        if (await base.LoadAsync(cancellation) is { } answer)
        {
            return answer;
        }

        if (Members.SingleOrDefault(m => m.MembershipId.ToString() == RouteData.Values["membership"] as string) is not { } member)
        {
            return NotFound();
        }

        Member = member;
        return null;
    }
}

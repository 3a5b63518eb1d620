using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Notices;
using MicroAcquisition.Web.Pages.Acquisitions;
using MicroAcquisition.Web.Pages.Applications;
using MicroAcquisition.Web.Pages.Awards;
using MicroAcquisition.Web.Pages.Opportunities;
using MicroAcquisition.Web.Pages.People;

namespace MicroAcquisition.Web.Infrastructure;

/// <summary>Absolute addresses for letters.</summary>
public sealed class SiteAddresses(SiteSettings settings) : ISiteAddresses
{
    /// <inheritdoc />
    public Uri File(Language language, string number) => settings.Absolute(AcquisitionAddresses.File.Of(language, number));

    /// <inheritdoc />
    public Uri Opportunity(Language language, string number) => settings.Absolute(OpportunityAddresses.Opportunity.Of(language, number));

    /// <inheritdoc />
    public Uri SignIn(Language language, string token) => settings.Absolute(PeopleAddresses.Arrive.Of(language) + "?k=" + Uri.EscapeDataString(token));

    /// <inheritdoc />
    public Uri Application(Language language, string reference) => settings.Absolute(ApplicationAddresses.Receipt.Of(language, reference));

    /// <inheritdoc />
    public Uri Award(Language language, string number) => settings.Absolute(AwardAddresses.Award.Of(language, number));

    /// <inheritdoc />
    public Uri MyApplications(Language language) => settings.Absolute(ApplicationAddresses.Mine.Of(language));

    /// <inheritdoc />
    public Uri MyWork(Language language) => settings.Absolute(AcquisitionAddresses.MyWork.Of(language));

    /// <inheritdoc />
    public Uri Invitation(Language language, Guid membershipId) => settings.Absolute(ApplicationAddresses.Invitation.Of(language, membershipId));
}

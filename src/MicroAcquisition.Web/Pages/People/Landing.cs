using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Programs;
using MicroAcquisition.Web.Pages.Acquisitions;
using MicroAcquisition.Web.Pages.Applications;

namespace MicroAcquisition.Web.Pages.People;

/// <summary>Where a person arrives who was not on the way to anywhere.</summary>
public sealed class Landing(Viewers viewers, ProgramQueries programs)
{
    /// <summary>True for those who have work here: with a seat, or an address whose teams may request.</summary>
    public async Task<bool> HasWorkAsync(Person person, CancellationToken cancellation) =>
        (await viewers.OfAsync(person.Id, cancellation)).Seats.Count > 0 || await programs.IsListedAsync(person.Email, cancellation);

    /// <summary><em>My work</em>, or <em>My applications</em>.</summary>
    public async Task<string> OfAsync(Person person, CancellationToken cancellation) =>
        (await HasWorkAsync(person, cancellation) ? AcquisitionAddresses.MyWork : ApplicationAddresses.Mine).Of(SitePage.Language);
}

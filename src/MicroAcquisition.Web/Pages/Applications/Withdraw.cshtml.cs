using MicroAcquisition.Acquisitions;
using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Applications;

/// <summary>Asks once more, then takes the application back.</summary>
[Does(nameof(Journey.WithdrawApplication))]
public sealed class WithdrawModel(ApplicationQueries applications, ApplicationService service, CurrentPerson current, Now now)
    : OwnApplicationPage(applications, current, now)
{
    /// <summary>Withdraws.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await service.WithdrawAsync(PersonId, Application.ProgramId, Application.AcquisitionId, Application.Reference, cancellation);
        Say(ApplyText.Done_Withdrawn.With(Application.Reference));
        return To(ApplicationAddresses.Receipt, Application.Reference);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation) =>
        await base.LoadAsync(cancellation) is { } answer ? answer
        : (HttpMethods.IsGet(Request.Method) && !IsOpen) || !Application.IsActedFor ? To(ApplicationAddresses.Receipt, Application.Reference) // It says why nothing can be withdrawn.
        : null;
}

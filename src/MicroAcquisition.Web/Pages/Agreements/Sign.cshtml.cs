using MicroAcquisition.Acquisitions;
using MicroAcquisition.Agreements;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;

namespace MicroAcquisition.Web.Pages.Agreements;

/// <summary>The supplier signs the agreement.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.SignAsSupplier))]
public sealed class SignModel(StepDesk desk, AwardQueries awards, AgreementQueries queries, PeopleNames names, AgreementService agreements) : SignPage(desk, awards, queries, names, Party.Supplier)
{
    /// <inheritdoc />
    protected override Task SendCodeAsync(CancellationToken cancellation) => agreements.SendCodeToSupplierAsync(PersonId, Acquisition, Award, Shown, cancellation);

    /// <inheritdoc />
    protected override Task SignAsync(SignatureWritten written, CancellationToken cancellation) => agreements.SignAsSupplierAsync(PersonId, Acquisition, Award, written, cancellation);
}

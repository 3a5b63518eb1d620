using MicroAcquisition.Acquisitions;
using MicroAcquisition.Agreements;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;

namespace MicroAcquisition.Web.Pages.Agreements;

/// <summary>The contracting authority signs the agreement for Canada.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.SignForCanada))]
public sealed class SignForCanadaModel(StepDesk desk, AwardQueries awards, AgreementQueries queries, PeopleNames names, AgreementService agreements) : SignPage(desk, awards, queries, names, Party.Canada)
{
    /// <inheritdoc />
    public override DelegatedAuthority? Under => DelegatedAuthority.Transaction;

    /// <inheritdoc />
    protected override Task SendCodeAsync(CancellationToken cancellation) => agreements.SendCodeToAuthorityAsync(PersonId, Acquisition, Award, Shown, cancellation);

    /// <inheritdoc />
    protected override Task SignAsync(SignatureWritten written, CancellationToken cancellation) => agreements.SignForCanadaAsync(PersonId, Acquisition, Award, written, cancellation);
}

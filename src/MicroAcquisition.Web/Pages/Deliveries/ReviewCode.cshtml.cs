using MicroAcquisition.Acquisitions;
using MicroAcquisition.Awards;
using MicroAcquisition.Deliveries;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;

namespace MicroAcquisition.Web.Pages.Deliveries;

/// <summary>The maintainer reviews what was delivered.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.AcceptAsMaintainer))]
public sealed class ReviewCodeModel(StepDesk desk, AwardQueries awards, DeliveryQueries queries, DeliveryService deliveries, Now now)
    : ReviewPage(desk, awards, queries, deliveries, now, Role.ReviewerMaintainer);

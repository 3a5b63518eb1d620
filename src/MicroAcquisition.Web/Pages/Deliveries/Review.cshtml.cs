using MicroAcquisition.Acquisitions;
using MicroAcquisition.Awards;
using MicroAcquisition.Deliveries;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;

namespace MicroAcquisition.Web.Pages.Deliveries;

/// <summary>The client reviews what was delivered.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.AcceptAsClient))]
public sealed class ReviewModel(StepDesk desk, AwardQueries awards, DeliveryQueries queries, DeliveryService deliveries, Now now)
    : ReviewPage(desk, awards, queries, deliveries, now, Role.Client);

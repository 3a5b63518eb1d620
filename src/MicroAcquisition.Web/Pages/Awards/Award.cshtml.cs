using MicroAcquisition.Acquisitions;
using MicroAcquisition.Agreements;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Opportunities;
using MicroAcquisition.Web.Access;
using MicroAcquisition.Web.Pages.Payments;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Awards;

/// <summary>What a supplier was offered: where it stands, who holds it since when and until when, what they gave. To anyone else it does not exist.</summary>
[Authorize(Policies.SignedIn)]
public sealed class AwardModel(AwardQueries awards, FileQueries files, StepGuard guard, AgreementQueries agreements, MoneyViews monies, Records records, CurrentPerson current, Now now) : SitePage, IFilePage
{
    /// <inheritdoc />
    public Acquisition Acquisition { get; private set; } = null!;

    /// <summary>The last award that is or was theirs.</summary>
    public AwardView Award { get; private set; } = null!;

    /// <summary>What is offered.</summary>
    public OfferedTerms Terms { get; private set; } = null!;

    /// <summary>What they gave; null while they have not.</summary>
    public AwardDetailsGiven? Details { get; private set; }

    /// <summary>The award notice, once both have signed this award.</summary>
    public AwardNoticeView? Notice { get; private set; }

    /// <summary>What was delivered, invoiced and paid; null before.</summary>
    public MoneyView? Money { get; private set; }

    /// <summary>What waits on the file while the award is in hand.</summary>
    public IReadOnlyList<WaitingStep> Waiting { get; private set; } = [];

    /// <summary>Those of them that are the reader's, and what they may do besides.</summary>
    public IReadOnlyList<Step> Mine { get; private set; } = [];

    /// <summary>True when the agreement can be read.</summary>
    public bool HasAgreement => IsInHand && Acquisition.SupplierCheckedAt is not null;

    /// <summary>True while it is in hand.</summary>
    public bool IsInHand => Award.Outcome == AwardOutcome.None;

    /// <summary>Where the file stands.</summary>
    public Stage Stage => Acquisition.At(now.Instant);

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var viewer = await current.GetViewerAsync();
        if (await files.FindAsync(RouteData.Values["number"] as string ?? "", cancellation) is not { } file || await awards.OwnAsync(viewer.PersonId, file.Id, cancellation) is not { } award)
        {
            return NotFound();
        }

        (Acquisition, Award) = (file, award);
        Terms = await OfferedTerms.OfAsync(records, file.Id, cancellation);
        Details = await awards.DetailsAsync(award.Id, cancellation);
        if (IsInHand)
        {
            Notice = file.SignedAt is null ? null : await agreements.NoticeAsync(file.Id, cancellation);
            Money = await monies.OfAsync(file, isForStaff: false, cancellation);
            Waiting = await files.WaitingOnAsync(file, cancellation);
            var mine = new List<Step>();
            foreach (var step in Journey.Steps.Where(s => s.Doers.Contains(Doer.Awardee) && s.WaitsOn(file, now.Instant)))
            {
                if (await guard.RefusalOfAsync(step, file, viewer, cancellation: cancellation) is null)
                {
                    mine.Add(step);
                }
            }

            Mine = mine;
        }

        return null;
    }
}

using MicroAcquisition.Acquisitions;
using MicroAcquisition.Agreements;
using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Opportunities.Publishing;
using MicroAcquisition.Web.Access;
using MicroAcquisition.Web.Pages.Applications;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Opportunities;

/// <summary>One opportunity: its terms, dates and statement, and the way to apply while it is open.</summary>
[Authorize(Policies.Public)]
public sealed class OpportunityModel(OpportunityQueries opportunities, ApplicationQueries applications, PublishingService publishing, AgreementQueries agreements, CurrentPerson current, Now now) : SitePage
{
    /// <summary>The file's number; it decides.</summary>
    [FromRoute]
    public string Number { get; set; } = "";

    /// <summary>The title in the address; another one redirects to the right one.</summary>
    [FromRoute]
    public string? Slug { get; set; }

    /// <summary>What is shown.</summary>
    public OpportunityView View { get; private set; } = null!;

    /// <summary>The closing instant.</summary>
    public DateTimeOffset ClosesAt => View.File.ClosesAt!.Value;

    /// <summary>How long applications are still received, by the server's clock.</summary>
    public string Left => TimeLeft.Of(ClosesAt - now.Instant);

    /// <summary>Where applying begins.</summary>
    public string ApplyAddress => ApplicationAddresses.Apply.Of(Language, Number);

    /// <summary>The reference of the reader's application, or their business's; null for a visitor, whose page everyone shares.</summary>
    public string? Applied { get; private set; }

    /// <summary>True when the reader has begun and not sent an application, or a change of one.</summary>
    public bool HasDraft { get; private set; }

    /// <summary>That it was called off or ended without an award; empty otherwise.</summary>
    public string Ended => View.File.Ended switch
    {
        Ending.Cancelled => OpportunityPagesText.Ended_Cancelled,
        Ending.NoAward => OpportunityPagesText.Ended_NoAward,
        _ => "",
    };

    /// <summary>Why it was called off, in public words; empty when it was not.</summary>
    public string WhyCancelled { get; private set; } = "";

    /// <summary>To whom it is awarded, once both have signed; null before.</summary>
    public AwardNoticeView? Notice { get; private set; }

    /// <summary>When an awarded opportunity reached each point that is public, UTC, in order.</summary>
    public IReadOnlyList<(DateTimeOffset At, string What)> Reached => Notice is null ? [] :
    [
        .. new (DateTimeOffset? At, string What)[]
        {
            (View.File.OpensAt, OpportunityPagesText.Reached_Opened), (View.File.ClosesAt, OpportunityPagesText.Reached_Closed),
            (View.File.EvaluationConfirmedAt, OpportunityPagesText.Reached_Evaluated), (View.File.SignedAt, OpportunityPagesText.Reached_Signed),
            (View.File.DeliveredAt, OpportunityPagesText.Reached_Delivered), (View.File.OwedAt, OpportunityPagesText.Reached_Accepted),
            (View.File.InvoicedAt, OpportunityPagesText.Reached_Invoiced), (View.File.PaidAt, OpportunityPagesText.Reached_Paid),
            (View.File.Ended == Ending.Completed ? View.File.EndedAt : null, OpportunityPagesText.Reached_Completed),
        }.Where(point => point.At is not null).Select(point => (point.At!.Value, point.What)),
    ];

    /// <summary>Calendar days from invoice to payment, Eastern; null before.</summary>
    public int? DaysToPay => View.File is { InvoicedAt: { } invoiced, PaidAt: { } paid } ? Eastern.DateOf(paid).DayNumber - Eastern.DateOf(invoiced).DayNumber : null;

    /// <summary>The repository as people read it, without the scheme.</summary>
    public string RepositoryName => Uri.TryCreate(View.Terms.Repository, UriKind.Absolute, out var link) ? (link.Host + link.AbsolutePath).TrimEnd('/') : View.Terms.Repository;

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        if (await opportunities.FindAsync(Number, Language, cancellation) is not { } view)
        {
            return NotFound();
        }

        View = view;
        WhyCancelled = view.File.Ended == Ending.Cancelled ? await publishing.WordsOfCancellationAsync(view.File.Id, Language, cancellation) : "";
        Notice = view.File.SignedAt is null ? null : await agreements.NoticeAsync(view.File.Id, cancellation);
        if (current.Id is { } reader)
        {
            Applied = await applications.ReferenceOnAsync(reader, view.File.Id, cancellation);
            HasDraft = (await applications.DraftsOfAsync(reader, cancellation)).Any(draft => draft.AcquisitionId == view.File.Id);
        }

        ViewData["OtherPlace"] = OpportunityAddresses.Of(Language.Other(), Number, view.TitleInOtherLanguage) + Request.QueryString;
        return Words.Slug(view.Statement.Title) == (Slug ?? "")
            ? null
            : RedirectPermanent(OpportunityAddresses.Of(Language, Number, view.Statement.Title) + Request.QueryString);
    }
}

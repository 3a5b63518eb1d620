using MicroAcquisition.Acquisitions;
using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Opportunities.Publishing;
using MicroAcquisition.Web.Access;
using MicroAcquisition.Web.Pages.Applications;
using MicroAcquisition.Web.Pages.Opportunities.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Opportunities;

/// <summary>One opportunity: its terms, dates and statement, and the way to apply while it is open.</summary>
[Authorize(Policies.Public)]
public sealed class OpportunityModel(OpportunityQueries opportunities, ApplicationQueries applications, RegisterViews registers, FileQueries files, CurrentPerson current, Now now) : SitePage
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

    /// <summary>The instant of the page, UTC.</summary>
    public DateTimeOffset Instant => now.Instant;

    /// <summary>Where applying begins.</summary>
    public string ApplyAddress => ApplicationAddresses.Apply.Of(Language, Number);

    /// <summary>The reference of the reader's application, or their business's; null for a visitor, whose page everyone shares.</summary>
    public string? Applied { get; private set; }

    /// <summary>True when the reader has begun and not sent an application, or a change of one.</summary>
    public bool HasDraft { get; private set; }

    /// <summary>True when it was called off before its closing date, which it then has no more.</summary>
    public bool WasCancelledWhileOpen => View.Stage == PublicStage.Cancelled && View.File.EndedAt == View.File.ClosesAt;

    /// <summary>What a register of contracts tells of it.</summary>
    public RegisterView Register { get; private set; } = null!;

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        if (await opportunities.FindAsync(Number, Language, cancellation) is not { } view)
        {
            return await MayPreviewAsync(cancellation) ? To(PublishingAddresses.Preview, Number) : NotFound();
        }

        View = view;
        Register = await registers.OfAsync(view, cancellation);
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

    /// <summary>True for whoever may read a file whose opening is to come: letters and staff pages lead here before there is anything public.</summary>
    private async Task<bool> MayPreviewAsync(CancellationToken cancellation) =>
        current.Id is not null && await files.FindAsync(Number, cancellation) is { PublishedAt: not null } file && file.OpensAt > now.Instant
        && await current.GetViewerAsync() is var viewer && viewer.MayRead(file) && !viewer.ReadsForTheUnion(file);
}

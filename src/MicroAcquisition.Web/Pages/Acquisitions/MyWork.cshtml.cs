using MicroAcquisition.Acquisitions;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Payments;
using MicroAcquisition.Programs;
using MicroAcquisition.Requests;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Acquisitions;

/// <summary>The steps that wait for me, oldest first, with their clock; and what I requested.</summary>
[Authorize(Policies.SignedIn)]
public sealed class MyWorkModel(Attention attention, FileQueries files, ProgramQueries programs, WorkingCopies copies, AwardQueries awards, PaymentQueries payments, CurrentPerson current, Now now) : SitePage
{
    /// <summary>Steps on one page.</summary>
    public const int PageSize = 25;

    /// <summary>The page of the steps, from 1.</summary>
    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    /// <summary>Steps that wait for me, on every page.</summary>
    public IReadOnlyList<WaitingStep> Waiting { get; private set; } = [];

    /// <summary>Those on this page; on the last one when a later one was asked for.</summary>
    public IReadOnlyList<WaitingStep> Shown { get; private set; } = [];

    /// <summary>Payments of files of mine that have not arrived, for a finance officer.</summary>
    public IReadOnlyList<MissingPayment> Missing { get; private set; } = [];

    /// <summary>Files of which the work is or was offered to me, or to a business for which I act.</summary>
    public IReadOnlyList<AwardedFile> Offered { get; private set; } = [];

    /// <summary>Files that I requested.</summary>
    public IReadOnlyList<Acquisition> Requested { get; private set; } = [];

    /// <summary>The languages of titles that are written in one.</summary>
    public TitleLanguages TitleLanguages { get; private set; } = TitleLanguages.None;

    /// <summary>True when I hold any seat.</summary>
    public bool HoldsSeats { get; private set; }

    /// <summary>True when a program lists my address.</summary>
    public bool MayRequest { get; private set; }

    /// <summary>True when I began a request that is not sent.</summary>
    public bool HasBegunRequest { get; private set; }

    /// <summary>The request's instant.</summary>
    public DateTimeOffset Now => now.Instant;

    /// <summary>How many steps wait.</summary>
    public string WaitingSentence => Waiting.Count switch
    {
        0 => FilesText.Waiting_None,
        1 => FilesText.Waiting_One,
        _ => FilesText.Waiting_Many.With(Waiting.Count),
    };

    /// <summary>Gathers it.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var viewer = await current.GetViewerAsync();
        HoldsSeats = viewer.Seats.Count > 0;
        Waiting = await attention.OfAsync(viewer, cancellation);
        PageNumber = Math.Clamp(PageNumber, 1, Math.Max(1, (Waiting.Count + PageSize - 1) / PageSize));
        Shown = [.. Waiting.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
        Missing = await payments.MissingAsync(viewer, cancellation);
        Offered = await awards.FilesOfAsync(viewer.PersonId, cancellation);
        Requested = await files.RequestedByAsync(viewer.PersonId, cancellation);
        TitleLanguages = await files.TitleLanguagesAsync(Shown.Select(w => w.File).Concat(Requested).DistinctBy(f => f.Id), cancellation);
        MayRequest = (await programs.ProgramsListingAsync((await current.GetAsync()).Email, cancellation)).Count > 0;
        HasBegunRequest = MayRequest
            && (await copies.ReadAsync<RequestAnswers>(viewer.PersonId, RequestService.DraftKind, cancellation: cancellation)).Version > 0;
    }
}

using MicroAcquisition.Acquisitions;
using MicroAcquisition.Applications;
using MicroAcquisition.Awards;
using MicroAcquisition.Deliveries;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Opportunities.Approvals;
using MicroAcquisition.Opportunities.Drafting;
using MicroAcquisition.Opportunities.Funding;
using MicroAcquisition.Web.Access;
using MicroAcquisition.Web.Pages.Awards;
using MicroAcquisition.Web.Pages.Errors;
using MicroAcquisition.Web.Pages.Evaluations;
using MicroAcquisition.Web.Pages.Opportunities.Funding;
using MicroAcquisition.Web.Pages.Payments;
using MicroAcquisition.Web.Pages.Requests;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Acquisitions;

/// <summary>One file: where it stands on the whole line, what happens next and who holds it, its facts, its history.</summary>
[Authorize(Policies.SignedIn)]
public sealed class FileModel(FileQueries files, StepGuard guard, RequestViews requests, SealedApplications applications, DraftQueries drafts, FundingViews funding, AwardViews awards, MoneyViews monies, DeliveryQueries deliveries, FundingQueries reservations, ApprovalQueries approvals, Attention attention, CurrentPerson current, Now now) : SitePage, IFilePage
{
    /// <summary>The file.</summary>
    public Acquisition Acquisition { get; private set; } = null!;

    /// <summary>Its request, when it was born with one.</summary>
    public RequestView? Need { get; private set; }

    /// <summary>The lang attribute of its title.</summary>
    public string? TitleLang { get; private set; }

    /// <summary>Where it stands.</summary>
    public Stage Stage { get; private set; }

    /// <summary>The steps that wait on it, and who holds each.</summary>
    public IReadOnlyList<(WaitingStep Step, IReadOnlyList<string> Holders)> Waiting { get; private set; } = [];

    /// <summary>Those of them that are mine, and what I may do besides.</summary>
    public IReadOnlyList<Step> Mine { get; private set; } = [];

    /// <summary>Just after I did something, the step that has waited longest for me on another file; null when none does, and at any other time.</summary>
    public WaitingStep? NextOne { get; private set; }

    /// <summary>The lang attribute of that file's title.</summary>
    public string? NextTitleLang { get; private set; }

    /// <summary>Why a waiting step of my role is not mine on this file.</summary>
    public Refusal? WhyNotMine { get; private set; }

    /// <summary>True once its opening has passed: before it, staff read a preview and the public nothing.</summary>
    public bool IsPublic => Acquisition.OpensAt <= now.Instant;

    /// <summary>True once its closing has passed.</summary>
    public bool IsClosed => Acquisition.ClosesAt <= now.Instant;

    /// <summary>How many applications there are; null until two minutes after closing.</summary>
    public int? ApplicationsReceived { get; private set; }

    /// <summary>True once a statement was submitted: its versions and their reviews can be read.</summary>
    public bool HasVersion { get; private set; }

    /// <summary>The rulings on splitting, for the union's observer; everyone else reads them with the versions.</summary>
    public IReadOnlyList<RulingLine> Rulings { get; private set; } = [];

    /// <summary>Whom lines of the history name, and as what.</summary>
    public IReadOnlyDictionary<long, string> Namings { get; private set; } = new Dictionary<long, string>();

    /// <summary>True for who has the list of files.</summary>
    public bool ListsFiles { get; private set; }

    /// <summary>The evaluators and the maintainer named.</summary>
    public IReadOnlyList<NamedPerson> People { get; private set; } = [];

    /// <summary>For the program officer: applications whose businesses have the same name, by receipt; none before two minutes after closing.</summary>
    public IReadOnlyList<IReadOnlyList<string>> SameNames { get; private set; } = [];

    /// <summary>True when a purchase form lives that the reader may read.</summary>
    public bool HasPurchaseForm { get; private set; }

    /// <summary>True when several passed, so that a draw decides in which order they are offered the work.</summary>
    public bool WaitsForDraw => Stage == Stage.Selecting && Acquisition.Left > 1 && Acquisition.DrawnAt is null;

    /// <summary>True for those who must be able to defend its evaluation, once it is confirmed.</summary>
    public bool MayReadEvaluation { get; private set; }

    /// <summary>Its awards, for those who may know of them; null when there is none.</summary>
    public AwardsView? Awards { get; private set; }

    /// <summary>What was delivered, invoiced and paid, for those who must be able to defend it; null before, or for others.</summary>
    public MoneyView? Money { get; private set; }

    /// <summary>The rounds of delivered work with what its reviewers found, the last one first, for those who reviewed it or must defend the file; empty for others.</summary>
    public IReadOnlyList<DeliveryView> Work { get; private set; } = [];

    /// <summary>The last reservation of its money, for whoever may read the purchase form.</summary>
    public ReservationLine? Reservation { get; private set; }

    /// <summary>Who holds a waiting step: those with its role by name, the supplier once the reader may know the name; empty when only the part can be said.</summary>
    public string HolderOf(WaitingStep waiting, IReadOnlyList<string> holders) =>
        holders.Count > 0 ? string.Join(", ", holders)
        : waiting.Step.Doers.Any(doer => doer.Part == Part.Seat) ? FilesText.Next_Nobody
        : Awards?.Awards.Where(line => line.Award.Outcome == AwardOutcome.None).Select(line => line.Name).LastOrDefault() ?? "";

    /// <summary>Its history.</summary>
    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    /// <summary>Dates under the phases that it reached.</summary>
    public IReadOnlyDictionary<Phase, string> PhaseDates { get; private set; } = new Dictionary<Phase, string>();

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        if (await files.FindAsync(RouteData.Values["number"] as string ?? "", cancellation) is not { } file)
        {
            return NotFound();
        }

        var viewer = await current.GetViewerAsync();
        if (!viewer.MayRead(file))
        {
            return Forbidden(ErrorRules.AFileIsReadByThoseWhoWorkOnIt());
        }

        (Acquisition, Stage, ListsFiles) = (file, file.At(now.Instant), FileQueries.Listers.Any(viewer.Holds));
        TitleLang = (await files.TitleLanguagesAsync([file], cancellation)).LangOf(file);
        Need = await requests.OfAsync(file, Language, cancellation);
        History = await files.HistoryAsync(file, isDefended: PaymentViews.MayReadMoney(viewer, file), cancellation);
        ApplicationsReceived = await applications.CountAsync(file, cancellation);
        HasPurchaseForm = await funding.HasFormForAsync(viewer, file, cancellation);
        MayReadEvaluation = FoundViews.MayRead(viewer, file);
        Awards = await awards.OfAsync(viewer, file, cancellation);
        Money = PaymentViews.MayReadMoney(viewer, file) ? await monies.OfAsync(file, isForStaff: true, cancellation) : null;
        Work = Money?.Deliveries ?? (viewer.Seats.Any(seat => seat.Role is Role.Client or Role.ReviewerMaintainer && seat.Covers(file)) && await awards.InHandAsync(file, cancellation) is { } award
            ? await deliveries.OfAsync(file.Id, award.Id, Language, cancellation)
            : []);
        Reservation = HasPurchaseForm ? await reservations.ReservationAsync(file.Id, cancellation) : null;
        if (viewer.ReadsForTheUnion(file))
        {
            Rulings = (await approvals.OfAsync(file.Id, cancellation)).Rulings;
        }
        else
        {
            HasVersion = await drafts.HasVersionAsync(file.Id, cancellation);
            People = await drafts.PeopleAsync(file.Id, cancellation);
            Namings = await drafts.NamingsAsync(file.Id, cancellation);
        }

        SameNames = viewer.Seats.Any(seat => seat.Role == Role.ProgramOfficer && seat.Covers(file)) ? await applications.SameNamesAsync(file, cancellation) : [];
        PhaseDates = Enum.GetValues<Phase>().Select(phase => (Phase: phase, At: file.BeganAt(phase, now.Instant))).Where(p => p.At is not null).ToDictionary(p => p.Phase, p => Formats.DateOf(p.At!.Value));
        var waiting = await files.WaitingOnAsync(file, cancellation);
        var held = new List<(WaitingStep, IReadOnlyList<string>)>();
        foreach (var step in waiting)
        {
            held.Add((step, await files.HoldersAsync(step.Step, file, cancellation)));
        }

        Waiting = held;
        var mine = new List<Step>();
        foreach (var step in Journey.Steps.Where(s => s.IsOfTheStaffOrTheAwardee && s.WaitsOn(file, now.Instant)))
        {
            var refusal = await guard.RefusalOfAsync(step, file, viewer, cancellation: cancellation);
            if (refusal is null)
            {
                mine.Add(step);
            }
            else if (!step.May && step.Doers.Any(doer => doer.Role is { } role && viewer.Holds(role)))
            {
                WhyNotMine ??= refusal;
            }
        }

        Mine = mine;
        if (Request.Cookies.ContainsKey(Site.NoticeCookie) && TempData.Peek(Done) is not null)
        {
            NextOne = (await attention.OfAsync(viewer, cancellation)).FirstOrDefault(step => step.File.Id != file.Id);
            NextTitleLang = NextOne is null ? null : (await files.TitleLanguagesAsync([NextOne.File], cancellation)).LangOf(NextOne.File);
        }

        return null;
    }
}

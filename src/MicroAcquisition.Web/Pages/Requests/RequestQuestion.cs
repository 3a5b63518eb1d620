using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Programs;
using MicroAcquisition.Requests;
using MicroAcquisition.Web.Access;
using MicroAcquisition.Web.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Requests;

/// <summary>What every page of a request needs: the person, the programs that list their address, and their working copy.</summary>
[Authorize(Policies.SignedIn)]
public abstract class RequestPage(RequestPageServices services) : SitePage
{
    /// <summary>The answers so far, as saved.</summary>
    public Draft<RequestAnswers> Saved { get; private set; } = null!;

    /// <summary>The programs that the person may send a request to.</summary>
    public IReadOnlyList<ProgramView> Programs { get; private set; } = [];

    /// <summary>What the pages of a request share.</summary>
    protected RequestPageServices Services { get; } = services;

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var person = await Services.Current.GetAsync();
        Programs = await Services.Programs.ProgramsListingAsync(person.Email, cancellation);
        RequestRules.RequestsComeFromAListedGovernmentDomain(Programs.Count > 0).Enforce();
        Saved = await Services.Copies.ReadAsync<RequestAnswers>(person.Id, RequestService.DraftKind, cancellation: cancellation);
        return null;
    }
}

/// <summary>What the pages of a request ask the library for.</summary>
public sealed record RequestPageServices(WorkingCopies Copies, ProgramQueries Programs, CurrentPerson Current, Foundation.Time.Now Now);

/// <summary>One question of a request: shows what is saved, checks its own part, saves it, goes on to the next.</summary>
public abstract class RequestQuestion(RequestPageServices services) : RequestPage(services)
{
    /// <summary>What the form sends; only this page's part is kept.</summary>
    [BindProperty]
    public RequestAnswers Answers { get; set; } = new();

    /// <summary>The version that the form was made from.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>True when the person came from the last page, to change one answer.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Check { get; set; }

    /// <summary>What was saved in another window meanwhile; null when nothing was.</summary>
    public RequestAnswers? Meanwhile { get; private set; }

    /// <summary>This page among the questions, from 1.</summary>
    public int Number => Place + 1;

    /// <summary>The page before.</summary>
    public string Back => (Check ? RequestAddresses.Check : Place == 0 ? RequestAddresses.Start : RequestAddresses.Questions[Place - 1]).Of(Language);

    /// <inheritdoc />
    protected override string FormName => nameof(Answers);

    /// <summary>The page's own address.</summary>
    protected abstract Address Here { get; }

    private int Place => RequestAddresses.Questions.ToList().IndexOf(Here);

    /// <summary>Shows what is saved.</summary>
    public void OnGet() => (Answers, Version) = (Saved.Answers, Saved.Version);

    /// <summary>Checks, saves, goes on.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Rules(Answers).Enforce();
        var save = await Services.Copies.SaveAsync<RequestAnswers>(
            Services.Current.Id!.Value, RequestService.DraftKind, default, Version, saved => Copy(Answers, saved), cancellation);
        if (save.IsConflict)
        {
            Meanwhile = save.Draft.Answers;
            ModelState.Remove(nameof(Version));
            Version = save.Draft.Version;
            return Invalid(StatusCodes.Status409Conflict);
        }

        return To(Check || Place + 1 == RequestAddresses.Questions.Count ? RequestAddresses.Check : RequestAddresses.Questions[Place + 1]);
    }

    /// <summary>The rules of this page's part.</summary>
    protected abstract IEnumerable<Refusal?> Rules(RequestAnswers answers);

    /// <summary>Copies this page's part into what is saved.</summary>
    protected abstract void Copy(RequestAnswers from, RequestAnswers to);
}

using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Opportunities.Publishing;
using MicroAcquisition.People;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Applications;

/// <summary>What the pages of applying ask the library for.</summary>
public sealed record ApplicationPageServices(
    OpportunityQueries Opportunities, ApplicationQueries Applications, SupplierService Suppliers, WorkingCopies Copies, CurrentPerson Current, Now Now);

/// <summary>What every page of applying needs: the open opportunity, and the person's working copy for it.</summary>
[Authorize(Policies.SignedIn)]
public abstract class ApplicationPage(ApplicationPageServices services) : SitePage
{
    /// <summary>The opportunity applied to.</summary>
    public OpportunityView Opportunity { get; private set; } = null!;

    /// <summary>The answers so far, as saved.</summary>
    public Draft<ApplicationAnswers> Saved { get; private set; } = null!;

    /// <summary>The pages of applying, in order.</summary>
    public IReadOnlyList<string> Pages { get; private set; } = [];

    /// <summary>What the pages share.</summary>
    protected ApplicationPageServices Services { get; } = services;

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        if (await Services.Opportunities.FindAsync(RouteData.Values["number"] as string ?? "", Language, cancellation) is not { } opportunity)
        {
            return NotFound();
        }

        Opportunity = opportunity;
        ApplicationRules.ApplicationsCloseAtThePublishedInstant(opportunity.File, Services.Now.Instant).Enforce();
        Saved = await Services.Copies.ReadAsync<ApplicationAnswers>(Services.Current.Id!.Value, ApplicationService.DraftKind, opportunity.File.Id, cancellation);
        var number = opportunity.File.Number;
        Pages =
        [
            ApplicationAddresses.Who.Of(Language, number), ApplicationAddresses.WrittenIn.Of(Language, number), ApplicationAddresses.Entitlement.Of(Language, number),
            .. Enumerable.Range(1, opportunity.Statement.Criteria.Count).Select(n => ApplicationAddresses.Criterion.Of(Language, number, n)),
            ApplicationAddresses.Terms.Of(Language, number),
        ];
        return null;
    }
}

/// <summary>One question of an application: shows what is saved, checks its own part, saves it, goes on to the next.</summary>
public abstract class ApplicationQuestion(ApplicationPageServices services) : ApplicationPage(services)
{
    /// <summary>What the form sends; only this page's part is kept.</summary>
    [BindProperty]
    public ApplicationAnswers Answers { get; set; } = new();

    /// <summary>The version that the form was made from.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>True when the person came from the last page, to change one answer.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Check { get; set; }

    /// <summary>What was saved in another window meanwhile; null when nothing was.</summary>
    public ApplicationAnswers? Meanwhile { get; private set; }

    /// <summary>This page among the questions, from 1.</summary>
    public int Number => Place + 1;

    /// <summary>The page before.</summary>
    public string Back => (Check, Place) switch
    {
        (true, _) => CheckPage,
        (_, 0) => ApplicationAddresses.Apply.Of(Language, Opportunity.File.Number),
        _ => Pages[Place - 1],
    };

    /// <inheritdoc />
    protected override string FormName => nameof(Answers);

    private string CheckPage => ApplicationAddresses.Check.Of(Language, Opportunity.File.Number);

    private int Place => Pages.ToList().IndexOf(Here);

    /// <summary>The page's own address.</summary>
    protected abstract string Here { get; }

    /// <summary>Shows what is saved.</summary>
    public void OnGet()
    {
        (Answers, Version) = (Saved.Answers, Saved.Version);
        ShowSaved();
    }

    /// <summary>Checks, saves, goes on.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Rules(Answers).Enforce();
        var save = await Services.Copies.SaveAsync<ApplicationAnswers>(
            Services.Current.Id!.Value, ApplicationService.DraftKind, Opportunity.File.Id, Version, saved => Copy(Answers, saved), cancellation);
        if (save.IsConflict)
        {
            Meanwhile = save.Draft.Answers;
            ModelState.Remove(nameof(Version));
            Version = save.Draft.Version;
            return Invalid(StatusCodes.Status409Conflict);
        }

        return Redirect(Check || Place + 1 == Pages.Count ? CheckPage : Pages[Place + 1]);
    }

    /// <summary>Shows what is saved in properties of the page's own, if it has any.</summary>
    protected virtual void ShowSaved()
    {
    }

    /// <summary>The rules of this page's part.</summary>
    protected abstract IEnumerable<Refusal?> Rules(ApplicationAnswers answers);

    /// <summary>Copies this page's part into what is saved.</summary>
    protected abstract void Copy(ApplicationAnswers from, ApplicationAnswers to);
}

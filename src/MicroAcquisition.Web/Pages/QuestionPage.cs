using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Web.Access;
using MicroAcquisition.Web.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages;

/// <summary>One question of a form, whatever it asks: what the beginning and the end of its page show.</summary>
[Authorize(Policies.SignedIn)]
public abstract class QuestionPage : SitePage
{
    /// <summary>The version that the form was made from.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>True when the person came from the last page, to change one answer.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Check { get; set; }

    /// <summary>
    /// The language in which the person goes on, when they chose it while writing: what they wrote is kept as it is, and checked when they continue.
    /// </summary>
    [BindProperty]
    public Language? GoOnIn { get; set; }

    /// <summary>This page among the questions, from 1.</summary>
    public abstract int Number { get; }

    /// <summary>The page before.</summary>
    public abstract string Back { get; }

    /// <summary>When the answers were last saved; null when nothing is yet.</summary>
    public abstract DateTimeOffset? SavedAt { get; }

    /// <summary>What was saved in another window meanwhile, of this page's answers, as the room's <c>_Answers</c> shows them; null when nothing was.</summary>
    public object? Meanwhile { get; protected set; }

    /// <summary>What else the person should know before they go on; null for nothing.</summary>
    public virtual string? Reminder => null;
}

/// <summary>One question of a form: shows what is saved, checks its own part, saves it, goes on to the next.</summary>
public abstract class QuestionPage<TAnswers>(QuestionForm<TAnswers> form) : QuestionPage where TAnswers : new()
{
    /// <summary>What the form sends; only this page's part is kept.</summary>
    [BindProperty]
    public TAnswers Answers { get; set; } = new();

    /// <inheritdoc />
    public override int Number => Place + 1;

    /// <inheritdoc />
    public override string Back => Check ? form.Check : Place == 0 ? form.Start : form.Questions[Place - 1];

    /// <inheritdoc />
    public override DateTimeOffset? SavedAt => form.Saved.SavedAt;

    /// <inheritdoc />
    protected override string FormName => nameof(Answers);

    /// <inheritdoc />
    protected override IEnumerable<Refusal?> Refusals() => Rules(Answers);

    /// <summary>The page's own address, one of the form's questions.</summary>
    protected abstract string Here { get; }

    private int Place => form.Questions.ToList().IndexOf(Here);

    /// <summary>Shows what is saved.</summary>
    public void OnGet()
    {
        (Answers, Version) = (form.Saved.Answers, form.Saved.Version);
        ShowSaved();
    }

    /// <summary>Checks, saves, goes on; or only saves, and stays on the page in the other language.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (GoOnIn is null)
        {
            Rules(Answers).Enforce();
        }

        var save = await form.SaveAsync(Version, saved => Copy(Answers, saved), cancellation);
        if (save.IsConflict)
        {
            Meanwhile = ToRead(save.Draft.Answers);
            ModelState.Remove(nameof(Version));
            Version = save.Draft.Version;
            return Invalid(StatusCodes.Status409Conflict);
        }

        if (GoOnIn is { } language)
        {
            return Redirect(HttpContext.RequestServices.GetRequiredService<AddressBook>().SamePlace(HttpContext, language)!);
        }

        return Redirect(Check || Number == form.Questions.Count ? form.Check : form.Questions[Number]);
    }

    /// <summary>Shows what is saved in properties of the page's own, if it has any.</summary>
    protected virtual void ShowSaved()
    {
    }

    /// <summary>The rules of this page's part.</summary>
    protected abstract IEnumerable<Refusal?> Rules(TAnswers answers);

    /// <summary>Copies this page's part into what is saved.</summary>
    protected abstract void Copy(TAnswers from, TAnswers to);

    /// <summary>This page's part of the answers, as the room's <c>_Answers</c> shows it.</summary>
    protected abstract object ToRead(TAnswers answers);
}

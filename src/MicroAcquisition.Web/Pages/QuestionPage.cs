using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Web.Access;
using MicroAcquisition.Web.Forms;
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

    /// <summary>A digest of this page's part of the answers as the form was made from it.</summary>
    [BindProperty]
    public string? Base { get; set; }

    /// <summary>This writing of the form: its own saves in the background are no other window's.</summary>
    [BindProperty]
    public Guid Writing { get; set; }

    /// <summary>True when the person goes back: what they wrote is kept as it is.</summary>
    [BindProperty]
    public bool GoBack { get; set; }

    /// <summary>
    /// The language in which the person goes on, when they chose it while writing: what they wrote is kept as it is, and checked when they continue.
    /// </summary>
    [BindProperty]
    public Language? GoOnIn { get; set; }

    /// <inheritdoc />
    protected override bool KeepsItself => true;

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
        (Answers, Version, Base, Writing) = (form.Saved.Answers, form.Saved.Version, BaseOf(form.Saved.Answers), RandomReference.New());
        ShowSaved();
    }

    /// <summary>Checks, saves, goes on; or only saves: in the background while they type, on the way back, or into the other language.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (GoOnIn is null && !GoBack && !IsBackground && !IsKeptUnchecked)
        {
            Rules(Answers).Enforce();
        }

        var from = new DraftBase<TAnswers>(Version, Writing == Guid.Empty ? null : Writing, saved => BaseOf(saved) == Base);
        var save = await form.SaveAsync(from, saved => Copy(Answers, saved), cancellation);
        if (IsBackground)
        {
            return save.IsConflict ? StatusCode(StatusCodes.Status409Conflict) : SavedInBackground(save.Draft.SavedAt!.Value, new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [nameof(Version)] = save.Draft.Version.ToString(CultureInfo.InvariantCulture),
                [nameof(Base)] = BaseOf(save.Draft.Answers),
            });
        }

        if (save.IsConflict)
        {
            Meanwhile = ToRead(save.Draft.Answers);
            ModelState.Remove(nameof(Version));
            (Version, Base) = (save.Draft.Version, BaseOf(save.Draft.Answers));
            return Invalid(StatusCodes.Status409Conflict);
        }

        if (GoOnIn is { } language)
        {
            return Redirect(HttpContext.RequestServices.GetRequiredService<AddressBook>().SamePlace(HttpContext, language)!);
        }

        if (GoBack)
        {
            return Redirect(Back);
        }

        return Redirect(Check || IsKeptUnchecked || Number == form.Questions.Count ? form.Check : form.Questions[Number]);
    }

    /// <summary>True when what is written is only kept, and goes to the last page.</summary>
    protected virtual bool IsKeptUnchecked => false;

    /// <summary>Shows what is saved in properties of the page's own, if it has any.</summary>
    protected virtual void ShowSaved()
    {
    }

    /// <inheritdoc />
    protected override void Restore(KeptWords words)
    {
        base.Restore(words);
        Version = int.TryParse(words.Field(nameof(Version)), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : Version;
        (Base, Writing) = (words.Field(nameof(Base)) ?? Base, Guid.TryParse(words.Field(nameof(Writing)), out var writing) ? writing : Writing);
    }

    /// <summary>This page's part of the answers, to see whether another window changed it.</summary>
    protected virtual object? Part(TAnswers answers)
    {
        var part = new TAnswers();
        Copy(answers, part);
        return part;
    }

    private string BaseOf(TAnswers answers) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Part(answers))).AsSpan(0, 16));

    /// <summary>The rules of this page's part.</summary>
    protected abstract IEnumerable<Refusal?> Rules(TAnswers answers);

    /// <summary>Copies this page's part into what is saved.</summary>
    protected abstract void Copy(TAnswers from, TAnswers to);

    /// <summary>This page's part of the answers, as the room's <c>_Answers</c> shows it.</summary>
    protected abstract object ToRead(TAnswers answers);
}

using System.Globalization;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Opportunities;
using MicroAcquisition.Opportunities.Approvals;
using MicroAcquisition.Opportunities.Drafting;
using MicroAcquisition.Web.Access;
using MicroAcquisition.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MicroAcquisition.Web.Pages.Opportunities.Drafting;

/// <summary>One task of the client's list. Whatever is sent is saved first, and then checked: nothing that was typed is lost to a rule.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.SubmitStatement), IsWithin = true)]
public sealed class SectionModel(StepDesk desk, DraftQueries drafts, DraftingService drafting, ApprovalQueries approvals, ApprovalService answers) : StepPage(desk)
{
    /// <summary>Show the texts as they will be read, below the form.</summary>
    public const string Preview = "preview";

    /// <summary>Save, and go back to the list.</summary>
    public const string Later = "later";

    /// <summary>The fields, by name.</summary>
    [BindProperty]
    public IDictionary<string, string?> Texts { get; set; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>The versions that the form was made from, by field.</summary>
    [BindProperty]
    public IDictionary<string, int> Versions { get; set; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>What the form showed, as hashes, by field: what nobody touched is no change, whoever changed it meanwhile.</summary>
    [BindProperty]
    public IDictionary<string, string?> Shown { get; set; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>This writing of the form: what it saves while the person types is no other window's.</summary>
    [BindProperty]
    public Guid Writing { get; set; }

    /// <summary>The skills ticked.</summary>
    [BindProperty]
    public IList<string> Skills { get; set; } = [];

    /// <summary>Answers to comments, by review and field.</summary>
    [BindProperty]
    public IDictionary<string, string?> Answers { get; set; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>What to do after saving: <see cref="Preview"/>, <see cref="Later"/>, else check and go on.</summary>
    [BindProperty]
    public string? Then { get; set; }

    /// <summary>The task.</summary>
    public DraftTask Task { get; private set; } = null!;

    /// <summary>Its place in the list, from 1.</summary>
    public int Place { get; private set; }

    /// <summary>The statement as saved.</summary>
    public StatementDraft Draft { get; private set; } = null!;

    /// <summary>What the rules ask besides.</summary>
    public DraftingCircumstances Circumstances { get; private set; } = null!;

    /// <summary>What was said of it in review.</summary>
    public ReviewsView Reviews { get; private set; } = null!;

    /// <summary>What someone else saved meanwhile, by field.</summary>
    public IReadOnlyList<DraftField> Meanwhile { get; private set; } = [];

    /// <summary>When it was saved just now, UTC.</summary>
    public DateTimeOffset? SavedAt { get; private set; }

    /// <summary>What is allowed but unwise in this task.</summary>
    public IReadOnlyList<Refusal> Warnings { get; private set; } = [];

    /// <summary>The licences to choose from.</summary>
    public static IReadOnlyList<SelectListItem> Licences => [.. LicenceNames.All.Select(name => new SelectListItem(name, name))];

    /// <summary>The fields shown: of numbered ones those that are written, two at least, and one more.</summary>
    public IReadOnlyList<string> Fields => [.. Task.Fields.Where(IsShown)];

    /// <summary>The lang attribute of a field's text.</summary>
    public string? LangOf(string field) => DraftFields.IsText(field) ? Draft.Language.Lang() : null;

    /// <summary>The highest price before taxes.</summary>
    public Cad Cap => DraftingRules.CapOf(Draft, Circumstances);

    /// <summary>Shows what is saved.</summary>
    public void OnGet()
    {
        Writing = RandomReference.New();
        ShowSaved();
    }

    /// <summary>Saves, then checks and goes on; or only saves, while the person types.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Task.Fields.Contains(DraftFields.Skills, StringComparer.Ordinal))
        {
            Texts[DraftFields.Skills] = string.Join(',', Skills.Where(SkillList.Has).Distinct(StringComparer.Ordinal));
        }

        var written = Task.Fields.Where(Texts.ContainsKey).Select(field => new FieldWritten(
            field, Versions.TryGetValue(field, out var version) ? version : 0, Texts[field], Shown.TryGetValue(field, out var shown) ? shown : null, Writing == Guid.Empty ? null : Writing)).ToList();
        var saved = await drafting.SaveAsync(PersonId, Acquisition, written, cancellation);
        if (IsBackground && saved.Meanwhile.Count > 0)
        {
            return StatusCode(StatusCodes.Status409Conflict);
        }

        ModelState.Clear(); // Everything that follows shows what stands, not what was attempted.
        Meanwhile = saved.Meanwhile;
        if (Meanwhile.Count > 0)
        {
            foreach (var row in Meanwhile)
            {
                (Versions[row.Field], Shown[row.Field]) = (row.Version, StatementDraft.HashOf(row.Text));
            }

            FillTexts();
            return Invalid(StatusCodes.Status409Conflict);
        }

        foreach (var (key, answer) in Answers)
        {
            await answers.AnswerAsync(PersonId, Acquisition, key, answer, cancellation);
        }

        SavedAt = saved.At;
        await LoadFactsAsync(cancellation);
        ShowSaved();
        if (IsBackground)
        {
            return SavedInBackground(saved.At, written.SelectMany(f => new[]
            {
                KeyValuePair.Create($"Versions[{f.Field}]", Versions[f.Field].ToString(CultureInfo.InvariantCulture)), KeyValuePair.Create($"Shown[{f.Field}]", Shown[f.Field]!),
            }).ToDictionary(StringComparer.Ordinal));
        }

        switch (Then)
        {
            case Later:
                Say(DraftText.Done_Saved);
                return To(DraftingAddresses.Statement, Acquisition.Number);
            case Preview:
                return Page();
            default:
                DraftingRules.Of(Task.Name, Draft, Circumstances).Enforce();
                return Place < DraftFields.Tasks.Count
                    ? To(DraftingAddresses.Section, Acquisition.Number, Place + 1)
                    : To(DraftingAddresses.People, Acquisition.Number);
        }
    }

    /// <inheritdoc />
    protected override void Restore(KeptWords words)
    {
        base.Restore(words);
        foreach (var field in Task.Fields)
        {
            Versions[field] = int.TryParse(words.Field($"Versions[{field}]"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : Versions[field];
            Shown[field] = words.Field($"Shown[{field}]") ?? Shown[field];
        }

        Writing = Guid.TryParse(words.Field(nameof(Writing)), out var writing) ? writing : Writing;
        Skills = words.Fields.TryGetValue(nameof(Skills), out var skills) ? skills : Skills;
    }

    /// <inheritdoc />
    protected override string KeyOf(Refusal refusal) => refusal.Field is null ? "" : $"Texts[{refusal.Field}]";

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadFactsAsync(CancellationToken cancellation)
    {
        if (!int.TryParse(RouteData.Values["part"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var place) || place < 1 || place > DraftFields.Tasks.Count)
        {
            return NotFound();
        }

        (Place, Task) = (place, DraftFields.Tasks[place - 1]);
        Draft = await drafts.OfAsync(Acquisition, cancellation);
        Circumstances = await drafts.CircumstancesAsync(Acquisition, cancellation);
        Reviews = await approvals.OfAsync(Acquisition.Id, cancellation);
        Warnings = [.. DraftingRules.Warnings(Draft).OfType<Refusal>().Where(warning => Task.Fields.Contains(warning.Field, StringComparer.Ordinal))];
        return null;
    }

    private bool IsShown(string field) => DraftFields.Parse(field) switch
    {
        (_, 0) => field switch
        {
            DraftFields.Language => !Draft.HasText,
            DraftFields.BarrierReason => Draft[field].Length > 0 || DraftingRules.BarriersOf(Draft).Count > 0,
            _ => true,
        },
        ("acceptance", var number) => number <= Math.Max(2, Draft.Acceptance.Count) + 1 || Draft[field].Length > 0,
        (_, var number) => number <= Math.Max(1, Draft.Criteria.Count) + 1 || Draft[field].Length > 0,
    };

    private void ShowSaved()
    {
        Texts.Clear();
        Versions.Clear();
        Shown.Clear();
        FillTexts();
        Skills = [.. Draft.SkillKeys];
        Answers = Task.Fields.SelectMany(Reviews.At).ToDictionary(c => ApprovalService.KeyOf(c.Review, c.Field), c => (string?)c.Answer, StringComparer.Ordinal);
    }

    // A field that the form did not send (shown for the first time now) stands as saved.
    private void FillTexts()
    {
        foreach (var field in Task.Fields)
        {
            var text = field == DraftFields.Language ? Draft.Language.Code() : Draft[field];
            Texts.TryAdd(field, text);
            Shown.TryAdd(field, StatementDraft.HashOf(text));
            Versions.TryAdd(field, Draft.VersionOf(field));
        }
    }
}

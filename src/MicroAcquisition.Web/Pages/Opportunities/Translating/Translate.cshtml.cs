using System.Globalization;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Opportunities;
using MicroAcquisition.Opportunities.Drafting;
using MicroAcquisition.Opportunities.Translating;
using MicroAcquisition.Web.Access;
using MicroAcquisition.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Opportunities.Translating;

/// <summary>The translator writes the other language beside the source, field by field. Whatever is sent is saved first, and then checked.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.Translate))]
public sealed class TranslateModel(StepDesk desk, DraftQueries drafts, TranslatingService translating, TranslationQueries queries) : StepPage(desk)
{
    /// <summary>Supply what is written.</summary>
    public const string Supply = "supply";

    /// <summary>The translations, by field.</summary>
    [BindProperty]
    public IDictionary<string, string?> Texts { get; set; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>The versions that the form was made from, by field.</summary>
    [BindProperty]
    public IDictionary<string, int> Versions { get; set; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>What the form showed, as hashes, by field.</summary>
    [BindProperty]
    public IDictionary<string, string?> Shown { get; set; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Those whose source changed and whose translation fits still.</summary>
    [BindProperty]
    public IList<string> Fits { get; set; } = [];

    /// <summary>This writing of the form.</summary>
    [BindProperty]
    public Guid Writing { get; set; }

    /// <summary>What to do after saving: <see cref="Supply"/>, else stay.</summary>
    [BindProperty]
    public string? Then { get; set; }

    /// <summary>The statement.</summary>
    public StatementDraft Draft { get; private set; } = null!;

    /// <summary>What someone else saved meanwhile.</summary>
    public IReadOnlyList<DraftField> Meanwhile { get; private set; } = [];

    /// <summary>Where the two languages differ, or seem to.</summary>
    public IReadOnlyList<LanguageDifference> Differences { get; private set; } = [];

    /// <summary>Why it came back; empty while it did not.</summary>
    public string ReturnWords { get; private set; } = "";

    /// <summary>When it was saved just now, UTC.</summary>
    public DateTimeOffset? SavedAt { get; private set; }

    /// <summary>True for a translation whose source changed since.</summary>
    public bool IsOutOfDate(string field) => Draft.In(field, Draft.Language.Other()).Length > 0 && !Draft.IsTranslated(field);

    /// <summary>Shows what is saved.</summary>
    public void OnGet()
    {
        Writing = RandomReference.New();
        ShowSaved();
    }

    /// <summary>Saves, then supplies if asked to; or only saves, while the person types.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var written = Draft.ToTranslate.Where(Texts.ContainsKey).Select(field => new FieldWritten(
            field, Versions.TryGetValue(field, out var version) ? version : 0, Texts[field], Shown.TryGetValue(field, out var shown) ? shown : null, Writing == Guid.Empty ? null : Writing)
        { StillFits = Fits.Contains(field) }).ToList();
        var saved = await translating.SaveAsync(PersonId, Acquisition, written, cancellation);
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

        if (Then != Supply)
        {
            Say(TranslationText.Done_Saved);
            return To(TranslatingAddresses.Translate, Acquisition.Number);
        }

        await translating.SupplyAsync(PersonId, Acquisition, Draft.SealOfTranslation(), cancellation);
        return ToFile(TranslationText.Done_Supplied);
    }

    /// <inheritdoc />
    protected override string KeyOf(Refusal refusal) => refusal.Field is null ? "" : $"Texts[{refusal.Field}]";

    /// <inheritdoc />
    protected override void Restore(KeptWords words)
    {
        base.Restore(words);
        foreach (var field in Draft.ToTranslate)
        {
            Versions[field] = int.TryParse(words.Field($"Versions[{field}]"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : Versions[field];
            Shown[field] = words.Field($"Shown[{field}]") ?? Shown[field];
        }

        Writing = Guid.TryParse(words.Field(nameof(Writing)), out var writing) ? writing : Writing;
        Fits = words.Fields.TryGetValue(nameof(Fits), out var fits) ? fits : Fits;
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadFactsAsync(CancellationToken cancellation)
    {
        Draft = await drafts.OfAsync(Acquisition, cancellation);
        ReturnWords = await queries.WordsOfReturnAsync(Acquisition.Id, cancellation);
        Differences = Draft.ToTranslate.All(Draft.IsTranslated) ? TranslationRules.Differences(Draft) : [];
        return null;
    }

    private void ShowSaved()
    {
        Texts.Clear();
        Versions.Clear();
        Shown.Clear();
        Fits = [];
        FillTexts();
    }

    private void FillTexts()
    {
        var other = Draft.Language.Other();
        foreach (var field in Draft.ToTranslate)
        {
            var text = Draft.In(field, other);
            Texts.TryAdd(field, text);
            Versions.TryAdd(field, Draft.Saved(field, other.Code())?.Version ?? 0);
            Shown.TryAdd(field, StatementDraft.HashOf(text));
        }
    }
}

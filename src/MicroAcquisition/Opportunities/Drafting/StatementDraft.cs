using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;

namespace MicroAcquisition.Opportunities.Drafting;

/// <summary>A statement that is being written, as its fields stand: what pages show, what the rules ask, what submitting freezes.</summary>
public sealed class StatementDraft
{
    private readonly Dictionary<(string Field, string Part), DraftField> saved;
    private readonly IReadOnlyDictionary<string, string> beginnings;

    /// <summary>From its rows, and what the fields begin with where nothing is saved: words of the request, the program's contact.</summary>
    public StatementDraft(IEnumerable<DraftField> rows, Language reader, IReadOnlyDictionary<string, string> beginnings)
    {
        saved = rows.ToDictionary(row => (row.Field, row.Part));
        this.beginnings = beginnings;
        Language = OfficialLanguages.FromCode(Saved(DraftFields.Language, DraftFields.NoLanguage)?.Text) ?? reader;
    }

    /// <summary>The language in which it is written and approved.</summary>
    public Language Language { get; }

    /// <summary>True while a text is saved: its language then stays.</summary>
    public bool HasText => saved.Values.Any(row => DraftFields.IsText(row.Field) && row.Text.Length > 0);

    /// <summary>Fixed price; null when it is not an amount.</summary>
    public Cad? Price => Cad.Parse(this[DraftFields.Price]);

    /// <summary>The work acceptance criteria that are written.</summary>
    public IReadOnlyList<string> Acceptance => AcceptanceIn(Language);

    /// <summary>The application criteria that are written.</summary>
    public IReadOnlyList<ApplicationCriterion> Criteria => CriteriaIn(Language);

    /// <summary>The skills chosen.</summary>
    public IReadOnlyList<string> SkillKeys => [.. this[DraftFields.Skills].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>True when it says that the code it builds on is public, false when not; null while unanswered.</summary>
    public bool? IsBaseCodePublic => bool.TryParse(this[DraftFields.IsBaseCodePublic], out var isPublic) ? isPublic : null;

    /// <summary>A field in the language of the draft, or a term: as saved, else what it begins with.</summary>
    public string this[string field] => Saved(field, PartOf(field))?.Text ?? beginnings.GetValueOrDefault(field, "");

    /// <summary>True when a field says something: a dash alone is no criterion.</summary>
    public bool IsWritten(string field) => Words.Count(this[field]) > 0;

    /// <summary>The part under which a field is kept.</summary>
    public string PartOf(string field) => DraftFields.IsText(field) ? Language.Code() : DraftFields.NoLanguage;

    /// <summary>A text in a language, as saved; empty when nothing is.</summary>
    public string In(string field, Language language) => Saved(field, language.Code())?.Text ?? "";

    /// <summary>The row of a field; null when nothing is saved.</summary>
    public DraftField? Saved(string field, string part) => saved.GetValueOrDefault((field, part));

    /// <summary>The version of a field that a form is made from; 0 when nothing is saved.</summary>
    public int VersionOf(string field) => Saved(field, PartOf(field))?.Version ?? 0;

    /// <summary>A whole number of at least 0; null when it is none.</summary>
    public int? Number(string field) => int.TryParse(this[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The hash of a source text, by which a translation knows that it is of today's.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>
    /// The hash of everything that the form showed, so that submitting freezes what was read and nothing that another writer changed since.
    /// </summary>
    public string Seal() => HashOf(string.Join('\n', DraftFields.All.Select(field => field + ":" + HashOf(this[field]))));

    /// <summary>The texts that a translation translates: those that say something, in the order of the form.</summary>
    public IReadOnlyList<string> ToTranslate => [.. DraftFields.Texts.Where(name => this[name].Length > 0)];

    /// <summary>True for a translation of the text as it now is.</summary>
    public bool IsTranslated(string field) =>
        Saved(field, Language.Other().Code()) is { } row && Words.Count(row.Text) > 0 && row.OfHash == HashOf(this[field]);

    /// <summary>The hash of the whole translation, so that supplying and confirming take what was read.</summary>
    public string SealOfTranslation() => HashOf(string.Join('\n', ToTranslate.Select(field => field + ":" + HashOf(In(field, Language.Other())))));

    /// <summary>The text as it will be frozen, in a language.</summary>
    public StatementText ToText(Language language)
    {
        var acceptance = AcceptanceIn(language);
        return new StatementText
        {
            Title = Words.Line(TextIn(DraftFields.Title, language)),
            Summary = TextIn(DraftFields.Summary, language),
            Background = TextIn(DraftFields.Background, language),
            Work = TextIn(DraftFields.Work, language),
            Provided = TextIn(DraftFields.Provided, language),
            Skills = string.Join(", ", SkillKeys.Select(key => SkillList.NameOf(key, language))),
            Acceptance = string.Join("\n", acceptance.Select(text => "- " + text.Replace("\n", "\n  ", StringComparison.Ordinal))),
            AcceptanceCriteria = acceptance,
            Criteria = CriteriaIn(language),
        };
    }

    /// <summary>The terms as they will be frozen. Asked only of a draft that <see cref="DraftingRules.All"/> accepts.</summary>
    public StatementTerms ToTerms(int agreementVersion) => new()
    {
        PriceCents = Price!.Value.Cents,
        EffortHours = Number(DraftFields.Hours)!.Value,
        DaysOpen = Number(DraftFields.DaysOpen)!.Value,
        DaysToSelect = Number(DraftFields.DaysToSelect)!.Value,
        DaysToDeliver = Number(DraftFields.DaysToDeliver)!.Value,
        Licence = this[DraftFields.Licence],
        Repository = this[DraftFields.Repository],
        IsBaseCodePublic = IsBaseCodePublic!.Value,
        OpeningApproval = IsBaseCodePublic == true ? "" : this[DraftFields.OpeningApproval],
        BarrierReason = this[DraftFields.BarrierReason],
        Contact = this[DraftFields.Contact],
        AgreementVersion = agreementVersion,
    };

    private string TextIn(string field, Language language) => language == Language ? this[field] : In(field, language);

    private IReadOnlyList<string> AcceptanceIn(Language language) =>
        [.. Enumerable.Range(1, DraftFields.MostAcceptance).Where(n => IsWritten(DraftFields.Acceptance(n))).Select(n => TextIn(DraftFields.Acceptance(n), language))];

    // Whether a criterion exists is asked of the language in which it was written, so that both languages have the same ones.
    private IReadOnlyList<ApplicationCriterion> CriteriaIn(Language language) =>
    [
        .. Enumerable.Range(1, DraftFields.MostCriteria).Where(n => IsWritten(DraftFields.Criterion(n)))
            .Select(n => new ApplicationCriterion(TextIn(DraftFields.Criterion(n), language), TextIn(DraftFields.Example(n), language))),
    ];
}

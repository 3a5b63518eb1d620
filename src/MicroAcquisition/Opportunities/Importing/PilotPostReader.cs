using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Refusals;

namespace MicroAcquisition.Opportunities.Importing;

/// <summary>Reads one post; every problem that it has, not only the first.</summary>
public sealed class PilotPostReader
{
    private readonly string file;
    private readonly FrontMatter matter;
    private readonly List<ImportProblem> problems;

    private PilotPostReader(string file, FrontMatter matter, List<ImportProblem> problems) =>
        (this.file, this.matter, this.problems) = (file, matter, problems);

    /// <summary>Reads a post by its name and text; null when it has problems, which are added.</summary>
    public static PilotPost? Read(string file, DateOnly opensOn, string text, ICollection<ImportProblem> problems)
    {
        var found = new List<ImportProblem>();
        var post = FrontMatter.Read(file, text, found) is { } matter ? new PilotPostReader(file, matter, found).Read(opensOn) : null;
        found.ForEach(problems.Add);
        return found.Count == 0 ? post : null;
    }

    private PilotPost Read(DateOnly opensOn)
    {
        var reference = Field("ref");
        var language = Value("lang", text => OfficialLanguages.FromCode(text), OpportunitiesText.Import_BadLanguage) ?? Language.English;
        var terms = new PilotTerms(
            opensOn, Date("closing_date"), Date("start_date"), Date("delivery_date"),
            Value("value", PilotValues.Price, OpportunitiesText.Import_BadPrice) ?? default(Cad));
        var notes = new List<ImportProblem>();
        var sections = PostSections.Cut(file, matter, language, problems, notes);
        var text = Statement(sections, notes);
        var lines = matter.Fields.ToDictionary(f => f.Key, f => f.Value.Line, StringComparer.Ordinal);
        var post = new PilotPost(file, reference, language, terms, text, notes) { Lines = lines };
        Refuse(post, OpportunityRules.AReferenceIsShort(reference), OpportunityRules.ATitleIsShort(text.Title), OpportunityRules.ASummaryIsShort(text.Summary));
        return post;
    }

    private StatementText Statement(PostSections sections, List<ImportProblem> notes)
    {
        var text = new StatementText
        {
            Title = Field("title"),
            Summary = Field("short_desc"),
            Skills = Field("skills"),
            Background = sections.Text(PostSection.Background),
            Work = sections.Text(PostSection.Work),
            Provided = sections.Text(PostSection.Provided),
            Acceptance = sections.Text(PostSection.Acceptance),
            Criteria = sections.Criteria(notes),
        };
        Need(text.Work.Length > 0, sections, PostSection.Work, OpportunitiesText.Import_NoWork);
        Need(text.Acceptance.Length > 0, sections, PostSection.Acceptance, OpportunitiesText.Import_NoAcceptance);
        Need(text.Criteria.Count > 0, sections, PostSection.Criteria, OpportunitiesText.Import_NoCriteria);
        return text;
    }

    private string Field(string name) => Value(name, text => text, "") ?? "";

    private DateOnly Date(string name) => Value(name, PilotValues.Date, OpportunitiesText.Import_BadDate) ?? default(DateOnly);

    private T? Value<T>(string name, Func<string, T?> read, string bad)
    {
        if (matter.Fields.TryGetValue(name, out var field) && field.Value is null)
        {
            problems.Add(new ImportProblem(file, field.Line, OpportunitiesText.Import_NotText.With(name)));
            return default;
        }

        if (field?.Value is not { } written || Words.Clean(written).Length == 0)
        {
            problems.Add(new ImportProblem(file, field?.Line ?? 1, OpportunitiesText.Import_MissingField.With(name)));
            return default;
        }

        var value = read(Words.Clean(written));
        if (value is null)
        {
            problems.Add(new ImportProblem(file, field.Line, bad.With(name, written)));
        }

        return value;
    }

    private void Need(bool isThere, PostSections sections, PostSection section, string text)
    {
        if (!isThere)
        {
            problems.Add(new ImportProblem(file, sections.LineOf(section), text));
        }
    }

    private void Refuse(PilotPost post, params Refusal?[] refusals)
    {
        // A field that is missing or empty was told already.
        foreach (var problem in refusals.OfType<Refusal>().Select(r => ImportProblem.Of(post, r)).Where(p => p.Line > 1 && problems.TrueForAll(told => told.Line != p.Line)))
        {
            problems.Add(problem);
        }
    }
}

using System.Globalization;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Opportunities;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Bench;

/// <summary>Published files by the thousand, journalled like any other, many to a turn.</summary>
public static partial class ManyFiles
{
    private const int PerTurn = 500;
    private const int OpenOnes = 40;

    private static readonly string[] Things =
    [
        "map", "form", "chart", "calendar", "table", "report", "dictionary", "timeline", "glossary", "register", "catalogue", "dashboard", "newsletter", "survey", "index", "schedule",
        "archive", "notebook", "directory", "inventory", "ledger", "gallery", "bulletin", "forecast", "checklist", "template", "translator", "reader", "scanner", "counter",
    ];

    private static readonly string[] Works =
    [
        "export", "validate", "translate", "print", "search", "filter", "sort", "merge", "compare", "convert", "archive", "publish", "import", "encrypt", "compress", "index",
        "monitor", "measure", "describe", "anonymise", "reconcile", "summarise", "paginate", "localise", "synchronise", "annotate", "visualise", "schedule", "backup", "restore",
    ];

    private static readonly string[] Skills =
        ["JavaScript", "TypeScript", "Python", "C#", "SQL", "accessibility", "CSS", "R", "Go", "Rust", "D3", "GeoJSON", "PDF", "XML", "Docker", "testing", "UX", "Drupal", "Java", "OCR"];

    /// <summary>Two words that a visitor may search for, another pair at each <paramref name="n"/>.</summary>
    public static string SearchWords(int n) => Works[n / Things.Length % Works.Length] + "+" + Things[n % Things.Length];

    /// <summary>How many pairs there are.</summary>
    public static int Pairs => Things.Length * Works.Length;

    /// <summary>Published opportunities, 40 of them open, the others closed day after day; numbers in order.</summary>
    public static async Task<IReadOnlyList<string>> PublishAsync(Ground ground, TestProgram program, int count)
    {
        var numbers = new List<string>(count);
        while (numbers.Count < count)
        {
            var first = numbers.Count;
            var size = Math.Min(PerTurn, count - first);
            numbers.AddRange(await ground.ActAsync((TurnKeeper turns) => turns.RunAsync(program.Id, Actor.Operator, async turn =>
            {
                var added = new List<string>(size);
                for (var n = first; n < first + size; n++)
                {
                    added.Add(await PublishAsync(turn, program, n, Closing(turn.Now, n)));
                }

                return added;
            })));
        }

        return numbers;
    }

    /// <summary>One published opportunity that closes at an instant.</summary>
    public static async Task<TestFile> PublishOneAsync(Ground ground, TestProgram program, DateTimeOffset closing)
    {
        var number = await ground.ActAsync((TurnKeeper turns) => turns.RunAsync(program.Id, Actor.Operator, turn => PublishAsync(turn, program, 0, closing)));
        var file = await ground.ActAsync((FileQueries files) => files.FindAsync(number));
        return new TestFile(file!.Id, number, program, Requester: null);
    }

    private static async Task<string> PublishAsync(Turn turn, TestProgram program, int n, DateTimeOffset closing)
    {
        var title = Title(n);
        var file = Acquisition.FromImport(program.Id, program.DepartmentId, turn.TakeFileNumber(), title, title + " (fr)", turn.Now.AddMinutes(-1), closing, turn.Now);
        var statement = StatementVersion.Freeze(file.Id, 1, Text(title, n, Language.English), Text(title + " (fr)", n, Language.French), turn.Now);
        var date = Eastern.DateEndedBy(closing);
        var terms = new OpportunityTerms(
            Cad.FromDollars(2_000 + (n % 80 * 100)), date.AddDays(7), date.AddDays(60), "MIT", "https://example.org/code", "contact@" + program.Domain, AgreementVersion: 1);
        turn.Records.Add(file);
        turn.Records.Add(statement);
        turn.Records.Add(Opportunity.Of(file, terms, statement, importReference: file.Number));
        await turn.JournalAsync(file, new OpportunityImported(
            file.Number, file.Number, terms.Price, turn.Now, closing, Formats.Iso(terms.DeliverBy), 1, statement.Digest(), terms.AgreementVersion), "Operator");
        return file.Number;
    }

    private static DateTimeOffset Closing(DateTimeOffset now, int n)
    {
        var today = Eastern.DateOf(now);
        return Eastern.EndOf(n < OpenOnes ? today.AddDays(2 + n) : today.AddDays(-1 - (n / 20)));
    }

    private static string Title(int n) => string.Create(CultureInfo.InvariantCulture, $"{Capital(Pick(Works, n, 7))} the {Pick(Things, n, 13)} of programs, part {n}");

    private static StatementText Text(string title, int n, Language language) => Samples.Statement(title, language) with
    {
        Summary = $"The team needs a small tool to {Pick(Works, n, 3)} its {Pick(Things, n, 5)}, so that analysts stop doing it by hand every month.",
        Background = Paragraphs(n, 3, "Analysts {0} the {1} by hand before each publication, and then {2} the {3} with another tool; mistakes are found late."),
        Work = Paragraphs(n + 1, 4, "- Deliver a component that can {0} the {1} and {2} the {3}, with tests that run in continuous integration."),
        Acceptance = Paragraphs(n + 2, 3, "- The component can {0} any {1} of the examples, and {2} the {3} in both official languages."),
        Skills = $"{Pick(Skills, n, 1)}, {Pick(Skills, n, 7)}, {Pick(Skills, n, 11)}",
    };

    private static string Paragraphs(int n, int count, string sentence) => string.Join("\n\n", Enumerable.Range(n, count).Select(i => string.Format(
        CultureInfo.InvariantCulture, sentence, Pick(Works, i, 7), Pick(Things, i, 11), Pick(Works, i, 17), Pick(Things, i, 19))));

    private static string Pick(string[] words, int n, int step) => words[(int)((uint)(n * 2654435761L / step) % (uint)words.Length)];

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}

using System.Text.RegularExpressions;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Opportunities;
using MicroAcquisition.Opportunities.Approvals;
using MicroAcquisition.Opportunities.Drafting;
using MicroAcquisition.Opportunities.Importing;

namespace MicroAcquisition.Demo.Filling;

/// <summary>A statement that is half written, and one that the program approved and procurement has before it.</summary>
public static partial class Drafting
{
    private static readonly string Posts = Path.Combine(AppContext.BaseDirectory, "Posts");

    /// <summary>Adds them to the story.</summary>
    public static void Tell(Story story)
    {
        story.OnBusinessDay(20, "13:05", services => WriteAsync(story, services, Personas.Nora, RequestsInEnglish.Keyboard, "palette", ["summary", "background"]));
        story.OnBusinessDay(4, "10:40", async services =>
        {
            await WriteAsync(story, services, Personas.Etienne, RequestsInFrench.DatePicker, "date-picker", [.. DraftFields.Tasks.Select(task => task.Name)]);
            var file = await FileAsync(story, services, RequestsInFrench.DatePicker);
            var naming = services.GetRequiredService<NamingService>();
            var client = story.Of(Personas.Etienne);
            await naming.NameAsync(client, file, new PersonToName(Personas.Etienne.Email, Role.Evaluator, ReadsEnglish: true, ReadsFrench: true));
            await naming.NameAsync(client, file, new PersonToName(Personas.Weilan.Email, Role.ReviewerMaintainer, ReadsEnglish: false, ReadsFrench: false));
            var draft = await services.GetRequiredService<DraftQueries>().OfAsync(file);
            await services.GetRequiredService<DraftingService>().SubmitAsync(client, file, draft.Seal());
        });
        story.OnBusinessDay(3, "15:20", async services => await services.GetRequiredService<ApprovalService>().ApproveForProgramAsync(
            story.Of(Personas.Amina), await FileAsync(story, services, RequestsInFrench.DatePicker), version: 1, "Texte clair et critères vérifiables. Bravo."));
    }

    private static async Task<Acquisition> FileAsync(Story story, IServiceProvider services, DemoRequest request) =>
        (await services.GetRequiredService<FileQueries>().FindAsync(story.Requests[request.Title]))!;

    /// <summary>Writes the named tasks, with the words of one of the posts.</summary>
    private static async Task WriteAsync(Story story, IServiceProvider services, Persona client, DemoRequest request, string post, IReadOnlyList<string> tasks)
    {
        var file = await FileAsync(story, services, request);
        var pair = (await PilotPosts.ReadAsync(Posts)).Single(p => p.Reference == post);
        var text = client.Language.Of(pair.English.Text, pair.French.Text);
        var words = WordsOf(text, client.Language);
        words[DraftFields.Title] = request.Title;
        foreach (var task in DraftFields.Tasks.Where(task => tasks.Contains(task.Name, StringComparer.Ordinal)))
        {
            await services.GetRequiredService<DraftingService>().SaveAsync(
                story.Of(client), file, [.. task.Fields.Where(words.ContainsKey).Select(field => new FieldWritten(field, Version: 0, words[field]))]);
        }
    }

    private static Dictionary<string, string> WordsOf(StatementText text, Language language)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [DraftFields.Language] = language.Code(),
            [DraftFields.Summary] = text.Summary,
            [DraftFields.Background] = text.Background,
            [DraftFields.Work] = text.Work,
            [DraftFields.Provided] = text.Provided,
            [DraftFields.Skills] = "accessibility,javascript,css",
            [DraftFields.Licence] = LicenceNames.Default,
            [DraftFields.Repository] = "https://code.sentiers.example/refuges/calendrier",
            [DraftFields.IsBaseCodePublic] = "true",
            [DraftFields.Hours] = "60",
            [DraftFields.Rate] = "80",
            [DraftFields.Price] = "5600",
            [DraftFields.DaysOpen] = "10",
            [DraftFields.DaysToSelect] = "2",
            [DraftFields.DaysToDeliver] = "20",
            [DraftFields.Contact] = "small-code@lakes.example",
        };
        var acceptance = text.Acceptance.Split('\n').Select(line => ItemForm().Match(line)).Where(item => item.Success).Select(item => item.Groups["item"].Value);
        foreach (var (criterion, number) in acceptance.Take(DraftFields.MostAcceptance).Select((criterion, at) => (criterion, at + 1)))
        {
            words[DraftFields.Acceptance(number)] = criterion;
        }

        foreach (var (criterion, number) in text.Criteria.Take(DraftFields.MostCriteria).Select((criterion, at) => (criterion, at + 1)))
        {
            (words[DraftFields.Criterion(number)], words[DraftFields.Example(number)]) = (criterion.Text, criterion.Example);
        }

        return words;
    }

    [GeneratedRegex(@"^(?:[-*]|\d+\.)\s+(?<item>.+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ItemForm();
}

using System.CommandLine;
using System.Globalization;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Opportunities.Importing;
using MicroAcquisition.Programs;
using Microsoft.Extensions.DependencyInjection;

namespace MicroAcquisition.Cli;

/// <summary>
/// <c>import pilot-posts</c>: brings the pilot's opportunities in, with their real dates, or open until a date for a rehearsal. All of
/// them or none; what is there already stays as it is.
/// </summary>
public static class ImportPilotPosts
{
    private static readonly Argument<string> Folder = new("folder") { Description = "The folder of the posts: front matter and Markdown, one file per language, paired by ref." };
    private static readonly Option<string?> Program = new("--program") { Description = "The program's English or French name, or its id; needed only where there are several." };
    private static readonly Option<string?> Department = new("--department") { Description = "The buying department's English or French name; its province sets the tax." };

    private static readonly Option<DateOnly?> OpenUntil = new("--open-until")
    {
        Description = "Opens them now, until the end of this date (yyyy-MM-dd, Eastern), with new dates: for rehearsals.",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return date;
            }

            result.AddError("--open-until needs a date such as 2026-12-04.");
            return null;
        },
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var database = DatabaseOption.Create();
        var import = new Command("pilot-posts", "Imports the posts of the micro-acquisition pilot.") { Folder, Program, Department, OpenUntil, database };
        import.SetActionOnPrepared(database, ImportAsync);
        return new Command("import", "Brings in what other systems hold.") { import };
    }

    /// <summary>Where an opportunity is on its site, in both languages.</summary>
    public static string AddressesOf(string number) => $"/en/opportunities/{number} and /fr/occasions/{number}";

    private static async Task<int> ImportAsync(ParseResult parse, IServiceProvider services, CancellationToken cancellation)
    {
        OfficialLanguages.Use(Language.English); // The command line speaks English, whatever the server's language.
        var programs = services.GetRequiredService<ProgramQueries>();
        var program = ChooseProgram(await programs.ProgramsAsync(cancellation), parse.GetValue(Program));
        var department = ChooseDepartment(await programs.DepartmentsAsync(program.Id, cancellation), parse.GetValue(Department));
        try
        {
            var pairs = await PilotPosts.ReadAsync(parse.GetRequiredValue(Folder), cancellation);
            var plan = new ImportPlan(program.Id, department?.Id, parse.GetValue(OpenUntil));
            foreach (var imported in await services.GetRequiredService<OpportunityImportService>().ImportAsync(pairs, plan, cancellation))
            {
                await TellAsync(parse.InvocationConfiguration.Output, imported);
            }

            return 0;
        }
        catch (ImportFailedException failed)
        {
            foreach (var problem in failed.Problems)
            {
                await parse.InvocationConfiguration.Error.WriteLineAsync(problem.ToString());
            }

            await parse.InvocationConfiguration.Error.WriteLineAsync($"Nothing was imported. Problems: {failed.Problems.Count}.");
            return 1;
        }
    }

    private static async Task TellAsync(TextWriter output, ImportedOpportunity imported)
    {
        await output.WriteLineAsync(imported.IsNew
            ? $"Imported {imported.Reference} as {imported.Number}: {AddressesOf(imported.Number)}"
            : $"Already imported, nothing changed: {imported.Reference} is {imported.Number}: {AddressesOf(imported.Number)}");
        foreach (var warning in imported.Warnings)
        {
            await output.WriteLineAsync($"  warning: {warning}");
        }

        foreach (var difference in imported.Differences)
        {
            await output.WriteLineAsync($"  the languages differ: {difference}");
        }
    }

    private static ProgramView ChooseProgram(IReadOnlyList<ProgramView> programs, string? wanted)
    {
        var found = wanted is null ? programs : [.. programs.Where(p => p.NameEnglish == wanted || p.NameFrench == wanted || p.Id.ToString() == wanted)];
        return found switch
        {
            [var one] => one,
            [] when wanted is null => throw new InvalidOperationException("This database has no program yet: an administrator makes one on the site."),
            _ => throw new InvalidOperationException($"Say which program with --program: {string.Join(", ", programs.Select(p => $"\"{p.NameEnglish}\" ({p.Id})"))}."),
        };
    }

    private static DepartmentView? ChooseDepartment(IReadOnlyList<DepartmentView> departments, string? wanted) =>
        wanted is null ? null : departments.FirstOrDefault(d => d.NameEnglish == wanted || d.NameFrench == wanted)
            ?? throw new InvalidOperationException($"The program has no department \"{wanted}\". It has: {string.Join(", ", departments.Select(d => $"\"{d.NameEnglish}\""))}.");
}

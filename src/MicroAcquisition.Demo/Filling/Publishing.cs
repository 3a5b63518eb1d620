using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Opportunities.Drafting;
using MicroAcquisition.Opportunities.Importing;

namespace MicroAcquisition.Demo.Filling;

/// <summary>The program's opportunities: four that are open when the visitor comes, three that closed.</summary>
public static class Publishing
{
    private static readonly string Posts = Path.Combine(AppContext.BaseDirectory, "Posts");

    /// <summary>Adds them, and the applications that came, to the story.</summary>
    public static void Tell(Story story)
    {
        var lastDay = Eastern.DateOf(story.Start.AddHours(2)); // Today, unless the visitor comes just before midnight.
        Publish("alerts", isLakes: true, 29, story.BusinessDay(21));
        Publish("geojson", isLakes: false, 18, story.BusinessDay(10));
        Publish("broken-links", isLakes: false, 14, story.BusinessDay(3));
        Publish("palette", isLakes: true, 8, lastDay);
        Publish("trail-map", isLakes: false, 6, story.Today.AddDays(4));
        Publish("date-picker", isLakes: false, 4, story.Today.AddDays(9));
        Publish("units", isLakes: true, 3, story.Today.AddDays(13));
        Applying.Tell(story);

        void Publish(string reference, bool isLakes, int businessDaysBack, DateOnly closesOn)
        {
            story.OnBusinessDay(businessDaysBack, "09:15", async services =>
            {
                var pair = (await PilotPosts.ReadAsync(Posts)).Single(p => p.Reference == reference);
                var plan = new ImportPlan(story.ProgramId, isLakes ? story.Lakes : story.Trails, closesOn);
                var imported = await services.GetRequiredService<OpportunityImportService>().ImportAsync([pair], plan);
                var file = (await services.GetRequiredService<FileQueries>().FindAsync(imported[0].Number))!;
                story.Opportunities[reference] = file.Id;
                var naming = services.GetRequiredService<NamingService>();
                await naming.NameAsync(story.Of(Personas.Amina), file, new PersonToName(Personas.Kwame.Email, Role.Evaluator, ReadsEnglish: true, ReadsFrench: true));
                await naming.NameAsync(story.Of(Personas.Amina), file, new PersonToName(Personas.Ines.Email, Role.Evaluator, ReadsEnglish: true, ReadsFrench: true));
            });
            if (closesOn < story.Today)
            {
                story.At(Eastern.EndOf(closesOn).AddMinutes(3), _ => Task.CompletedTask); // The closing is recorded, and told.
            }
        }
    }
}

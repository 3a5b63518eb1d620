using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Requests;

namespace MicroAcquisition.Demo.Filling;

/// <summary>The teams' requests and what became of them.</summary>
public static class Requesting
{
    /// <summary>Adds them to the story.</summary>
    public static void Tell(Story story)
    {
        Decided(story, Personas.Nora, RequestsInEnglish.Keyboard, 31, reason: null,
            "A good fit: a clear need, a system that you maintain, and a reviewer. Please write the work acceptance criteria early; suppliers price them.");
        Decided(story, Personas.Nora, RequestsInEnglish.Summer, 27, DeclineReason.Staffing,
            "What you describe is a person who joins your team, not a piece of code with a fixed price. The student employment program is the way to go; I wrote to your human resources adviser.");
        Decided(story, Personas.Etienne, RequestsInFrench.DatePicker, 23, reason: null,
            "Besoin bien décrit et circonscrit. Pensez à préciser, dans les critères d’acceptation des travaux, les lecteurs d’écran avec lesquels vous ferez l’essai.");
        Decided(story, Personas.Nora, RequestsInEnglish.Wiki, 18, DeclineReason.NotCode,
            "The program buys code only. Plain-language editing is available under a standing offer; the contact is on the intranet under “Writing services”.");
        Decided(story, Personas.Tomas, RequestsInEnglish.Berths, 15, DeclineReason.OtherDepartment,
            "Your agency is not in the program yet, so we cannot buy this for you. We counted it as demand and will write to you if your agency joins.");
        Decided(story, Personas.Etienne, RequestsInFrench.Plugin, 12, DeclineReason.WaitsForRelease,
            "La version 5 n’est pas encore publiée : un fournisseur ne pourrait pas s’engager sur une date. Soumettez de nouveau ce besoin dès sa sortie; le texte peut être repris tel quel.");
        Decided(story, Personas.Nora, RequestsInEnglish.Badges, 9, DeclineReason.InternalRule,
            "Corporate security does not allow code from outside on that server. If they agree to a monthly export, nothing needs to be built.");
        story.OnBusinessDay(5, "11:20", services => SubmitAsync(story, services, Personas.Etienne, RequestsInFrench.Memory));
        story.OnBusinessDay(2, "09:45", services => SubmitAsync(story, services, Personas.Nora, RequestsInEnglish.Validator));
        story.Before(TimeSpan.FromDays(1), services => SubmitAsync(story, services, Personas.Nora, RequestsInEnglish.Colours));
        story.Before(TimeSpan.FromMinutes(50), services => SubmitAsync(story, services, Personas.Etienne, RequestsInFrench.Photos));
    }

    private static void Decided(Story story, Persona client, DemoRequest request, int businessDaysBack, DeclineReason? reason, string words)
    {
        var number = "";
        story.OnBusinessDay(businessDaysBack, "10:10", async services => story.Requests[request.Title] = number = await SubmitAsync(story, services, client, request));
        story.OnBusinessDay(businessDaysBack - 1, "14:35", async services =>
        {
            var file = (await services.GetRequiredService<FileQueries>().FindAsync(number))!;
            var requests = services.GetRequiredService<RequestService>();
            var officer = story.Of(Personas.Amina);
            await (reason is { } why ? requests.DeclineAsync(officer, file, why, words) : requests.ScreenInAsync(officer, file, words));
        });
    }

    private static async Task<string> SubmitAsync(Story story, IServiceProvider services, Persona client, DemoRequest request)
    {
        using var _ = OfficialLanguages.Speak(client.Language);
        var department = client.Email.EndsWith("@lakes.example", StringComparison.Ordinal) ? story.Lakes : story.Trails;
        var today = Eastern.DateOf(services.GetRequiredService<Now>().Instant);
        await services.GetRequiredService<WorkingCopies>().SaveAsync<RequestAnswers>(
            story.Of(client), RequestService.DraftKind, Guid.Empty, version: 0, answers => request.FillIn(answers, story.ProgramId, department, today));
        return await services.GetRequiredService<RequestService>().SubmitAsync(story.Of(client), story.ProgramId);
    }
}

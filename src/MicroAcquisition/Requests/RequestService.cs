using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Programs;

namespace MicroAcquisition.Requests;

/// <summary>Submitting and screening requests, as their users say it.</summary>
public sealed class RequestService(TurnKeeper turns, ProgramQueries programs, RequestQueries queries, Now now)
{
    /// <summary>The kind of the working copy of a request.</summary>
    public const string DraftKind = "request";

    /// <summary>
    /// Submits the person's working copy and returns the file's number. Sent twice, the second finds nothing to submit and gets the
    /// number of the file that the first made.
    /// </summary>
    public Task<string> SubmitAsync(Guid personId, Guid programId, CancellationToken cancellation = default) =>
        turns.RunAsync(programId, Actor.Person(personId), async turn =>
        {
            var listing = await programs.ProgramsListingAsync(turn.Person!.Email, cancellation);
            var asked = listing.FirstOrDefault(p => p.Id == programId);
            RequestRules.RequestsComeFromAListedGovernmentDomain(asked is not null).Enforce();
            var draft = await WorkingCopies.TakeAsync<RequestAnswers>(turn, personId, DraftKind);
            if (draft.Version == 0 && await RequestQueries.LastNumberOfAsync(turn.Records, personId) is { } done)
            {
                return done;
            }

            var isOfTheProgram = (await programs.DepartmentAsync(draft.Answers.DepartmentId, cancellation))?.ProgramId == programId;
            RequestRules.All(draft.Answers, now.Instant, asked!.ContactEmail).Append(RequestRules.TheDepartmentIsOfTheProgram(draft.Answers.DepartmentId, isOfTheProgram)).Enforce();
            var title = Words.Line(draft.Answers.Title);
            var file = Acquisition.FromRequest(programId, draft.Answers.DepartmentId, turn.TakeFileNumber(), title, personId, now.Instant);
            var request = Request.From(file.Id, draft.Answers);
            turn.Records.Add(file);
            turn.Records.Add(request);
            await turn.JournalAsync(file, new RequestSubmitted(
                file.Number, request.Digest(title), file.DepartmentId, request.OtherDepartment is not null, request.Channel,
                request.FirstMeetingOn is { } met ? Formats.Iso(met) : null), nameof(Role.Client));
            return file.Number;
        }, cancellation);

    /// <summary>Finds the request in scope: the requester gets the client's seat on the file, and the file goes on to drafting.</summary>
    public Task ScreenInAsync(Guid personId, Acquisition file, string words, CancellationToken cancellation = default) =>
        DecideAsync(personId, file, reason: null, words, cancellation);

    /// <summary>Declines the request, with a reason and words that the client reads.</summary>
    public Task DeclineAsync(Guid personId, Acquisition file, DeclineReason reason, string words, CancellationToken cancellation = default) =>
        DecideAsync(personId, file, reason, words, cancellation);

    private async Task DecideAsync(Guid personId, Acquisition found, DeclineReason? reason, string words, CancellationToken cancellation)
    {
        var request = await queries.OfFileAsync(found.Id, cancellation);
        await turns.StepAsync(Journey.ScreenRequest, personId, found, async (turn, file) =>
        {
            ScreeningRules.All(reason is null, reason, words, request.Fit()).Enforce();
            var screening = Screening.Decide(file.Id, reason, words);
            var digest = Foundation.Journal.TextDigest.Of(screening.Salt, screening.Words);
            turn.Records.Add(screening);
            if (reason is { } why)
            {
                await turn.JournalAsync(file, new RequestDeclined(why, digest), nameof(Role.ProgramOfficer));
                return;
            }

            var seat = Seat.GrantOnFile(file.RequesterId!.Value, Role.Client, file, personId, now.Instant);
            turn.Records.Add(seat);
            await turn.JournalAsync(file, new RequestScreenedIn(digest, seat.Id), nameof(Role.ProgramOfficer));
        }, cancellation);
    }
}

using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Programs;
using MicroAcquisition.Requests;
using MicroAcquisition.Web.Access;

namespace MicroAcquisition.Web.Pages.Requests;

/// <summary>The form of a request: for those whose address a program lists; each person writes one at a time.</summary>
public sealed class RequestForm(WorkingCopies copies, ProgramQueries programs, RequestQueries requests, CurrentPerson current) : QuestionForm<RequestAnswers>(copies, current)
{
    private readonly CurrentPerson person = current;

    /// <summary>The programs that the person may send a request to.</summary>
    public IReadOnlyList<ProgramView> Programs { get; private set; } = [];

    /// <summary>The program that the request goes to: the one chosen, or the only one there is; null while it has yet to be chosen.</summary>
    public ProgramView? Asked => Programs.FirstOrDefault(p => p.Id == Saved.Answers.ProgramId) ?? (Programs.Count == 1 ? Programs[0] : null);

    /// <inheritdoc />
    public override string Start => RequestAddresses.Start.Of(SitePage.Language);

    /// <inheritdoc />
    public override IReadOnlyList<string> Questions => [.. RequestAddresses.Questions.Select(question => question.Of(SitePage.Language))];

    /// <inheritdoc />
    public override string Check => RequestAddresses.Check.Of(SitePage.Language);

    /// <inheritdoc />
    protected override string DraftKind => RequestService.DraftKind;

    /// <summary>"The answer comes within … business days."</summary>
    public static string AnswerWithin(int days) => days == 1 ? RequestText.Answer_One : RequestText.Answer_Many.With(days);

    /// <summary>The number of the file that the person's last request made, where none is being written; null when there is none.</summary>
    public string? Sent { get; private set; }

    /// <summary>Finds the programs and reads the answers so far.</summary>
    public async Task LoadAsync(CancellationToken cancellation)
    {
        Programs = await programs.ProgramsListingAsync((await person.GetAsync()).Email, cancellation);
        RequestRules.RequestsComeFromAListedGovernmentDomain(Programs.Count > 0).Enforce();
        await ReadAsync(cancellation);
        Sent = Saved.Version == 0 ? await requests.LastNumberOfAsync(person.Id!.Value, cancellation) : null;
    }
}

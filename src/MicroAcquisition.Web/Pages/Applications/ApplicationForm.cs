using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Opportunities.Publishing;
using MicroAcquisition.People;
using MicroAcquisition.Web.Access;

namespace MicroAcquisition.Web.Pages.Applications;

/// <summary>The form of applying to an open opportunity; each person has one for each opportunity.</summary>
public sealed class ApplicationForm(OpportunityQueries opportunities, ApplicationQueries applications, WorkingCopies copies, SupplierService suppliers, CurrentPerson current, ClosingGrace grace, Now now)
    : QuestionForm<ApplicationAnswers>(copies, current)
{
    private readonly CurrentPerson person = current;

    /// <summary>The opportunity applied to.</summary>
    public OpportunityView Opportunity { get; private set; } = null!;

    /// <summary>The name of the business that applies; empty for a person.</summary>
    public string Business { get; private set; } = "";

    /// <summary>True once applications are closed: what was written can be read, and is sent no more.</summary>
    public bool IsClosed => ApplicationRules.ApplicationsCloseAtThePublishedInstant(Opportunity.File, now.Instant) is not null;

    /// <summary>What refuses a form whose rest came too long after closing; null for one that was here in time.</summary>
    public Refusal? TooLate => ApplicationRules.TheWholeFormIsHereSoonAfterClosing(Opportunity.File, now.CompleteAt, grace);

    /// <summary>When the application was withdrawn that the answers were to change, UTC; null while there is one to change, and for a new application.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>True for a change of an application that counts; of a withdrawn one, the answers are a new one.</summary>
    public bool IsChange => Saved.Answers.Changes is not null && WithdrawnAt is null;

    /// <summary>The reference of the application that counts, the person's or their business's; asked where nothing waits to be sent.</summary>
    public string? Sent { get; private set; }

    /// <summary>The first question without a full answer; the last page when there is none.</summary>
    public string Next
    {
        get
        {
            var (answers, criteria) = (Saved.Answers, Opportunity.Statement.Criteria.Count);
            IEnumerable<IEnumerable<Refusal?>> rules =
            [
                ApplicationRules.OfWho(answers), ApplicationRules.OfLanguage(answers), ApplicationRules.OfEntitlement(answers),
                .. Enumerable.Range(1, criteria).Select(n => ApplicationRules.OfStatement(answers.StatementOn(n), n)), ApplicationRules.OfTerms(answers),
            ];
            return rules.Zip(Questions).Where(question => question.First.Any(refusal => refusal is not null)).Select(question => question.Second).FirstOrDefault(Check);
        }
    }

    /// <summary>"Closes on …".</summary>
    public string Closes => ApplyText.Closes.With(Formats.Closing(Opportunity.File.ClosesAt!.Value));

    /// <inheritdoc />
    public override string Start => ApplicationAddresses.Apply.Of(SitePage.Language, Opportunity.File.Number);

    /// <inheritdoc />
    public override IReadOnlyList<string> Questions =>
    [
        ApplicationAddresses.Who.Of(SitePage.Language, Opportunity.File.Number),
        ApplicationAddresses.WrittenIn.Of(SitePage.Language, Opportunity.File.Number),
        ApplicationAddresses.Entitlement.Of(SitePage.Language, Opportunity.File.Number),
        .. Opportunity.Statement.Criteria.Select((_, index) => ApplicationAddresses.Criterion.Of(SitePage.Language, Opportunity.File.Number, index + 1)),
        ApplicationAddresses.Terms.Of(SitePage.Language, Opportunity.File.Number),
    ];

    /// <inheritdoc />
    public override string Check => ApplicationAddresses.Check.Of(SitePage.Language, Opportunity.File.Number);

    /// <inheritdoc />
    protected override string DraftKind => ApplicationService.DraftKind;

    /// <inheritdoc />
    protected override Guid SubjectId => Opportunity.File.Id;

    /// <summary>Finds the opportunity, and reads the answers so far; false when there is none of this number. Once it is closed, only what was written is left.</summary>
    public Task<bool> LoadAsync(RouteData route, CancellationToken cancellation) => LoadAsync(route.Values["number"] as string ?? "", cancellation);

    /// <summary>Finds the opportunity with a number, and reads the answers so far.</summary>
    public async Task<bool> LoadAsync(string number, CancellationToken cancellation)
    {
        if (await opportunities.FindAsync(number, SitePage.Language, cancellation) is not { } opportunity)
        {
            return false;
        }

        Opportunity = opportunity;
        await ReadAsync(cancellation);
        WithdrawnAt = await applications.WithdrawnAtAsync(Saved.Answers.Changes, cancellation);
        if (Saved.Version == 0)
        {
            Sent = await applications.ReferenceOnAsync(person.Id!.Value, opportunity.File.Id, cancellation);
            if (Sent is null)
            {
                ApplicationRules.ApplicationsCloseAtThePublishedInstant(opportunity.File, now.Instant).Enforce();
                TooLate.Enforce();
            }
        }

        Business = Saved.Answers switch
        {
            { As: not ApplyingAs.Business } => "",
            { SupplierId: { } business } => (await suppliers.BusinessesOfAsync(person.Id!.Value, cancellation)).FirstOrDefault(b => b.SupplierId == business)?.Name ?? "",
            var answers => answers.BusinessName ?? "",
        };
        return true;
    }
}

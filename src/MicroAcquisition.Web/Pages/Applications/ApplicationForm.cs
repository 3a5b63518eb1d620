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
public sealed class ApplicationForm(OpportunityQueries opportunities, WorkingCopies copies, SupplierService suppliers, CurrentPerson current, ClosingGrace grace, Now now)
    : QuestionForm<ApplicationAnswers>(copies, current)
{
    private readonly CurrentPerson person = current;

    /// <summary>The opportunity applied to.</summary>
    public OpportunityView Opportunity { get; private set; } = null!;

    /// <summary>The name of the business that applies; empty for a person.</summary>
    public string Business { get; private set; } = "";

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

    /// <summary>Finds the opportunity, while it is open, and reads the answers so far; false when there is none of this number.</summary>
    public async Task<bool> LoadAsync(RouteData route, CancellationToken cancellation)
    {
        if (await opportunities.FindAsync(route.Values["number"] as string ?? "", SitePage.Language, cancellation) is not { } opportunity)
        {
            return false;
        }

        Opportunity = opportunity;
        ApplicationRules.ApplicationsCloseAtThePublishedInstant(opportunity.File, now.Instant).Enforce();
        ApplicationRules.TheWholeFormIsHereSoonAfterClosing(opportunity.File, now.CompleteAt, grace).Enforce();
        await ReadAsync(cancellation);
        Business = Saved.Answers switch
        {
            { As: not ApplyingAs.Business } => "",
            { SupplierId: { } business } => (await suppliers.BusinessesOfAsync(person.Id!.Value, cancellation)).FirstOrDefault(b => b.SupplierId == business)?.Name ?? "",
            var answers => answers.BusinessName ?? "",
        };
        return true;
    }
}

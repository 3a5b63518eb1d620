using MicroAcquisition.Applications;
using MicroAcquisition.Opportunities.Publishing;

namespace MicroAcquisition.Web.Pages.Applications;

/// <summary>The answers of an application, to read; with links to change them while it is not submitted.</summary>
public sealed record AnswersView(OpportunityView Opportunity, ApplicationAnswers Answers, string Business, bool MayChange);

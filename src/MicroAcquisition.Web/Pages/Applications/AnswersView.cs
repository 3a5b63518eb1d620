using MicroAcquisition.Applications;
using MicroAcquisition.Opportunities.Publishing;

namespace MicroAcquisition.Web.Pages.Applications;

/// <summary>The answers of an application, each with a link to change it; or only to read, all of them or those of one page.</summary>
public sealed record AnswersView(OpportunityView Opportunity, ApplicationAnswers Answers, string Business, string? Only = null, bool IsToRead = false);

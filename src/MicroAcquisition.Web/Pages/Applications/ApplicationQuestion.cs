using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Opportunities.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Applications;

/// <summary>One question of an application.</summary>
public abstract class ApplicationQuestion(ApplicationForm form) : QuestionPage<ApplicationAnswers>(form)
{
    /// <summary>The opportunity applied to.</summary>
    public OpportunityView Opportunity => Form.Opportunity;

    /// <summary>The opportunity, and which of how many questions this is.</summary>
    public string Caption => Opportunity.Statement.Title + " · " + ApplyText.Step.With(Number, Form.Questions.Count);

    /// <inheritdoc />
    public override string? Topic => Opportunity.File.Number;

    /// <inheritdoc />
    public override string? Reminder => Form.Closes;

    /// <summary>The form that it belongs to.</summary>
    protected ApplicationForm Form { get; } = form;

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation) =>
        !await Form.LoadAsync(RouteData, cancellation) ? NotFound()
        : HttpMethods.IsGet(Request.Method) && Form.Sent is { } sent ? To(ApplicationAddresses.Receipt, sent) // Back, after sending.
        : HttpMethods.IsGet(Request.Method) && Form.IsClosed ? Redirect(Form.Check)
        : null;

    /// <inheritdoc />
    protected override bool IsKeptUnchecked => Form.IsClosed; // The last page says what came too late, and shows it.

    /// <inheritdoc />
    protected override object ToRead(ApplicationAnswers answers) => new AnswersView(Opportunity, answers, answers.BusinessName ?? "", Only: Here);
}

using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Opportunities;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Applications;

/// <summary>The statement on one criterion, with what is asked and an example beside it.</summary>
public sealed class CriterionModel(ApplicationForm form) : ApplicationQuestion(form)
{
    /// <summary>Which criterion, from 1.</summary>
    [FromRoute]
    public int Criterion { get; set; }

    /// <summary>What the applicant writes.</summary>
    [BindProperty]
    public string? Statement { get; set; }

    /// <summary>What is asked.</summary>
    public ApplicationCriterion Asked => Opportunity.Statement.Criteria[Criterion - 1];

    /// <summary>The lang attribute of what the applicant writes.</summary>
    public string? StatementLang => Form.Saved.Answers.Language?.Lang();

    /// <summary>The statements, as saved, that seem to name the applicant.</summary>
    public IReadOnlyList<Refusal> Named => AnonymityRules.OfStatements(Form.Saved.Answers, Form.Business);

    /// <inheritdoc />
    protected override string FormName => "";

    /// <inheritdoc />
    protected override string Here => Form.Questions[2 + Criterion];

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation) =>
        await base.LoadAsync(cancellation) ?? (Criterion >= 1 && Criterion <= Opportunity.Statement.Criteria.Count ? null : NotFound());

    /// <inheritdoc />
    protected override void ShowSaved() => Statement = Form.Saved.Answers.StatementOn(Criterion);

    /// <inheritdoc />
    protected override object? Part(ApplicationAnswers answers) => answers.StatementOn(Criterion);

    /// <inheritdoc />
    protected override IEnumerable<Refusal?> Rules(ApplicationAnswers answers) => ApplicationRules.OfStatement(Statement, Criterion);

    /// <inheritdoc />
    protected override void Copy(ApplicationAnswers from, ApplicationAnswers to) => to.SetStatement(Criterion, Statement ?? "");
}

using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Refusals;

namespace MicroAcquisition.Web.Pages.Applications;

/// <summary>The language of the statements.</summary>
public sealed class WrittenInModel(ApplicationForm form) : ApplicationQuestion(form)
{
    /// <inheritdoc />
    protected override string Here => Form.Questions[1];

    /// <inheritdoc />
    protected override IEnumerable<Refusal?> Rules(ApplicationAnswers answers) => ApplicationRules.OfLanguage(answers);

    /// <inheritdoc />
    protected override void Copy(ApplicationAnswers from, ApplicationAnswers to) => to.Language = from.Language;
}

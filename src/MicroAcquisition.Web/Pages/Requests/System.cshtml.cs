using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Requests;

namespace MicroAcquisition.Web.Pages.Requests;

/// <summary>Standalone, or the system that it joins.</summary>
public sealed class SystemModel(RequestForm form) : RequestQuestion(form)
{
    /// <inheritdoc />
    protected override string Here => RequestAddresses.System.Of(Language);

    /// <inheritdoc />
    protected override IEnumerable<Refusal?> Rules(RequestAnswers answers) => RequestRules.OfSystem(answers);

    /// <inheritdoc />
    protected override void Copy(RequestAnswers from, RequestAnswers to) =>
        (to.IsStandalone, to.JoinsSystem, to.SystemMaintainer) = (from.IsStandalone, from.JoinsSystem, from.SystemMaintainer);
}

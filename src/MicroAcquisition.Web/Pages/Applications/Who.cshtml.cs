using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.People;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MicroAcquisition.Web.Pages.Applications;

/// <summary>Oneself or a business, and who does the work.</summary>
public sealed class WhoModel(ApplicationForm form, SupplierService suppliers, CurrentPerson current) : ApplicationQuestion(form)
{
    /// <summary>The businesses for which the person acts.</summary>
    public IReadOnlyList<SelectListItem> Businesses { get; private set; } = [];

    /// <inheritdoc />
    protected override string Here => Form.Questions[0];

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var answer = await base.LoadAsync(cancellation);
        var businesses = await suppliers.BusinessesOfAsync(current.Id!.Value, cancellation);
        Businesses = businesses.Count == 0 ? [] : [new SelectListItem(ApplyText.Business_None, ""), .. businesses.Select(b => new SelectListItem(b.Name, b.SupplierId.ToString()))];
        return answer;
    }

    /// <inheritdoc />
    protected override IEnumerable<Refusal?> Rules(ApplicationAnswers answers) => ApplicationRules.OfWho(answers);

    /// <inheritdoc />
    protected override object ToRead(ApplicationAnswers answers)
    {
        var business = answers.SupplierId is { } id ? Businesses.FirstOrDefault(b => b.Value == id.ToString())?.Text : null;
        return new AnswersView(Opportunity, answers, business ?? answers.BusinessName ?? "", Only: Here);
    }

    /// <inheritdoc />
    protected override void Copy(ApplicationAnswers from, ApplicationAnswers to)
    {
        to.ResourceName = from.ResourceName;
        if (to.Changes is null || !Form.IsChange) // A change stays with the supplier who applied.
        {
            (to.As, to.SupplierId, to.BusinessName) = (from.As, from.SupplierId, from.BusinessName);
        }
    }
}

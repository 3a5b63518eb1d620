using MicroAcquisition.Applications;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Applications;

/// <summary>Shows every answer, then submits them together.</summary>
public sealed class CheckModel(ApplicationPageServices services, ApplicationService applications) : ApplicationPage(services)
{
    /// <summary>The business's name; empty for a person.</summary>
    public string Business { get; private set; } = "";

    /// <summary>Submits; sent twice, both get the same receipt.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var reference = await applications.SubmitAsync(Services.Current.Id!.Value, Opportunity.File.ProgramId, Opportunity.File.Id, cancellation);
        return To(ApplicationAddresses.Receipt, reference);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        if (await base.LoadAsync(cancellation) is { } answer)
        {
            return answer;
        }

        var businesses = await Services.Suppliers.BusinessesOfAsync(Services.Current.Id!.Value, cancellation);
        Business = businesses.FirstOrDefault(b => b.SupplierId == Saved.Answers.SupplierId)?.Name ?? Saved.Answers.BusinessName ?? "";
        return null;
    }
}

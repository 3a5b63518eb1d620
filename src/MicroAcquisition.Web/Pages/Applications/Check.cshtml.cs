using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Applications;

/// <summary>Shows every answer, then submits them together.</summary>
[Authorize(Policies.SignedIn)]
public sealed class CheckModel(ApplicationForm form, ApplicationService applications, ApplicationQueries queries, CurrentPerson current, Now now) : SitePage
{
    /// <summary>What is submitted.</summary>
    public ApplicationForm Form => form;

    /// <inheritdoc />
    public override string? Topic => form.Opportunity.File.Number;

    /// <summary>True for a change whose terms are not agreed to yet: consent is given to each version, not carried over.</summary>
    public bool AsksToAgreeAgain =>
        form.IsChange && ApplicationRules.OfTerms(form.Saved.Answers).Any(refusal => refusal is not null);

    /// <summary>When what came too late arrived, UTC; null while nothing was sent.</summary>
    public DateTimeOffset? ArrivedAt { get; private set; }

    /// <summary>True once nothing is received any more, be it because the rest of this form came too long after closing.</summary>
    public bool IsLate => form.IsClosed || form.TooLate is not null;

    /// <summary>The application that a change would have changed: it counts as it is.</summary>
    public ApplicationView? Counts { get; private set; }

    /// <summary>Submits; sent twice, both get the same receipt. Too late, it says so and what counts.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (form.Sent is { } sent)
        {
            return To(ApplicationAddresses.Receipt, sent);
        }

        if (IsLate)
        {
            var arrived = form.IsClosed ? now.Instant : now.CompleteAt;
            ArrivedAt = arrived;
            await form.SaveAsync(form.Saved.Version, answers => answers.CameLateAt ??= arrived, cancellation); // For whoever comes back to this page.
            return Invalid(StatusCodes.Status409Conflict);
        }

        var changes = form.IsChange ? form.Saved.Answers.ChangesVersion : 0;
        var reference = await applications.SubmitAsync(current.Id!.Value, form.Opportunity.File.ProgramId, form.Opportunity.File.Id, cancellation);
        if (changes > 0)
        {
            Say(ApplyText.Done_Changed.With(changes + 1));
        }

        return To(ApplicationAddresses.Receipt, reference);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        if (!await form.LoadAsync(RouteData, cancellation))
        {
            return NotFound();
        }

        if (HttpMethods.IsGet(Request.Method) && form.Sent is { } sent)
        {
            return To(ApplicationAddresses.Receipt, sent); // Back, after sending.
        }

        ArrivedAt = form.Saved.Answers.CameLateAt;
        Counts = form.Saved.Answers.Changes is { } changes ? await queries.FindAsync(current.Id!.Value, changes, cancellation) : null;
        return null;
    }
}

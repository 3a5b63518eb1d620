using MicroAcquisition.Agreements;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Web.Pages.Awards;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Agreements;

/// <summary>A party reads the whole agreement on one page, asks for a code, and signs with their typed name.</summary>
public abstract class SignPage(StepDesk desk, AwardQueries awards, AgreementQueries agreements, PeopleNames names, Party party) : AwardStepPage(desk, awards)
{
    /// <summary>The agreement.</summary>
    public AgreementView View { get; private set; } = null!;

    /// <summary>True once a code is on its way.</summary>
    public bool HasCode { get; private set; }

    /// <summary>The name of the reader's account, under which they sign.</summary>
    public string AccountName { get; private set; } = "";

    /// <summary>The hash of the text that the page showed.</summary>
    [BindProperty]
    public string? Shown { get; set; }

    /// <summary>The typed name.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>The code of the email.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Asks for a code.</summary>
    public async Task<IActionResult> OnPostCodeAsync(CancellationToken cancellation)
    {
        await SendCodeAsync(cancellation);
        Say(AgreementPagesText.Done_CodeSent);
        return Redirect(Request.Path);
    }

    /// <summary>Signs.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await SignAsync(new SignatureWritten(Shown, Name, Code), cancellation);
        return ToFile(AgreementPagesText.Done_Signed);
    }

    /// <summary>Sends the code.</summary>
    protected abstract Task SendCodeAsync(CancellationToken cancellation);

    /// <summary>Signs with what was written.</summary>
    protected abstract Task SignAsync(SignatureWritten written, CancellationToken cancellation);

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAwardAsync(CancellationToken cancellation)
    {
        if (Acquisition.SupplierCheckedAt is null)
        {
            return ToFile(); // A form sent for an award that nobody has checked yet.
        }

        View = await agreements.OfAsync(Acquisition, InHand, cancellation);
        AccountName = await names.OfAccountAsync(PersonId, cancellation);
        HasCode = await agreements.HasCodeAsync(PersonId, InHand.Id, party, cancellation);
        return null;
    }
}

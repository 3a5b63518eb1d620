using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.People;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace MicroAcquisition.Web.Pages.People;

/// <summary>Waits for the code of the e-mail.</summary>
[Authorize(Policies.Public)]
[EnableRateLimiting(Site.AnonymousForms)]
public sealed class CodeModel(SignInService signIn, SignInManager<Person> session) : SitePage
{
    /// <summary>The attempt that the page waits for.</summary>
    [FromRoute]
    public Guid Attempt { get; set; }

    /// <summary>Six digits.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>False once another code would be refused as well, so that none is asked for.</summary>
    public bool TakesCodes { get; private set; } = true;

    /// <summary>What the reader can do here, and where the letter went.</summary>
    public SignInWait Waiting { get; private set; } = null!;

    /// <summary>Lets the reader in.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        SignInRules.ACodeHasSixDigits(Code).Enforce(); // Nothing that is not one counts as wrong.
        var result = await signIn.EnterByCodeAsync(Attempt, Code ?? "", cancellation);
        TakesCodes = result.Outcome is SignInOutcome.WrongCode;
        SignInRules.ACodeIsTheOneWeSent(result.Outcome).Enforce();
        return await this.EnterAsync(session, result, cancellation);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        Waiting = await signIn.WaitingAsync(Attempt, cancellation);
        TakesCodes = Waiting.For == SignInWaiting.Code || HttpMethods.IsPost(Request.Method); // What a code is told depends on what comes of it.
        return null;
    }
}

using MicroAcquisition.Web.Access;
using MicroAcquisition.Web.Components;
using MicroAcquisition.Web.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Demo.Pages;

/// <summary>The letters of a persona, or of everyone: sign-in codes too, to whatever address.</summary>
[Authorize(Policies.Public)]
public sealed class MailboxModel(Mailboxes mailboxes) : SitePage
{
    /// <summary>The persona's key; null for everyone's letters.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Who { get; set; }

    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = PagesTagHelper.Parameter)]
    public int Number { get; set; } = 1;

    /// <summary>Whose mailbox it is; null for everyone's.</summary>
    public Persona? Persona { get; private set; }

    /// <summary>The letters, newest first.</summary>
    public MailboxPage Mailbox { get; private set; } = new([], 0);

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        Persona = Personas.All.FirstOrDefault(p => p.Key == Who);
        if (Who is not null && Persona is null)
        {
            return NotFound();
        }

        Mailbox = await mailboxes.ReadAsync(Persona?.Email, Number, cancellation);
        return null;
    }
}

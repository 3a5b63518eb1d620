using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Web.Access;
using MicroAcquisition.Web.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Demo.Pages;

/// <summary>Whom a visitor can be, and what they can try.</summary>
[Authorize(Policies.Public)]
public sealed class PersonasModel(Records records, SignInManager<Person> session) : SitePage
{
    /// <summary>Signs the visitor in as a persona.</summary>
    public async Task<IActionResult> OnPostAsync(string? who, CancellationToken cancellation)
    {
        if (Personas.Find(who) is not { } persona)
        {
            return NotFound();
        }

        var person = await records.Set<Person>().AsNoTracking().SingleAsync(p => p.Email == persona.Email, cancellation);
        PersonaRules.TheAccountIsNotSuspended(person, persona).Enforce();
        await session.SignInAsync(person, isPersistent: false);
        return To(persona.Start);
    }
}

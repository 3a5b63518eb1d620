using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Refusals;

namespace MicroAcquisition.Demo.Pages;

/// <summary>What continuing as a persona asks.</summary>
public static class PersonaRules
{
    /// <summary>A visitor may have suspended the account, as the administrator.</summary>
    public static Refusal? TheAccountIsNotSuspended(Person person, Persona persona) =>
        person.SuspendedAt is null ? null : Refusal.Because(DemoText.ResourceManager, () => [persona.Name]);
}

using System.Text.RegularExpressions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Notices;
using MicroAcquisition.People;
using MicroAcquisition.Programs;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Demo.Filling;

/// <summary>The program, its two departments, and everyone's first day.</summary>
public static partial class SettingUp
{
    /// <summary>Adds it to the story.</summary>
    public static void Tell(Story story)
    {
        story.OnBusinessDay(39, "08:30", services => services.GetRequiredService<SeatService>().AddSiteAdministratorAsync(Personas.Gael.Email));
        foreach (var persona in Personas.All)
        {
            story.OnBusinessDay(39, "09:00", services => ArriveAsync(story, services, persona));
        }

        story.OnBusinessDay(39, "10:00", services => MakeProgramAsync(story, services));
        story.OnBusinessDay(39, "11:00", services => GiveRolesAsync(story, services));
        story.OnBusinessDay(38, "14:00", services => RecordAuthoritiesAsync(story, services));
    }

    /// <summary>A persona signs in for the first time, with the code of the letter, and says how they are called.</summary>
    private static async Task ArriveAsync(Story story, IServiceProvider services, Persona persona)
    {
        var signIn = services.GetRequiredService<SignInService>();
        var attempt = await signIn.BeginAsync(persona.Email, persona.Language, "");
        var letter = await services.GetRequiredService<Records>().Set<OutboxLetter>().AsNoTracking().SingleAsync(l => l.To == persona.Email && l.LogId == null); // Others tell them of their roles.
        var entered = await signIn.EnterByCodeAsync(attempt, CodeForm().Match(letter.Subject).Value);
        story.People[persona.Key] = entered.Person!.Id;
        await services.GetRequiredService<PeopleService>().IntroduceAsync(entered.Person.Id, entered.Person.Version, persona.Name, persona.Language);
    }

    private static async Task MakeProgramAsync(Story story, IServiceProvider services)
    {
        var programs = services.GetRequiredService<ProgramService>();
        var administrator = Actor.Person(story.Of(Personas.Gael));
        story.ProgramId = await programs.CreateAsync(administrator, new ProgramFacts(
            "Small Code Purchases", "Petits travaux de programmation", "small-code@lakes.example", Cad.FromDollars(10_000),
            "Two people named for the opportunity read your statements, without your name.",
            "Deux personnes désignées pour l’occasion lisent vos déclarations, sans votre nom."));
        story.Lakes = await programs.AddDepartmentAsync(administrator, story.ProgramId, new DepartmentFacts(
            "Lakes and Shores Canada", "Lacs et Rivages Canada", "Accounts payable\n12 Gauge Road\nKingston ON  K7L 0A1", "ON",
            "payables@lakes.example", "access@lakes.example"));
        story.Trails = await programs.AddDepartmentAsync(administrator, story.ProgramId, new DepartmentFacts(
            "Office of Public Trails", "Office des sentiers publics", "Comptes créditeurs\n8, chemin de la Passerelle\nGatineau QC  J8X 0A2", "QC",
            "crediteurs@sentiers.example", "acces@sentiers.example"));
        var clocks = ProgramRules.TimedSteps.ToDictionary(s => s.Clock!.Name, s => (int?)s.Clock!.Days!.Value, StringComparer.Ordinal);
        await programs.SetAsync(administrator, story.ProgramId, version: 1, clocks, "lakes.example\nsentiers.example\nharbours.example");
    }

    private static async Task GiveRolesAsync(Story story, IServiceProvider services)
    {
        var seats = services.GetRequiredService<SeatService>();
        (Persona Who, Role Role, Guid? Department)[] grants =
        [
            (Personas.Amina, Role.ProgramOfficer, null), (Personas.Hector, Role.DelegatedManager, story.Lakes), (Personas.Rosalind, Role.UnionObserver, null),
            (Personas.Malik, Role.ProcurementAdvisor, null), (Personas.Priya, Role.OpenSourceAdvisor, null), (Personas.Maelle, Role.Translator, null),
            (Personas.Odile, Role.FinanceOfficer, null), (Personas.Aurelie, Role.ContractingAuthority, null), (Personas.Bao, Role.PaymentOfficer, null),
        ];
        foreach (var (who, role, department) in grants)
        {
            await seats.GrantAsync(Actor.Person(story.Of(Personas.Gael)), new SeatGrant(who.Email, role, story.ProgramId, department), who.Language);
        }
    }

    private static async Task RecordAuthoritiesAsync(Story story, IServiceProvider services)
    {
        var authorities = services.GetRequiredService<AuthorityService>();
        var administrator = Actor.Person(story.Of(Personas.Gael));
        var given = story.BusinessDay(45);
        AuthorityFacts[] written =
        [
            new(AuthorityMatter.Card, "Director, Financial Operations", given, "Memo FIN-0412", given.AddYears(2)),
            new(AuthorityMatter.Agreement, "Legal Services", given.AddDays(2), "Opinion LS-0087", null),
            new(AuthorityMatter.PayPal, "Direction des opérations financières", given, "Note FIN-0413", given.AddYears(1)),
        ];
        foreach (var facts in written)
        {
            await authorities.RecordAuthorityAsync(administrator, story.ProgramId, facts);
        }

        await services.GetRequiredService<UnionService>().RecordAsync(administrator, story.ProgramId, new UnionMeetingFacts(story.BusinessDay(44), "Union-management consultation committee", Reason: null));
        (Persona Holder, string Position, DelegatedAuthority Authority)[] delegations =
        [
            (Personas.Hector, "Manager, Digital Services", DelegatedAuthority.Commitment), (Personas.Hector, "Manager, Digital Services", DelegatedAuthority.Certification),
            (Personas.Aurelie, "Chef, Passation des marchés", DelegatedAuthority.Transaction), (Personas.Bao, "Officer, Accounts Payable", DelegatedAuthority.Payment),
        ];
        foreach (var (holder, position, authority) in delegations)
        {
            await authorities.RecordDelegationAsync(administrator, story.ProgramId, new DelegationFacts(
                position, authority, "4410, 4415", Cad.FromDollars(25_000), story.Of(holder), ActingHolderId: null, given, given.AddYears(3)));
        }
    }

    [GeneratedRegex(@"\d{6}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeForm();
}

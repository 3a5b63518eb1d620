using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.People;

namespace MicroAcquisition.Demo.Filling;

/// <summary>The suppliers' applications.</summary>
public static class Applying
{
    private const string Cooperative = "Coopérative de logiciels Tamarac";

    /// <summary>Adds them to the story.</summary>
    public static void Tell(Story story)
    {
        Apply(story, "alerts", Personas.Imogen, 24, "16:40",
            "My reader of marina price lists (C#, 2,300 lines, MIT) takes files that 60 marinas write by hand. Each fault is reported with row, column and the value expected. I count the faults per rule: the most frequent one, a comma in place of a point, is now corrected and reported, and the rest is refused.");
        Withdraw(story, "geojson", 11, "19:30", Apply(story, "geojson", Personas.Leo, 13, "20:05",
            "Pour un cours de géomatique, j’ai écrit en Rust un programme qui fusionne des pistes GPS d’une même randonnée. Le cas difficile : deux pistes parallèles à trois mètres l’une de l’autre, que l’erreur du GPS fait se croiser. L’essai correspondant est dans le dépôt, avec un dessin."));
        Apply(story, "geojson", Personas.Solene, 11, "15:20",
            "Notre outil de découpe de cadastre traite 1,2 million de polygones. Le plus difficile a été de garder les limites communes : nous simplifions les arcs partagés une seule fois, puis nous recomposons les polygones. Un essai par propriétés vérifie qu’aucune surface n’apparaît ni ne disparaît.");
        story.OnBusinessDay(11, "15:45", services => InviteAsync(story, services, Personas.Dmitri));
        story.OnBusinessDay(11, "16:20", services => AcceptAsync(story, services));
        Apply(story, "broken-links", Personas.Imogen, 6, "11:10",
            "pagewatch, a program of mine, tells small museums when a page of theirs changes. Its tests run against a local server that answers late, in pieces, with the wrong length or not at all; a table lists each case and what the program then says.");
        Apply(story, "broken-links", Personas.Leo, 4, "21:15",
            "J’ai écrit en Go un petit robot qui sauvegarde le site de mon association étudiante. Les essais utilisent un serveur local qui renvoie des redirections en boucle, des certificats expirés et des pages sans fin; le robot s’arrête et dit pourquoi dans chaque cas.");
        Apply(story, "broken-links", Personas.Dmitri, 3, "23:41",
            "Our crawler for a public library consortium visits 90,000 pages a night. It is tested with a recorded copy of the site in which we broke 200 things on purpose; every release must find them all, and nothing else.");
        Apply(story, "palette", Personas.Imogen, 4, "13:30",
            "For a museum’s visitor statistics I drew seven lines in one chart. I chose the colours by computing CIEDE2000 distances under simulated deuteranopia and protanopia, gave each line its own dash pattern, and labelled the lines at their right end. Two colour-blind volunteers named every line correctly on paper and on screen; the script that computes the distances is public.");
        Apply(story, "date-picker", Personas.Solene, 2, "10:50",
            "Notre champ de recherche d’adresses (MIT) est utilisé par quatre municipalités. Une personne aveugle qui l’a essayé nous a appris que l’annonce du nombre de résultats arrivait avant la fin de sa frappe; nous attendons maintenant une pause d’une demi-seconde.",
            "Nos essais Playwright suivent des scénarios écrits avec des gens qui s’en servent : taper, corriger, revenir en arrière, perdre la connexion. Ils lisent l’arbre d’accessibilité et non la structure de la page.");
        Apply(story, "trail-map", Personas.Leo, 1, "22:20",
            "J’ai rendu utilisable au clavier la grille de mots croisés du journal étudiant : un seul arrêt de tabulation, les flèches, la case courante annoncée avec son indice. Je l’ai mise à l’essai avec NVDA et avec une lectrice malvoyante.",
            "Mon travail de session est une carte Leaflet des fontaines publiques : un module TypeScript de 400 lignes, 22 essais, publié sous licence MIT.");
        story.OnBusinessDay(1, "14:05", services => InviteAsync(story, services, Personas.Imogen));
    }

    private static Reference Apply(Story story, string opportunity, Persona who, int businessDaysBack, string clock, params string[] statements)
    {
        var reference = new Reference();
        story.OnBusinessDay(businessDaysBack, clock, async services =>
        {
            using var _ = OfficialLanguages.Speak(who.Language);
            var (person, file) = (story.Of(who), story.Opportunities[opportunity]);
            var isCooperative = who == Personas.Solene || who == Personas.Dmitri;
            var known = (await services.GetRequiredService<SupplierService>().BusinessesOfAsync(person)).SingleOrDefault();
            await services.GetRequiredService<WorkingCopies>().SaveAsync<ApplicationAnswers>(person, ApplicationService.DraftKind, file, version: 0, answers =>
            {
                answers.StatementVersion = 1;
                (answers.As, answers.SupplierId) = (isCooperative ? ApplyingAs.Business : ApplyingAs.Myself, known?.SupplierId);
                answers.BusinessName = isCooperative && known is null ? Cooperative : null;
                (answers.ResourceName, answers.Language, answers.IsEntitled, answers.Statements) = (who.Name, who.Language, true, statements);
                answers.AgreesToPriceAndDate = answers.AgreesToPayment = answers.AgreesToAgreement = true;
            });
            reference.Text = await services.GetRequiredService<ApplicationService>().SubmitAsync(person, story.ProgramId, file);
        });
        return reference;
    }

    private static void Withdraw(Story story, string opportunity, int businessDaysBack, string clock, Reference reference) =>
        story.OnBusinessDay(businessDaysBack, clock, services => services.GetRequiredService<ApplicationService>()
            .WithdrawAsync(story.Of(Personas.Leo), story.ProgramId, story.Opportunities[opportunity], reference.Text));

    private static async Task InviteAsync(Story story, IServiceProvider services, Persona invited)
    {
        var suppliers = services.GetRequiredService<SupplierService>();
        var solene = story.Of(Personas.Solene);
        var cooperative = (await suppliers.BusinessesOfAsync(solene)).Single();
        await suppliers.InviteAsync(solene, cooperative.SupplierId, invited.Email);
    }

    private static async Task AcceptAsync(Story story, IServiceProvider services)
    {
        var suppliers = services.GetRequiredService<SupplierService>();
        var dmitri = story.Of(Personas.Dmitri);
        await suppliers.AcceptAsync(dmitri, (await suppliers.InvitationsOfAsync(dmitri)).Single().MembershipId);
    }

    /// <summary>The reference of a receipt, known once the application was sent.</summary>
    private sealed class Reference
    {
        public string Text { get; set; } = "";
    }
}

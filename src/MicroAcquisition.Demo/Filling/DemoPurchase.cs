using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Opportunities.Drafting;

namespace MicroAcquisition.Demo.Filling;

/// <summary>How far a purchase of the demonstration has come when the visitor arrives: the step that waits.</summary>
public enum WaitsFor
{
    /// <summary>The two reviews of the statement.</summary>
    Review,

    /// <summary>Section 32; the translation waits beside it.</summary>
    Commitment,

    /// <summary>The reservation.</summary>
    Reservation,

    /// <summary>The translation.</summary>
    Translation,

    /// <summary>Someone who reads both languages.</summary>
    Reading,

    /// <summary>The publication.</summary>
    Publication,

    /// <summary>The release of the statements to the evaluators.</summary>
    Release,

    /// <summary>The evaluators' marks.</summary>
    Marks,

    /// <summary>Procurement's confirmation of the evaluation.</summary>
    Evaluation,

    /// <summary>The program officer's offer.</summary>
    Offer,

    /// <summary>The supplier's answer.</summary>
    Answer,

    /// <summary>Procurement's check.</summary>
    Check,

    /// <summary>Canada's signature.</summary>
    Signature,

    /// <summary>The supplier's delivery.</summary>
    Delivery,

    /// <summary>The two reviews of the work.</summary>
    Acceptance,

    /// <summary>The supplier's invoice.</summary>
    Invoice,

    /// <summary>Section 34.</summary>
    Certification,

    /// <summary>The payment.</summary>
    Payment,

    /// <summary>Section 33.</summary>
    Settlement,

    /// <summary>Nothing: it is completed.</summary>
    Nothing,
}

/// <summary>A purchase of the demonstration, from the request on: what it is for, who supplies it, and what it waits for.</summary>
public sealed record DemoPurchase(WaitsFor WaitsFor, Persona Supplier, string English, string French, string DoesInEnglish, string DoesInFrench)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<DemoPurchase> All { get; } =
    [
        new(WaitsFor.Nothing, Personas.Imogen, "Tide tables as calendar files", "Tables des marées en fichiers d’agenda",
            "turns our tide tables into iCalendar files, one for each station", "transforme nos tables des marées en fichiers iCalendar, un par station"),
        new(WaitsFor.Settlement, Personas.Solene, "Dated snapshots of the buoy map", "Instantanés datés de la carte des bouées",
            "saves the buoy map as an image with its date, from the command line", "enregistre la carte des bouées en image datée, à la ligne de commande"),
        new(WaitsFor.Payment, Personas.Leo, "Reader for old gauge files", "Lecteur d’anciens fichiers de jaugeage",
            "reads the gauge files of our former recorders and writes CSV", "lit les fichiers de jaugeage de nos anciens enregistreurs et écrit du CSV"),
        new(WaitsFor.Certification, Personas.Imogen, "Unit tests for the ice index", "Essais unitaires de l’indice de glace",
            "tests every branch of our ice index with published values", "met à l’essai chaque branche de notre indice de glace avec des valeurs publiées"),
        new(WaitsFor.Invoice, Personas.Leo, "Keyboard zoom for the depth chart", "Zoom au clavier de la carte bathymétrique",
            "lets people zoom and move the depth chart with the keyboard alone", "permet de zoomer et de déplacer la carte bathymétrique au clavier seul"),
        new(WaitsFor.Acceptance, Personas.Solene, "Checks for bilingual station names", "Vérification des noms bilingues de stations",
            "lists the stations whose name is missing in one language", "dresse la liste des stations sans nom dans une des langues"),
        new(WaitsFor.Delivery, Personas.Imogen, "Quiet mode for the level alarms", "Mode discret des alertes de niveau",
            "holds level alarms back at night and sends one summary in the morning", "retient les alertes de niveau la nuit et envoie un résumé le matin"),
        new(WaitsFor.Signature, Personas.Leo, "Print style for harbour sheets", "Style d’impression des fiches de port",
            "prints a harbour sheet on one page, in black and white", "imprime une fiche de port sur une page, en noir et blanc"),
        new(WaitsFor.Check, Personas.Imogen, "Colour test for wave forecasts", "Essai des couleurs des prévisions de vagues",
            "fails our build when two wave classes look alike to colour-blind readers", "fait échouer notre compilation quand deux classes de vagues se confondent pour des personnes daltoniennes"),
        new(WaitsFor.Answer, Personas.Leo, "Converter for sounding logs", "Convertisseur de journaux de sondage",
            "converts sounding logs to GeoJSON and reports every line that it cannot read", "convertit les journaux de sondage en GeoJSON et signale chaque ligne illisible"),
        new(WaitsFor.Offer, Personas.Imogen, "Faster search of survey sheets", "Recherche plus rapide des feuilles de levé",
            "indexes survey sheets so that a search answers while people type", "indexe les feuilles de levé pour qu’une recherche réponde pendant la frappe"),
        new(WaitsFor.Evaluation, Personas.Solene, "Checker of tide bulletins", "Vérificateur des bulletins de marée",
            "checks tide bulletins before they are sent", "vérifie les bulletins de marée avant leur envoi"),
        new(WaitsFor.Marks, Personas.Imogen, "Plain text for the storm page", "Texte simple de la page des tempêtes",
            "turns the storm page into plain text for slow connections", "transforme la page des tempêtes en texte simple pour les connexions lentes"),
        new(WaitsFor.Release, Personas.Leo, "Map links that last", "Liens durables vers la carte",
            "keeps links to a place of the map working", "garde valides les liens vers un lieu de la carte"),
        new(WaitsFor.Publication, Personas.Leo, "Lock levels as open data", "Niveaux d’écluse en données ouvertes",
            "publishes the levels of locks as open data", "publie les niveaux des écluses en données ouvertes"),
        new(WaitsFor.Reading, Personas.Leo, "Alt text for buoy photos", "Textes de remplacement des photos de bouées",
            "lists photos of buoys that have no alternative text", "dresse la liste des photos de bouées sans texte de remplacement"),
        new(WaitsFor.Translation, Personas.Leo, "Printable ice legend", "Légende des glaces à imprimer",
            "prints the legend of the ice chart on one page", "imprime la légende de la carte des glaces sur une page"),
        new(WaitsFor.Reservation, Personas.Leo, "Duplicate finder for gauges", "Détecteur de jauges en double",
            "finds gauges that stand twice in the register", "trouve les jauges inscrites deux fois au registre"),
        new(WaitsFor.Commitment, Personas.Leo, "Quick checks of channel depths", "Contrôle rapide des profondeurs de chenal",
            "compares new depths of a channel with the last survey", "compare les nouvelles profondeurs d’un chenal au dernier levé"),
        new(WaitsFor.Review, Personas.Leo, "Keyboard map of harbour cameras", "Caméras de port au clavier",
            "lets people reach every harbour camera by keyboard", "permet d’atteindre chaque caméra de port au clavier"),
    ];

    /// <summary>The client's request.</summary>
    public DemoRequest Request => new(
        English, $"We need a small tool that {DoesInEnglish}.", "People do it by hand today, and mistakes are found late.", "Water Levels Online", "Wei-Lan Thistlewood, developer",
        "Data platform team", "They have no one free before spring.", "How to test such a tool, and how to maintain it.");

    /// <summary>The statement in a language, by field; what has no language stands in English.</summary>
    public IDictionary<string, string> Statement(Language language) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [DraftFields.Language] = Language.English.Code(),
        [DraftFields.Title] = language.Of(English, French),
        [DraftFields.Summary] = language.Of($"A small tool that {DoesInEnglish}.", $"Un petit outil qui {DoesInFrench}."),
        [DraftFields.Background] = language.Of("Our team publishes water levels. People do this by hand today.", "Notre équipe publie les niveaux d’eau. Aujourd’hui, on le fait à la main."),
        [DraftFields.Work] = language.Of($"Write a tool that {DoesInEnglish}. Add tests and a short guide.", $"Écrire un outil qui {DoesInFrench}. Ajouter des essais et un court guide."),
        [DraftFields.Provided] = language.Of("Sample files, on the first day.", "Des fichiers d’exemple, le premier jour."),
        [DraftFields.Skills] = "javascript,maps",
        [DraftFields.Acceptance(1)] = language.Of("The licence file is the repository’s.", "Le fichier de licence est celui du dépôt."),
        [DraftFields.Acceptance(2)] = language.Of("The tests cover every sample file and pass.", "Les essais couvrent chaque fichier d’exemple et réussissent."),
        [DraftFields.Criterion(1)] = language.Of("Show a tool of this kind that you wrote.", "Montrez un outil de ce genre que vous avez écrit."),
        [DraftFields.Example(1)] = language.Of("My converter for ferry timetables is public and has users.", "Mon convertisseur d’horaires de traversier est public et utilisé."),
        [DraftFields.Licence] = "MIT",
        [DraftFields.Repository] = "https://code.lakes.example/water-levels",
        [DraftFields.IsBaseCodePublic] = "true",
        [DraftFields.Hours] = "50",
        [DraftFields.Price] = "4800",
        [DraftFields.DaysOpen] = "3",
        [DraftFields.DaysToSelect] = "2",
        [DraftFields.DaysToDeliver] = "15",
        [DraftFields.Contact] = "small-code@lakes.example",
    };
}

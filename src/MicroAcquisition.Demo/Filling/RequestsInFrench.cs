namespace MicroAcquisition.Demo.Filling;

/// <summary>Ce que demandent les équipes francophones.</summary>
public static class RequestsInFrench
{
    private const string Maps = "Cartes et sentiers";

    /// <summary>Un script pour la traduction.</summary>
    public static DemoRequest Memory { get; } = new(
        "Comparer deux versions d’une mémoire de traduction",
        "Nous recevons chaque mois une mémoire de traduction (TMX) d’environ 60 000 segments. Il nous faut un script qui compare deux versions et dresse la liste des segments ajoutés, supprimés et modifiés, dans un tableau que notre équipe de révision ouvre sans outil spécialisé.",
        "Aujourd’hui, la comparaison se fait à l’œil sur des extraits. En septembre, 140 noms de sentiers ont été remplacés par erreur sans que personne le voie.",
        "Services linguistiques", "Maëlle Charbonneau-Price, développeuse", "Équipe des données; Bureau du Web",
        "L’équipe des données connaît le format, mais son carnet de produit est plein jusqu’en juin. Elle fournira deux fichiers d’essai.",
        "Comment lire de très gros fichiers XML sans les charger en mémoire.")
    { Backlog = "https://code.sentiers.example/langues/elements/77" };

    /// <summary>Un sélecteur de dates.</summary>
    public static DemoRequest DatePicker { get; } = new(
        "Sélecteur de dates accessible pour les refuges",
        "La réservation des refuges utilise un calendrier qui ne fonctionne ni au clavier ni avec un lecteur d’écran. Il nous faut un sélecteur de dates simple, sans dépendance, qui montre les nuits libres, qui se lit à voix haute dans les deux langues et qui laisse aussi taper la date.",
        "Une réservation sur six est faite par téléphone; la moitié de ces personnes disent avoir abandonné à cause du calendrier.",
        "Réservations", "Ismaël Thériault-Wong, développeur", "Bureau du Web; équipe du système de conception",
        "Le système de conception offre un champ de date, mais aucun calendrier de disponibilité. L’équipe relira le code avec nous.",
        "Comment décrire une grille de dates pour les technologies d’assistance.")
    { Joins = "Réservation des refuges", Channel = "mailing-list" };

    /// <summary>Attend une version.</summary>
    public static DemoRequest Plugin { get; } = new(
        "Mise à niveau du greffon de cartes",
        "Notre greffon qui dessine les sentiers sur le fond de carte doit passer à la version 5 de la bibliothèque cartographique. Il faut remplacer les appels retirés et adapter les essais.",
        "La version 4 ne recevra plus de correctifs l’an prochain.",
        Maps, "Maëlle Charbonneau-Price, développeuse", "Équipe géomatique",
        "L’équipe géomatique attend elle-même la version 5 finale.",
        "Ce qui change dans le rendu des tuiles.")
    { Joins = "Carte des sentiers" };

    /// <summary>Un outil pour les photos.</summary>
    public static DemoRequest Photos { get; } = new(
        "Retirer la position des photos avant de les publier",
        "Le public nous envoie des photos de sentiers abîmés. Avant de les publier, il faut retirer la position exacte et les renseignements sur l’appareil, réduire la taille et garder l’orientation. Un petit programme en ligne de commande, qui traite un dossier entier et dit ce qu’il a fait, suffit.",
        "Nous le faisons à la main pour une trentaine de photos par semaine, et nous en avons oublié deux cet automne.",
        Maps, "Ismaël Thériault-Wong, développeur", "Équipe des communications numériques",
        "Elle utilise un logiciel payant qui ne traite qu’une photo à la fois.",
        "Quels renseignements une photo contient, et comment vérifier qu’ils n’y sont plus.");
}

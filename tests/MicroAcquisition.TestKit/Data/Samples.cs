using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Opportunities;
using MicroAcquisition.Opportunities.Drafting;
using MicroAcquisition.Requests;

namespace MicroAcquisition.TestKit;

/// <summary>Complete, unremarkable content that every rule accepts; tests change the one thing that they are about.</summary>
public static class Samples
{
    /// <summary>Answers every question of a request.</summary>
    public static void FillIn(RequestAnswers answers, TestProgram program, DateOnly today)
    {
        answers.ProgramId = program.Id;
        answers.Title = "Export the map";
        answers.What = "A button that exports the map as an image.";
        answers.Why = "Analysts copy maps by hand.";
        answers.NeededBy = today.AddDays(60);
        answers.DepartmentId = program.DepartmentId;
        answers.Team = "Maps";
        answers.IsCode = answers.CanBeOpen = answers.IsUnclassified = answers.IsStandalone = true;
        answers.Merger = "Robin, developer";
        answers.TeamsAsked = "Web services";
        answers.TeamsAskedOn = today.AddDays(-7);
        answers.TeamsAnswer = "No capacity until spring.";
        answers.TeamLearns = "How to render maps on a server.";
        answers.UsesExistingContractDollars = false;
    }

    /// <summary>A statement with two criteria.</summary>
    public static StatementText Statement(string title, Language language) => new()
    {
        Title = title,
        Summary = language.Of("Add an export button to the map.", "Ajouter un bouton d’exportation à la carte."),
        Background = language.Of("The team publishes maps.", "L’équipe publie des cartes."),
        Work = language.Of("Export the map as an image.", "Exporter la carte en image."),
        Skills = "JavaScript, SVG",
        Acceptance = language.Of("The image matches the map.", "L’image correspond à la carte."),
        Criteria =
        [
            new ApplicationCriterion(language.Of("Show work with maps.", "Montrez un travail avec des cartes."), language.Of("I drew maps.", "J’ai dessiné des cartes.")),
            new ApplicationCriterion(language.Of("Show tested code.", "Montrez du code testé."), language.Of("My library has tests.", "Ma bibliothèque a des tests.")),
        ],
    };

    /// <summary>What every field of a statement says before it is submitted, by field, in one language: everything that is asked, and nothing that is warned of.</summary>
    public static IDictionary<string, string> Draft(Language language = Language.English) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [DraftFields.Language] = language.Code(),
        [DraftFields.Title] = language.Of("Export the map", "Exporter la carte"),
        [DraftFields.Summary] = language.Of("Add an export button to the map.", "Ajouter un bouton d’exportation à la carte."),
        [DraftFields.Background] = language.Of("The team publishes maps.", "L’équipe publie des cartes."),
        [DraftFields.Work] = language.Of("Export the map as an image.", "Exporter la carte en image."),
        [DraftFields.Provided] = language.Of("A sandbox, on the first day.", "Un bac à sable, le premier jour."),
        [DraftFields.Skills] = "javascript,maps",
        [DraftFields.Acceptance(1)] = language.Of("The licence file is the repository’s.", "Le fichier de licence est celui du dépôt."),
        [DraftFields.Acceptance(2)] = language.Of("The tests compare the image with the map.", "Les tests comparent l’image à la carte."),
        [DraftFields.Criterion(1)] = language.Of("Show work with maps.", "Montrez un travail avec des cartes."),
        [DraftFields.Example(1)] = language.Of("I drew maps.", "J’ai dessiné des cartes."),
        [DraftFields.Criterion(2)] = language.Of("Show tested code.", "Montrez du code testé."),
        [DraftFields.Example(2)] = language.Of("My library has tests.", "Ma bibliothèque a des tests."),
        [DraftFields.Licence] = "MIT",
        [DraftFields.Repository] = "https://example.org/code",
        [DraftFields.IsBaseCodePublic] = "true",
        [DraftFields.Hours] = "60",
        [DraftFields.Price] = "6,500",
        [DraftFields.DaysOpen] = "10",
        [DraftFields.DaysToSelect] = "2",
        [DraftFields.DaysToDeliver] = "20",
        [DraftFields.Contact] = "contact@example.ca",
    };
}

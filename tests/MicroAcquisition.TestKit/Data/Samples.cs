using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Opportunities;
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
}

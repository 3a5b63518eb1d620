using System.Globalization;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Acquisitions;

/// <summary>Steps, stages, phases, roles and kinds of event in the reader's words: a step's and an event's are said by their room.</summary>
public static class JourneyWords
{
    /// <summary>"screen the request".</summary>
    public static string Of(Step step) => RoomTexts.Say(RoomTexts.OfRoom(step.Room), "Step_" + step.Name);

    /// <summary>The same on a file, where a step that came back has words of its own: "correct the statement".</summary>
    public static string Of(Step step, Acquisition file) =>
        (step.CameBack(file) ? RoomTexts.OfRoom(step.Room).GetString("Step_" + step.Name + "_Again", CultureInfo.CurrentUICulture) : null) ?? Of(step);

    /// <summary>See <see cref="Of(Step, Acquisition)"/>, for the button that leads to it.</summary>
    public static string Do(Step step, Acquisition file) => Of(step, file).Capital();

    /// <summary>"Screen the request", for the button that leads to it.</summary>
    public static string Do(Step step) => Of(step).Capital();

    /// <summary>The name of a stage.</summary>
    public static string Of(Stage stage) => Text("Stage_" + stage);

    /// <summary>What happens next at a stage, when no step of the journey waits on a seat.</summary>
    public static string NextAt(Stage stage) => Text("Next_" + stage);

    /// <summary>The name of a phase.</summary>
    public static string Of(Phase phase) => Text("Phase_" + phase);

    /// <summary>The name of a role.</summary>
    public static string Of(Role role) => Text("Role_" + role);

    /// <summary>The name of a role or part.</summary>
    public static string Of(Doer doer) => doer.Role is { } role ? Of(role) : Text("Doer_" + doer.Part);

    /// <summary>The names of those who do a step: "client or program officer".</summary>
    public static string DoersOf(Step step) => AnyOf(step.Doers.Select(Of));

    /// <summary>One of several: "client or program officer".</summary>
    public static string AnyOf(IEnumerable<string> names) => string.Join(AcquisitionsText.Doers_Or, names);

    /// <summary>What happened, as the history says it.</summary>
    public static string OfEvent(string kind) => RoomTexts.Say(RoomTexts.Of(EventCatalogue.Named(kind).Type), "Event_" + kind.Replace('-', '_'));

    /// <summary>The part an actor without a seat played, or the role, as the journal names it.</summary>
    public static string OfPart(string part) => Text((Enum.TryParse<Role>(part, out _) ? "Role_" : "Doer_") + part);

    /// <summary>How much of a clock is left.</summary>
    public static string Of(Due due) => due.DaysLeft switch
    {
        0 => due.IsLate ? AcquisitionsText.Due_Late : AcquisitionsText.Due_Today,
        1 => AcquisitionsText.Due_Left_One,
        > 1 => string.Format(CultureInfo.CurrentCulture, AcquisitionsText.Due_Left_Many, due.DaysLeft),
        -1 => AcquisitionsText.Due_Late_One,
        _ => string.Format(CultureInfo.CurrentCulture, AcquisitionsText.Due_Late_Many, -due.DaysLeft),
    };

    private static string Text(string key) => RoomTexts.Say(AcquisitionsText.ResourceManager, key);
}

using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Opportunities.Drafting;

/// <summary>Fields and tasks in the reader's words.</summary>
public static class DraftingWords
{
    /// <summary>"Title"; "Work acceptance criterion 2".</summary>
    public static string NameOf(string field) => DraftFields.Parse(field) switch
    {
        (var name, 0) => Say("Field_" + name),
        var (name, number) => string.Format(System.Globalization.CultureInfo.CurrentCulture, Say("Field_" + name), number),
    };

    /// <summary>"Title and summary".</summary>
    public static string NameOf(DraftTask task) => Say("Task_" + task.Name);

    private static string Say(string key) => RoomTexts.Say(DraftingText.ResourceManager, key.Replace('-', '_'));
}

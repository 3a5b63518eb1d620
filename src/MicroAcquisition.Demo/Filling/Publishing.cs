namespace MicroAcquisition.Demo.Filling;

/// <summary>The program's opportunities and the applications that came.</summary>
public static class Publishing
{
    /// <summary>Adds them to the story.</summary>
    public static void Tell(Story story)
    {
        ArgumentNullException.ThrowIfNull(story);
    }
}

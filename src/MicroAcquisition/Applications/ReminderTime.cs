namespace MicroAcquisition.Applications;

/// <summary>How long before the closing a reminder of an application goes that was begun and not sent; none where it is nothing. A setting of the site.</summary>
public sealed record ReminderTime(TimeSpan BeforeClosing)
{
    /// <summary>Two days.</summary>
    public static ReminderTime Default { get; } = new(TimeSpan.FromDays(2));
}

namespace MicroAcquisition.Acquisitions;

/// <summary>In which order files are listed.</summary>
public enum FileOrder
{
    /// <summary>The newest number first.</summary>
    Newest,

    /// <summary>The oldest number first.</summary>
    Oldest,

    /// <summary>The latest closing date first; files without one last.</summary>
    Closing,
}

/// <summary>Which files a reader asks for, of those that they may read.</summary>
/// <param name="Stage">At this stage; null for all.</param>
/// <param name="DepartmentId">Of this department; null for all.</param>
/// <param name="Typed">A number, words of a title, or the name or address of the client; null or empty for all.</param>
/// <param name="Order">In which order.</param>
public sealed record FileFilter(Stage? Stage = null, Guid? DepartmentId = null, string? Typed = null, FileOrder Order = FileOrder.Newest)
{
    /// <summary>Every file, the newest first.</summary>
    public static readonly FileFilter All = new();
}

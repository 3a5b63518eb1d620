namespace MicroAcquisition.TestKit;

/// <summary>A folder of this process for files that tests write; gone when the process ends.</summary>
public static class Scratch
{
    /// <summary>The folder.</summary>
    public static string Folder { get; } = Create();

    private static string Create()
    {
        var folder = Directory.CreateTempSubdirectory("micro-acquisition-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}

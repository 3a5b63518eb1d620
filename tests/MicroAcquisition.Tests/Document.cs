using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests;

/// <summary>Pages of docs/ that are written from the code.</summary>
internal static class Document
{
    /// <summary>Fails when the page is not what the code says; with UPDATE_DOCS=1 writes it anew.</summary>
    public static void IsUpToDate(string name, string text)
    {
        var path = Repository.PathOf("docs", name);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.True(File.Exists(path) && File.ReadAllText(path) == text, $"docs/{name} is not what the code says: write it anew with UPDATE_DOCS=1 ./test.");
    }
}

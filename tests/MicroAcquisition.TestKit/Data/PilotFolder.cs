using MicroAcquisition.Opportunities.Importing;

namespace MicroAcquisition.TestKit;

/// <summary>A folder with a pair of posts in the pilot's format, written for the tests; a test changes the one thing that it is about.</summary>
public sealed class PilotFolder
{
    /// <summary>The name of the post in English.</summary>
    public const string English = "en-2026-03-02-export-timetables.md";

    /// <summary>The name of the post in French.</summary>
    public const string French = "fr-2026-03-02-exporter-les-horaires.md";

    private const string EnglishText = """
        ---
        layout: post
        title: Export timetables as open data
        ref: timetables
        lang: en
        skills: C# and GTFS
        value: $4,000 (excluding taxes)
        closing_date: 2026-03-16T23:59:59-04:00
        start_date: 2026-03-18
        delivery_date: 2026-04-30T23:59:59-04:00
        selected_bidder:
        short_desc: "Write a program that exports timetables in the GTFS format."
        ---

        ## Description

        ### Background

        Our team keeps 1,200 timetables in a [public repository](https://example.org/timetables).

        ### The work

        You deliver:

        1. A program which must:
           - Export every timetable to GTFS.
           - Export a single route on demand.
           - Export nothing that is marked “draft”.
        2. Its documentation.

        <hr/>

        ## Application evaluation

        Your application is evaluated on these criteria:

        1. Show that you have written programs in C#.
        2. Show that you know GTFS, or a similar format.

        You also confirm that you may work in Canada.

        ## Work acceptance criteria

        1. The code has an Apache-2.0 licence.
        2. The export of 1,200 timetables takes less than 2.5 minutes.
        """;

    private const string FrenchText = """
        ---
        layout: post
        title: Exporter les horaires en données ouvertes
        ref: timetables
        lang: fr
        skills: C# et GTFS
        value: 4 000$ (hors les taxes)
        closing_date: 2026-03-16T23:59:59-04:00
        start_date: 2026-03-18
        delivery_date: 2026-04-30T23:59:59-04:00
        selected_bidder:
        short_desc: "Écrire un programme qui exporte les horaires dans le format GTFS."
        ---

        ## Description

        ### Contexte

        Notre équipe garde 1 200 horaires dans un [dépôt public](https://example.org/horaires).

        ### Le travail

        Vous livrez :

        1. Un programme qui doit :
           - Exporter chaque horaire en GTFS.
           - Exporter une seule ligne sur demande.
           - N’exporter rien de ce qui est marqué « draft ».
        2. Sa documentation.

        <hr/>

        ## Évaluation de la demande

        Votre demande est évaluée selon ces critères :

        1. Montrez que vous avez écrit des programmes en C#.
        2. Montrez que vous connaissez GTFS ou un format semblable.

        Vous confirmez aussi que vous pouvez travailler au Canada.

        ## Critères d'acceptation de travail

        1. Le code porte une licence Apache-2.0.
        2. L’exportation de 1 200 horaires prend moins de 2,5 minutes.
        """;

    private PilotFolder() => Directory.CreateDirectory(Path);

    /// <summary>Where it is.</summary>
    public string Path { get; } = System.IO.Path.Combine(Scratch.Folder, System.IO.Path.GetRandomFileName());

    /// <summary>A folder with a pair that has nothing to complain about.</summary>
    public static PilotFolder Good()
    {
        var folder = new PilotFolder();
        folder.Write(English, EnglishText);
        folder.Write(French, FrenchText);
        return folder;
    }

    /// <summary>Replaces a text of one post, which must be there.</summary>
    public PilotFolder With(string file, string was, string becomes)
    {
        var text = File.ReadAllText(System.IO.Path.Combine(Path, file));
        return text.Contains(was, StringComparison.Ordinal)
            ? Write(file, text.Replace(was, becomes, StringComparison.Ordinal))
            : throw new ArgumentException($"{file} does not hold \"{was}\".", nameof(was));
    }

    /// <summary>Replaces a text of both posts.</summary>
    public PilotFolder WithBoth(string was, string becomes) => With(English, was, becomes).With(French, was, becomes);

    /// <summary>Removes a post.</summary>
    public PilotFolder Without(string file)
    {
        File.Delete(System.IO.Path.Combine(Path, file));
        return this;
    }

    /// <summary>Copies a post under another name.</summary>
    public PilotFolder Copy(string file, string name) => Write(name, File.ReadAllText(System.IO.Path.Combine(Path, file)));

    /// <summary>Writes a file.</summary>
    public PilotFolder Write(string file, string text)
    {
        File.WriteAllText(System.IO.Path.Combine(Path, file), text);
        return this;
    }

    /// <summary>Reads it.</summary>
    public Task<IReadOnlyList<PostPair>> ReadAsync() => PilotPosts.ReadAsync(Path);
}

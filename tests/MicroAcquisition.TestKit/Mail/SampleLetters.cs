using System.Globalization;
using System.Resources;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Notices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MicroAcquisition.TestKit;

/// <summary>Rows of the tests' own for the table of letters, and what works on a table of such rows.</summary>
public static class SampleLetters
{
    /// <summary>The domain of addresses whose holders get letters to the readers.</summary>
    public const string Domain = "readers.example";

    /// <summary>Everyone in good standing with an address in <see cref="Domain"/>.</summary>
    public static To Readers { get; } = To.Those("the readers", told => told.Records.Set<Person>()
        .Where(p => p.Email.EndsWith("@" + Domain) && p.SuspendedAt == null).Select(p => new Recipient { Key = p.Id, Email = p.Email, Language = p.Language }));

    /// <summary>A row with words of its own, which say the file's number.</summary>
    public static Letter Telling<TEvent>(string name, To? to = null) where TEvent : IJournalEvent => new(name, typeof(TEvent), to ?? Readers) { Texts = new SampleTexts() };

    /// <summary>A row whose recipients cannot be found.</summary>
    public static Letter Broken<TEvent>() where TEvent : IJournalEvent =>
        Telling<TEvent>("broken", To.Those("nobody", _ => throw new InvalidOperationException("The readers are missing.")));

    /// <summary>A reader of a table.</summary>
    public static LetterReader Reader(IServiceProvider services, IReadOnlyList<Letter> table, ILogger<LetterReader>? log = null) => new(
        services.GetRequiredService<Records>(), services.GetRequiredService<TurnKeeper>(), services.GetRequiredService<LetterFacts>(),
        new LetterWriter(services.GetRequiredService<FileQueries>(), services.GetRequiredService<ISiteAddresses>()), table,
        services.GetRequiredService<Now>(), log ?? NullLogger<LetterReader>.Instance);

    /// <summary>What gives a table's circulars to their readers.</summary>
    public static CircularWriter Circulars(IServiceProvider services, params IReadOnlyList<Letter> table) => new(
        services.GetRequiredService<Records>(), services.GetRequiredService<TurnKeeper>(), services.GetRequiredService<LetterFacts>(), table,
        services.GetRequiredService<Now>(), NullLogger<CircularWriter>.Instance);

    private sealed class SampleTexts : ResourceManager
    {
        public override string? GetString(string name, CultureInfo? culture) =>
            name.EndsWith("_Subject", StringComparison.Ordinal) ? "{0}"
            : !name.EndsWith("_Body", StringComparison.Ordinal) ? null
            : culture?.TwoLetterISOLanguageName == "fr" ? "Le dossier {0}." : "The file {0}.";
    }
}

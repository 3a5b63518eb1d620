using MicroAcquisition.Foundation.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Opportunities;

/// <summary>
/// The words by which visitors find an opportunity, each once, in both languages. The database keeps an index of them, which a migration
/// makes: on SQLite a table of FTS5 that triggers follow, on PostgreSQL columns of tsvector with a GIN index; on both the words as they are, not stemmed.
/// </summary>
public sealed class SearchedText
{
    /// <summary>Longest word that is kept, in characters; longer ones are found by their beginning.</summary>
    public const int LongestWord = 60;

    private SearchedText()
    {
    }

    /// <summary>Under which the index knows it.</summary>
    public long Id { get; private set; }

    /// <summary>The file.</summary>
    public Guid AcquisitionId { get; private set; }

    /// <summary>Folded words with a space between them.</summary>
    public string English { get; private set; } = "";

    /// <summary>See <see cref="English"/>.</summary>
    public string French { get; private set; } = "";

    /// <summary>The words of an opportunity: of its statement, its number and its licence.</summary>
    internal static SearchedText Of(string number, string licence, StatementVersion statement) => new()
    {
        AcquisitionId = statement.AcquisitionId,
        English = WordsOf(statement.English, number, licence),
        French = WordsOf(statement.French, number, licence),
    };

    /// <summary>The words that a visitor types, each as the index knows it; none when nothing of it can be looked for.</summary>
    public static IReadOnlyList<string> WordsOf(string? typed) =>
        [.. Words.Fold(typed).Split(' ').Select(word => Kept(word.TrimEnd('.'))).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal)];

    // A word that begins with a point is found with it and without: .NET as ".net" and as "net".
    private static string WordsOf(StatementText text, string number, string licence) => string.Join(' ', WordsOf(
        string.Join(' ', [number, licence, text.Title, text.Summary, text.Skills, text.Background, text.Work, text.Provided, text.Acceptance, .. text.Criteria.Select(criterion => criterion.Text)])).SelectMany(word => new[] { word, word.TrimStart('.') }).Distinct(StringComparer.Ordinal));

    private static string Kept(string word) => word.Length <= LongestWord ? word : word[..LongestWord];

    internal sealed class Mapping : IEntityTypeConfiguration<SearchedText>
    {
        public void Configure(EntityTypeBuilder<SearchedText> builder)
        {
            builder.HasKey(s => s.Id);
            builder.HasIndex(s => s.AcquisitionId).IsUnique();
        }
    }
}

using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Texts;

/// <summary>A text that people read, in its language: of a resource or a document.</summary>
/// <param name="Name">Where it is: <c>RequestText.Need_Title</c> or a file's name.</param>
/// <param name="Language">Its language.</param>
/// <param name="Value">Its words.</param>
public sealed record Wording(string Name, Language Language, string Value)
{
    /// <summary>Every text of the resources.</summary>
    public static IReadOnlyList<Wording> Resources { get; } =
    [
        .. TextPair.All.SelectMany(pair => pair.English.Select(text => new Wording($"{pair.Name}.{text.Key}", Language.English, text.Value))),
        .. TextPair.All.SelectMany(pair => pair.French.Select(text => new Wording($"{pair.Name}.{text.Key}", Language.French, text.Value))),
    ];

    /// <summary>The documents that people read: the agreement, the demonstration's posts, the first page of the repository and its catalogue card.</summary>
    public static IReadOnlyList<Wording> Documents { get; } =
    [
        .. Files(Language.English, "*.en.md", "en-*.md", "README.md"), .. Files(Language.French, "*.fr.md", "fr-*.md", "LISEZMOI.md"),
        .. CatalogueCard(),
    ];

    /// <summary>All of them.</summary>
    public static IEnumerable<Wording> All => Resources.Concat(Documents);

    private static IEnumerable<Wording> Files(Language language, string agreements, string posts, string first) =>
        Repository.Files("src", agreements).Concat(Repository.Files("src", posts)).Append(Repository.PathOf(first))
            .Select(path => new Wording(Path.GetFileName(path), language, File.ReadAllText(path)));

    private static IEnumerable<Wording> CatalogueCard()
    {
        const string Card = "publiccode.yml";
        var card = File.ReadAllText(Repository.PathOf(Card));
        var (english, french, end) = (card.IndexOf("\n  en:", StringComparison.Ordinal), card.IndexOf("\n  fr:", StringComparison.Ordinal), card.IndexOf("\nlegal:", StringComparison.Ordinal));
        return [new(Card + " en", Language.English, card[english..french]), new(Card + " fr", Language.French, card[french..end])];
    }
}

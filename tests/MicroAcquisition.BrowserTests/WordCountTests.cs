using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.BrowserTests;

/// <summary>The script shows what the server will count: both count the same texts, the script in Chromium.</summary>
public sealed class WordCountTests(Chromium chromium)
{
    private static readonly string[] Texts =
    [
        "", " \n\t", "one", "one  two\nthree",
        "l’équipe est-elle prête\u00A0?", "Oui\u00A0: «\u00A0peut-être\u00A0»\u00A0; non\u00A0!", "« prêt » : oui ; non ! quoi ?", "maps – and — tests - all",
        "1. Maps\n2) Tests\n(3) Both\n1.2. More\n- one\n• two\n* three", "1.\u00A0Maps", "In 2024.\n2024 was 1. good", "1234. Maps", "1.5 km, 100 %, C#, 3/4, R&D & more",
        "\u200B1. Maps", "\u200D1. Maps", "\u202Eone\u202C two", "\u00AD \u200B \u3164", "one\u2028two\u2029three\u0085four\vfive\fsix", "one\u2028- 2. two",
        "cafe\u0301 e\u0301te\u0301", "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 \u0661\u0662", "\u4E2D\u6587 \u65E5\u672C", "\U00020000 \U0001D400",
        "\U0001F468\u200D\U0001F469\u200D\U0001F467 family", "1\uFE0F\u20E3 \u00BD \u00B2 \u2163 \u2460", "a\uFFFEb \uFFFE\uFFFF", "\u0301 \uFE0F \u2800",
    ];

    [Fact]
    public async Task The_script_counts_words_as_the_server_does()
    {
        var page = await chromium.OpenAsync(new Uri("about:blank"));
        await page.AddScriptTagAsync(new() { Path = Repository.PathOf("src", "MicroAcquisition.Web", "wwwroot", "site.js") });
        var texts = Texts.Concat(Characters().SelectMany(c => new[] { $"a{c}b c", $"{c} 1. c" })).ToList();

        var counts = await page.EvaluateAsync<int[]>("texts => texts.map(countWords)", texts);

        Assert.Empty(texts.Zip(counts).Where(pair => pair.Second != Words.Count(pair.First)).Select(pair =>
            $"{string.Join(' ', pair.First.Select(c => $"U+{(int)c:X4}"))}: {pair.Second} in the browser, {Words.Count(pair.First)} on the server"));
        await page.CloseAsync();
    }

    // Every character of the first plane that both know: a browser may be older or younger than the server.
    private static IEnumerable<char> Characters() => Enumerable.Range(0, 0xFFFF).Select(c => (char)c)
        .Where(c => !char.IsSurrogate(c) && char.GetUnicodeCategory(c) is not (System.Globalization.UnicodeCategory.OtherNotAssigned or System.Globalization.UnicodeCategory.PrivateUse));
}

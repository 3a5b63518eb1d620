using CsCheck;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Opportunities.Importing;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Opportunities;

/// <summary>What holds for a whole post is settled before the post is cut, and what cannot be kept is told.</summary>
public sealed class PostMarkupTests
{
    private const string English = PilotFolder.English;
    private const string Place = "2. Its documentation.";
    private const int PlaceLine = 29;

    [Theory]
    [InlineData("[its backlog][backlog]", "[its backlog](https://example.org/b)")]
    [InlineData("[its backlog] [backlog]", "[its backlog](https://example.org/b)")]
    [InlineData("[its *first* `backlog`][Backlog]", "[its *first* `backlog`](https://example.org/b)")]
    [InlineData("[backlog][]", "[backlog](https://example.org/b)")]
    [InlineData("[backlog]", "[backlog](https://example.org/b)")]
    [InlineData("[guide]", "[guide](https://example.org/g \"The \\\"guide\\\"\")")]
    [InlineData("[the page][page]", "[the page](https://example.org/a\\(b\\))")]
    [InlineData("`[its backlog][backlog]`", "`[its backlog][backlog]`")]
    [InlineData("\\[its backlog](no)", "\\[its backlog](no)")]
    [InlineData("<!-- hidden [its backlog][backlog] -->", "")]
    [InlineData("{::comment}hidden{:/comment}", "")]
    public async Task What_means_the_same_in_a_part_is_changed_into_it_and_not_told(string written, string kept)
    {
        var post = await ReadAsync(written);

        Assert.Contains($"{Place} (={kept}=)", post.Text.Work, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org/b\n", post.Text.Acceptance, StringComparison.Ordinal);
        Assert.Empty(Told(post));
    }

    [Theory]
    [InlineData("![a map][map]", "[a map](https://example.org/m.png)", "a map")]
    [InlineData("![](https://example.org/m.png)", "[https://example.org/m.png](https://example.org/m.png)", "m.png")]
    [InlineData("[![a map][map]][backlog]", "[a map](https://example.org/b)", "a map")]
    [InlineData("words[^1]", "words (A note with [a link](https://example.org/b).)", "1")]
    [InlineData("words[^2]", "words[^2]", "2")]
    [InlineData("words[^3]", "words[^3]", "3")]
    [InlineData("*words*{: .class}", "*words*", "{: .class}")]
    [InlineData("[out](https://example.org){:target=\"_blank\"}", "[out](https://example.org)", "_blank")]
    [InlineData("{% include note.html %}", "{% include note.html %}", "include note.html")]
    [InlineData("{{ site.url }}", "{{ site.url }}", "site.url")]
    [InlineData("{% if a % b %}", "{% if a % b %}", "a % b")]
    [InlineData("{{ \"a{b\" }}", "{{ \"a{b\" }}", "a{b")]
    [InlineData("{% include x.html\n   text=\"y\" %}", "{% include x.html\n   text=\"y\" %}", "{% include x.html text=\"y\" %}")]
    [InlineData("~~struck~~", "~~struck~~", "~~struck~~")]
    [InlineData("$$x^2$$", "$$x^2$$", "$$x^2$$")]
    [InlineData("<tel:+1-613-555-0100>", "<tel:+1-613-555-0100>", "tel:+1")]
    [InlineData("<ftp://example.org/a>", "<ftp://example.org/a>", "ftp://")]
    [InlineData("[by phone](tel:+1-613-555-0100)", "[by phone](tel:+1-613-555-0100)", "only its words")]
    [InlineData("line<br/>line", "line<br/>line", "<br/>")]
    [InlineData("[here](/en/apply)", "[here](/en/apply)", "/en/apply")]
    [InlineData("[its backlog][nowhere]", "[its backlog][nowhere]", "nowhere")]
    [InlineData("[nowhere][]", "[nowhere][]", "nowhere")]
    public async Task What_cannot_be_kept_as_it_was_shown_is_told_with_its_line(string written, string kept, string named)
    {
        var post = await ReadAsync(written);

        Assert.Contains($"{Place} (={kept}=)", post.Text.Work, StringComparison.Ordinal);
        var note = Assert.Single(Told(post));
        Assert.Equal((English, PlaceLine), (note.File, note.Line));
        Assert.Contains(named, note.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*[GTFS]: General Transit Feed Specification", "GTFS", "General Transit")]
    [InlineData("{: .note}", "{: .note}", "{:")]
    [InlineData("| no | heading |\n| at | all |\n", "| no | heading |", "")]
    [InlineData("no | heading\nat | all\n", "no | heading", "")]
    [InlineData("<details>\n<summary>More</summary>\n</details>", "<details>", "")]
    public async Task What_has_lines_of_its_own_is_told_with_the_first(string written, string named, string gone)
    {
        var post = await ReadAsync("", "\n\n" + written + "\n[after]: https://example.org/after\n\nSee [after].");

        var note = Assert.Single(Told(post), n => n.Line == PlaceLine + 2);
        Assert.Contains(named, note.Text, StringComparison.Ordinal);
        Assert.True(gone.Length == 0 || !post.Text.Work.Contains(gone, StringComparison.Ordinal));
        Assert.True(named == "<details>" || post.Text.Work.EndsWith("See [after](https://example.org/after).", StringComparison.Ordinal), post.Text.Work);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task A_definition_at_the_end_serves_every_part_in_both_languages(string lineEnd)
    {
        var folder = PilotFolder.Good();
        foreach (var (file, places) in new (string, string[])[]
        {
            (English, ["Our team keeps", "2. Its documentation.", "Show that you know GTFS", "1. The code has"]),
            (PilotFolder.French, ["Notre équipe garde", "2. Sa documentation.", "Montrez que vous connaissez", "1. Le code porte"]),
        })
        {
            foreach (var place in places)
            {
                folder.With(file, place, place + " ([b][backlog])");
            }

            var text = await File.ReadAllTextAsync(Path.Combine(folder.Path, file), TestContext.Current.CancellationToken);
            folder.Write(file, (text + "\n\n[backlog]: https://example.org/b\n    'A title'\n[unused]: https://example.org/u\n").ReplaceLineEndings(lineEnd));
        }

        var pair = Assert.Single(await folder.ReadAsync());

        foreach (var text in new[] { pair.English.Text, pair.French.Text })
        {
            string[] parts = [text.Background, text.Work, text.Criteria[1].Text, text.Acceptance];
            Assert.All(parts, part =>
            {
                Assert.Contains("([b](https://example.org/b \"A title\"))", part, StringComparison.Ordinal);
                Assert.Contains("href=\"https://example.org/b\"", SafeHtml.FromMarkdown(part), StringComparison.Ordinal);
                Assert.DoesNotContain("]:", part, StringComparison.Ordinal);
            });
        }

        Assert.Empty(Told(pair.English).Concat(Told(pair.French)));
    }

    [Fact]
    public async Task Inside_a_code_fence_nothing_is_a_heading_a_definition_a_rule_or_a_reference()
    {
        const string Fence = "```\n## Not a part\n[hidden]: https://example.org\n<hr/>\n[a][backlog] words[^1] {: .x}\n*[GTFS]: x\n```";
        var post = await ReadAsync("[hidden][]", "\n\n" + Fence);

        Assert.EndsWith(Fence, post.Text.Work, StringComparison.Ordinal);
        Assert.Contains("hidden", Assert.Single(Told(post)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Term\n: its definition", 4, ": its definition")]
    [InlineData("Term\n\n: its definition", 5, ": its definition")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\n|===|===|\n| 3 | 4 |", 6, "|===|===|")]
    public void What_only_the_generator_shows_is_told_at_its_line(string body, int line, string named)
    {
        var notes = new List<ImportProblem>();

        Assert.Equal(body, string.Concat(Parts(body, notes)));
        var note = Assert.Single(notes);
        Assert.Equal(line, note.Line);
        Assert.Contains(named, note.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |")]
    [InlineData("Either a \\| or b, and `c | d`.")]
    [InlineData("Note : ceci reste.\nEncore : cela aussi.")]
    [InlineData("It costs $5, and $$ is a sign; ~ is another.")]
    public void What_pages_show_too_is_kept_and_not_told(string body)
    {
        var notes = new List<ImportProblem>();

        Assert.Equal(body, string.Concat(Parts(body, notes)));
        Assert.Empty(notes);
    }

    [Fact]
    public void Boxes_to_tick_become_signs()
    {
        var notes = new List<ImportProblem>();

        Assert.Equal("- ☐ a task\n- ☑ a done one\n\n[x]", string.Concat(Parts("- [ ] a task\n- [x] a done one\n\n[x]", notes)));
        Assert.Empty(notes);
    }

    [Fact]
    public void A_note_with_a_bar_adds_no_cell_to_a_table()
    {
        var table = string.Concat(Parts("| a | b |\n|---|---|\n| c | d[^1] |\n\n[^1]: this | that, `x | y`", []));

        Assert.Contains("<td>d (this | that, <code>x | y</code>)</td>", SafeHtml.FromMarkdown(table), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("    var x = 1;\n    var y = 2;\n\nThen words.", "<pre><code>var x = 1;\nvar y = 2;\n</code></pre>\n<p>Then words.</p>")]
    [InlineData("\tvar x = 1;\n\t\tvar y = 2;", "<pre><code>var x = 1;\n\tvar y = 2;\n</code></pre>")]
    [InlineData("    ```", "<pre><code>```\n</code></pre>")]
    [InlineData("   1. One\n   2. Two", "<ol>\n<li>One</li>\n<li>Two</li>\n</ol>")]
    public void A_part_keeps_the_indentation_that_it_begins_with(string part, string html)
    {
        var parts = Parts("## The work\n\n" + part + "\n\n## Acceptance criteria\n\n1. It works.", []);

        Assert.Equal(html, SafeHtml.FromMarkdown(parts[(int)PostSection.Work]).TrimEnd());
    }

    [Fact]
    public void However_often_a_post_repeats_itself_it_is_read()
    {
        const int Often = 60_000;
        var repeated = new[] { "{::comment} ", "{% x ", "{{ x ", "{::comment}x{:/comment} ", "<div><!-- " }.Select(one => string.Concat(Enumerable.Repeat(one, Often)));

        Assert.All(repeated, body => Parts(body, []));
    }

    [Fact]
    public async Task The_name_of_a_heading_is_none_of_its_words()
    {
        var pair = Assert.Single(await PilotFolder.Good().With(English, "### The work", "### The work {#work}").ReadAsync());

        Assert.StartsWith("You deliver", pair.English.Text.Work, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_the_pieces_no_reading_throws_and_no_defined_reference_stays()
    {
        string[] pieces =
        [
            "## The work", "### Application evaluation", "## Acceptance criteria {#end}", "[its *backlog*][backlog]", "[backlog][]", "[backlog]", "![map][backlog]",
            "[![map][backlog]][backlog]", "- item [b][backlog]\n  - inner [b] [backlog]", "> quoted [b][backlog]\n> [q]: https://example.org/q", "[q][q]", "1. one\n\n   [b][backlog]",
            "[backlog]: https://example.org/b \"Title\"", "[backlog]: <https://example.org/second>", "words[^1] and [b][backlog]", "[^1]: a note [b][backlog]\n[x]: https://example.org/x", "[x][x]",
            "[^1]: first\n\n    second", "*[HTML]: HyperText", "{: .class}", "{:target=\"_blank\"}", "<!-- a\ncomment -->", "<hr/>", "<details>", "{% include x %}", "{{ site.url }}",
            "```\n[c]: https://example.org\n## No heading\n```", "    code", "| a | b |\n|---|---|\n| [b][backlog] | c |", "[nowhere][undefined]", "a\\][b", "Title\n---", "[", "![", "](", "é «\u00A0»", "{::comment}x{:/}", "***",
        ];
        Gen.Select(Gen.Int[0, pieces.Length - 1].Array[0, 14], Gen.Bool).Sample((chosen, together) =>
        {
            // Pieces that touch may make HTML or code of one another, where a reference is none: then it is enough that nothing throws.
            var body = string.Join(together ? "\n" : "\n\n", chosen.Select(one => pieces[one]).Append("[backlog]: https://example.org/b"));
            var parts = Parts(body, []);
            return together || parts.All(part => !part.Contains("][backlog]", StringComparison.Ordinal) && !part.Contains("[backlog][]", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void A_note_and_a_definition_on_lines_that_touch_are_each_what_they_are()
    {
        var notes = new List<ImportProblem>();
        var parts = Parts("One[^a], two[^b], [b][backlog].\n\n[^a]: First,\n    on two lines.\n[^b]: Second.\n[backlog]: https://example.org/b", notes);

        Assert.Equal("One (First, on two lines.), two (Second.), [b](https://example.org/b).", string.Concat(parts));
        Assert.Equal([3, 3], notes.ConvertAll(note => note.Line));
    }

    [Theory]
    [InlineData("Words\n[q]: https://example.org")]
    [InlineData("See [q].\n\n[q]: two words")]
    public void A_line_that_looks_like_a_definition_and_is_none_stays_and_is_told(string body)
    {
        var notes = new List<ImportProblem>();

        Assert.Equal(body, string.Concat(Parts(body, notes)));
        Assert.Equal(body.Contains("See", StringComparison.Ordinal) ? 5 : 4, Assert.Single(notes).Line);
    }

    [Fact]
    public void Quotations_that_are_nested_too_deep_are_a_problem_and_not_a_fault()
    {
        var problems = new List<ImportProblem>();
        Parts(new string('>', 500) + " deep", [], problems);

        Assert.Equal(("post.md", 3), Assert.Single(problems.Select(p => (p.File, p.Line))));
    }

    private static IReadOnlyList<string> Parts(string body, List<ImportProblem> notes, List<ImportProblem>? problems = null)
    {
        var matter = new FrontMatter(new Dictionary<string, FrontMatterField>(), body, 3);
        var sections = PostSections.Cut("post.md", matter, Language.English, problems ?? [], notes);
        sections.Criteria(notes);
        return [.. Enum.GetValues<PostSection>().Select(sections.Text)];
    }

    private static async Task<PilotPost> ReadAsync(string written, string after = "")
    {
        const string Definitions = """

            [backlog]: https://example.org/b
            [guide]: <https://example.org/g> 'The "guide"'
            [page]: https://example.org/a(b)
            [map]: https://example.org/m.png

            [^1]: A note with [a link][backlog].
            [^3]: A first paragraph.

                A second one.

            """;
        var folder = PilotFolder.Good().With(English, Place, (written.Length == 0 && after.Length > 0 ? Place : $"{Place} (={written}=)") + after);
        var text = await File.ReadAllTextAsync(Path.Combine(folder.Path, English), TestContext.Current.CancellationToken);
        return Assert.Single(await folder.Write(English, text + "\n" + Definitions).ReadAsync()).English;
    }

    private static IEnumerable<ImportProblem> Told(PilotPost post) =>
        post.Notes.Where(note => !note.Text.StartsWith("Only the numbered criteria", StringComparison.Ordinal));
}

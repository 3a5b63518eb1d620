using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Opportunities.Importing;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Opportunities;

public sealed class PilotPostsTests
{
    [Fact]
    public async Task A_good_pair_becomes_one_opportunity_in_both_languages()
    {
        var pair = Assert.Single(await PilotFolder.Good().ReadAsync());

        Assert.Equal("timetables", pair.Reference);
        Assert.Equal(
            new PilotTerms(new(2026, 3, 2), new(2026, 3, 16), new(2026, 3, 18), new(2026, 4, 30), Cad.FromDollars(4_000)), pair.Terms);
        Assert.Equal("Export timetables as open data", pair.English.Text.Title);
        Assert.Equal("Exporter les horaires en données ouvertes", pair.French.Text.Title);
        Assert.StartsWith("Our team keeps", pair.English.Text.Background, StringComparison.Ordinal);
        Assert.EndsWith("2. Sa documentation.", pair.French.Text.Work, StringComparison.Ordinal);
        Assert.Equal("Show that you have written programs in C#.", pair.English.Text.Criteria[0].Text);
        Assert.Equal("Show that you know GTFS, or a similar format.", pair.English.Text.Criteria[1].Text);
        Assert.StartsWith("1. Le code porte", pair.French.Text.Acceptance, StringComparison.Ordinal);
        Assert.Equal(
            [(35, "“Your application is evaluated on these criteria:”"), (40, "“You also confirm that you may work in Canada.”")],
            pair.English.Notes.Select(note => (note.Line, note.Text[note.Text.IndexOf('“', StringComparison.Ordinal)..(note.Text.IndexOf('”', StringComparison.Ordinal) + 1)])));
        Assert.Equal([35, 40], pair.French.Notes.Select(note => note.Line));
    }

    [Theory]
    [InlineData("Example: ")]
    [InlineData("Exemple : ")]
    [InlineData("Exemple\u00A0: ")]
    public async Task A_block_in_a_criterion_that_begins_so_is_its_passing_example(string label)
    {
        const string Criterion = "Show that you have written programs in C#.";
        var pair = Assert.Single(await PilotFolder.Good()
            .With(PilotFolder.English, Criterion, $"{Criterion}\n\n   With links.\n\n   {label}I wrote one: a *chess* clock.\n\n   - It has tests.").ReadAsync());

        var (first, second) = (pair.English.Text.Criteria[0], pair.English.Text.Criteria[1]);
        Assert.Equal($"{Criterion}\n\nWith links.", first.Text);
        Assert.Equal("I wrote one: a *chess* clock.\n\n- It has tests.", first.Example);
        Assert.Equal("Show that you know GTFS, or a similar format.", second.Text);
        Assert.Equal("", second.Example);
    }

    [Theory]
    [InlineData("2026-03-16", 16)]
    [InlineData("2026-03-16T16:00:00-04:00", 16)]
    [InlineData("2026-03-17T00:00:00-04:00", 16)]
    [InlineData("2026-03-17T03:30:00Z", 16)]
    [InlineData("2026-03-16 23:59:59 -0400", 16)]
    public async Task A_closing_date_is_the_Eastern_day_that_its_instant_ends(string written, int day)
    {
        var pair = Assert.Single(await PilotFolder.Good().WithBoth("2026-03-16T23:59:59-04:00", written).ReadAsync());

        Assert.Equal(new DateOnly(2026, 3, day), pair.Terms.ClosesOn);
    }

    [Theory]
    [InlineData("$6,500 (excluding taxes)", 650_000)]
    [InlineData("6 500$ (hors les taxes)", 650_000)]
    [InlineData("6\u00A0500,50 $ (taxes en sus)", 650_050)]
    [InlineData("8690", 869_000)]
    public void A_price_is_read_as_either_language_writes_it(string written, long cents) =>
        Assert.Equal(Cad.FromCents(cents), PilotValues.Price(written));

    [Theory]
    [InlineData("$6,500 (taxes included)")]
    [InlineData("about $6,500")]
    [InlineData("$6,500 to $7,000")]
    [InlineData("$")]
    public void What_is_no_price_before_taxes_is_none(string written) => Assert.Null(PilotValues.Price(written));

    [Theory]
    [InlineData("ref: timetables\n", "", 1)]
    [InlineData("ref: timetables", "ref:", 4)]
    [InlineData("lang: en", "lang: de", 5)]
    [InlineData("title: Export timetables as open data\n", "", 1)]
    [InlineData("value: $4,000 (excluding taxes)", "value: a lot", 7)]
    [InlineData("closing_date: 2026-03-16T23:59:59-04:00", "closing_date: March 16", 8)]
    [InlineData("start_date: 2026-03-18", "start_date: 2026-02-30", 9)]
    [InlineData("delivery_date: 2026-04-30T23:59:59-04:00", "delivery_date: 2026-04-30T23:59:59", 10)]
    [InlineData("title: Export", "title: [Export", 3)]
    [InlineData("lang: en", "lang: en\nlang: fr", 6)]
    [InlineData("lang: en", "lang: en\n!!str lang: fr", 6)]
    [InlineData("skills: C# and GTFS", "skills:\n  - C#\n  - GTFS", 6)]
    [InlineData("ref: timetables", "ref: *nowhere", 4)]
    [InlineData("ref: timetables", "\tref: timetables", 4)]
    [InlineData("### The work", "### The price", 21)]
    [InlineData("### The work", "#### The work", 14)]
    [InlineData("1. Show that you have written programs in C#.\n2. Show", "- Show that you have written programs in C#.\n- Show", 33)]
    [InlineData("## Work acceptance criteria", "### Conditions", 42)]
    public async Task What_is_malformed_is_told_with_its_file_and_line(string was, string becomes, int line)
    {
        var folder = PilotFolder.Good().With(PilotFolder.English, was, becomes);

        var failed = await Assert.ThrowsAsync<ImportFailedException>(folder.ReadAsync);

        Assert.Contains(failed.Problems, p => (p.File, p.Line) == (PilotFolder.English, line));
        Assert.All(failed.Problems, p => Assert.Equal(PilotFolder.English, p.File));
    }

    [Theory]
    [InlineData("---\nlayout: post\n", 1)]
    [InlineData("# A page without front matter\n", 1)]
    public async Task A_front_matter_that_does_not_begin_or_end_is_told(string text, int line)
    {
        var failed = await Assert.ThrowsAsync<ImportFailedException>(PilotFolder.Good().Write(PilotFolder.French, text).ReadAsync);

        Assert.Equal((PilotFolder.French, line), Assert.Single(failed.Problems.Select(p => (p.File, p.Line))));
    }

    [Theory]
    [InlineData("title: Export timetables as open data", "title: ", 101, 3)]
    [InlineData("short_desc: \"Write a program that exports timetables in the GTFS format.\"", "short_desc: ", 501, 12)]
    [InlineData("ref: timetables", "ref: ", 81, 4)]
    public async Task A_text_that_is_too_long_is_told(string was, string key, int length, int line)
    {
        var folder = PilotFolder.Good().With(PilotFolder.English, was, key + new string('a', length));

        var failed = await Assert.ThrowsAsync<ImportFailedException>(folder.ReadAsync);

        Assert.Equal((PilotFolder.English, line), Assert.Single(failed.Problems.Select(p => (p.File, p.Line))));
    }

    [Fact]
    public async Task A_language_that_is_missing_is_told()
    {
        var failed = await Assert.ThrowsAsync<ImportFailedException>(PilotFolder.Good().Without(PilotFolder.French).ReadAsync);

        Assert.Equal((PilotFolder.English, 4), Assert.Single(failed.Problems.Select(p => (p.File, p.Line))));
    }

    [Fact]
    public async Task A_reference_that_two_posts_of_a_language_use_is_told()
    {
        var failed = await Assert.ThrowsAsync<ImportFailedException>(PilotFolder.Good().Copy(PilotFolder.English, "en-2026-03-03-again.md").ReadAsync);

        Assert.Equal(("en-2026-03-03-again.md", 4), Assert.Single(failed.Problems.Select(p => (p.File, p.Line))));
    }

    [Theory]
    [InlineData("value: 4 000$", "value: 4 100$", 7)]
    [InlineData("closing_date: 2026-03-16", "closing_date: 2026-03-15", 8)]
    [InlineData("start_date: 2026-03-18", "start_date: 2026-03-19", 9)]
    [InlineData("delivery_date: 2026-04-30", "delivery_date: 2026-04-29", 10)]
    public async Task A_date_or_price_that_differs_between_the_languages_is_told(string was, string becomes, int line)
    {
        var failed = await Assert.ThrowsAsync<ImportFailedException>(PilotFolder.Good().With(PilotFolder.French, was, becomes).ReadAsync);

        Assert.Equal((PilotFolder.French, line), Assert.Single(failed.Problems.Select(p => (p.File, p.Line))));
    }

    [Fact]
    public async Task Every_problem_is_told_at_once()
    {
        var folder = PilotFolder.Good().With(PilotFolder.English, "lang: en", "lang: de").With(PilotFolder.English, "value: $4,000", "value: free").With(PilotFolder.French, "### Contexte", "### Histoire");

        var failed = await Assert.ThrowsAsync<ImportFailedException>(folder.ReadAsync);

        Assert.Equal([(PilotFolder.English, 5), (PilotFolder.English, 7), (PilotFolder.French, 17)], failed.Problems.Select(p => (p.File, p.Line)));
    }

    [Fact]
    public async Task A_name_with_a_date_that_does_not_exist_is_told()
    {
        var failed = await Assert.ThrowsAsync<ImportFailedException>(PilotFolder.Good().Copy(PilotFolder.English, "en-2026-02-30-x.md").ReadAsync);

        Assert.Contains(failed.Problems, p => p.File == "en-2026-02-30-x.md" && p.Line == 1);
    }

    [Fact]
    public async Task A_folder_without_posts_is_told()
    {
        var folder = PilotFolder.Good().Without(PilotFolder.English).Without(PilotFolder.French).Write("README.md", "No post.");

        Assert.Single((await Assert.ThrowsAsync<ImportFailedException>(folder.ReadAsync)).Problems);
    }

    [Theory]
    [InlineData(".markdown")]
    [InlineData(".mkd")]
    [InlineData(".MD")]
    public async Task A_post_is_read_whatever_ending_the_generator_reads(string ending)
    {
        var folder = PilotFolder.Good().Copy(PilotFolder.English, Path.ChangeExtension(PilotFolder.English, ending)).Without(PilotFolder.English);

        Assert.EndsWith(ending, Assert.Single(await folder.ReadAsync()).English.File, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_foresaw_in_one_post_is_told_with_its_file_and_the_others_are_read()
    {
        var folder = PilotFolder.Good().Without(PilotFolder.English).With(PilotFolder.French, "### Contexte", "### Histoire");
        File.CreateSymbolicLink(Path.Combine(folder.Path, PilotFolder.English), "nowhere.md");

        var failed = await Assert.ThrowsAsync<ImportFailedException>(folder.ReadAsync);

        Assert.Equal([(PilotFolder.English, 1), (PilotFolder.French, 17)], failed.Problems.Select(p => (p.File, p.Line)));
    }

    [Theory]
    [InlineData("1.  Show:\n    - in C#\n    - with tests\n\n    Second.\n\n        code\n\n2. Two", "Show:\n- in C#\n- with tests\n\nSecond.\n\n    code")]
    [InlineData("1. Show:\n    - in C#\n      - inner\n\n2. Two", "Show:\n - in C#\n   - inner")]
    [InlineData("1.\tShow:\n\n\tSecond.\n\n2. Two", "Show:\n\nSecond.")]
    [InlineData("1. Show\nmore.\n2. Two", "Show\nmore.")]
    [InlineData("1.     code\n\n   Second.\n2. Two", "```\ncode\n```\n\nSecond.")]
    [InlineData(" 1) Show:\n    - in C#\n 2) Two", "Show:\n- in C#")]
    public async Task A_criterion_stands_at_the_margin_with_all_that_belongs_to_it(string list, string first)
    {
        var criteria = await CriteriaAsync(list);

        Assert.Equal([first, "Two"], criteria.Text.Criteria.Select(criterion => criterion.Text));
        Assert.Empty(criteria.Notes);
    }

    [Fact]
    public async Task An_example_in_a_criterion_with_four_columns_stands_at_the_margin_too()
    {
        var criterion = Assert.Single((await CriteriaAsync("1.  Show.\n\n    Example: I wrote:\n    - one\n\n        code")).Text.Criteria);

        Assert.Equal(("Show.", "I wrote:\n- one\n\n    code"), (criterion.Text, criterion.Example));
    }

    [Fact]
    public async Task An_example_that_is_code_stays_code()
    {
        var criterion = Assert.Single((await CriteriaAsync("1. Show.\n\n   Example:\n\n       var x = 1;")).Text.Criteria);

        Assert.Equal(("Show.", "```\nvar x = 1;\n```"), (criterion.Text, criterion.Example));
    }

    [Fact]
    public async Task A_text_between_criteria_ends_no_list_and_each_text_beside_them_is_told_with_its_line()
    {
        var post = await CriteriaAsync("Secret clearance.\n\n1. First.\n\nBetween,\non two lines.\n\n2. Second.\n3. Third.\n\n1) Another list.\n\n* * *\n\nAfter.");

        Assert.Equal(["First.", "Second.", "Third."], post.Text.Criteria.Select(criterion => criterion.Text));
        Assert.Equal([35, 39, 45, 49], post.Notes.Select(note => note.Line));
        foreach (var (note, words) in post.Notes.Zip(["Secret clearance.", "Between, on two lines.", "1) Another list.", "After."]))
        {
            Assert.Contains($"“{words}”", note.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_lines_of_what_stands_beside_criteria_are_right_after_what_was_settled_and_under_a_second_heading()
    {
        var post = await CriteriaAsync("1. First [a].\n\n[a]: https://example.org/a\n    'Title'\n\nBetween.\n\n## Application evaluation\n\n2. Second.\n\nAfter.");

        Assert.Equal(["First [a](https://example.org/a \"Title\").", "Second."], post.Text.Criteria.Select(criterion => criterion.Text));
        Assert.Equal([40, 46], post.Notes.Select(note => note.Line));
    }

    private static async Task<PilotPost> CriteriaAsync(string list)
    {
        const string Criteria = "Your application is evaluated on these criteria:\n\n1. Show that you have written programs in C#.\n2. Show that you know GTFS, or a similar format.\n\nYou also confirm that you may work in Canada.";
        return Assert.Single(await PilotFolder.Good().With(PilotFolder.English, Criteria, list).ReadAsync()).English;
    }
}

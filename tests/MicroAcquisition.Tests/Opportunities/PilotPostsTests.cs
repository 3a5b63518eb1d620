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
        Assert.All(pair.English.Notes.Concat(pair.French.Notes), note => Assert.Equal(OpportunitiesTextOfNotes, note.Text));
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
        Assert.Equal($"{Criterion}\n\n   With links.", first.Text);
        Assert.Equal("I wrote one: a *chess* clock.\n\n   - It has tests.", first.Example);
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

    private static string OpportunitiesTextOfNotes => MicroAcquisition.Opportunities.OpportunitiesText.Import_AfterCriteria;
}

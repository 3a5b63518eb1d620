using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Notices;
using MicroAcquisition.Requests;
using MicroAcquisition.TestKit;
using MicroAcquisition.Tests.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MicroAcquisition.Tests.Notices;

/// <summary>The table of letters: each row has its words, and they say what the row can fill in.</summary>
public sealed partial class LettersTests
{
    [Fact]
    public void Names_are_letters_and_hyphens_and_unique() => Assert.All(
        Letters.All.GroupBy(l => l.Name, StringComparer.Ordinal), group => Assert.True(Name().IsMatch(group.Key) && group.Key.Length <= OutboxLetter.NameMaxLength && group.Count() == 1, group.Key));

    [Fact]
    public void Every_row_has_its_words_in_both_languages() => Expect.None(Letters.All.SelectMany(Lacking));

    [Fact]
    public void A_row_without_its_words_is_seen()
    {
        var bare = new Letter("no-such", typeof(RequestSubmitted), To.Requester) { LeadsTo = Journey.ScreenRequest };

        Assert.Equal(["Letter_no_such_Subject", "Letter_no_such_Body", "Letter_no_such_Link"], Lacking(bare));
    }

    [Fact]
    public void The_places_of_the_two_languages_agree_and_none_is_beyond_what_the_letter_fills_in() => Assert.All(
        from letter in Letters.All
        from part in LetterWords.Parts
        let key = LetterWords.Key(letter, part)
        where In(letter.Texts, "", key) is not null
        select (letter, key),
        text =>
        {
            var places = Places(In(text.letter.Texts, "", text.key)!);
            Assert.Equal(places, Places(In(text.letter.Texts, "fr", text.key)!));
            Assert.True(text.letter.Adds is not null || places.All(place => place <= 1), text.key);
        });

    [Fact]
    public void Every_text_of_a_letter_belongs_to_a_row()
    {
        var keys = Letters.All.SelectMany(letter => LetterWords.Parts.Select(part => LetterWords.Key(letter, part))).ToHashSet(StringComparer.Ordinal);

        Expect.None(TextPair.All.SelectMany(pair => pair.English.Keys).Where(key => key.StartsWith("Letter_", StringComparison.Ordinal)).Except(keys));
    }

    [Theory, BothEngines]
    public async Task Whom_a_separation_keeps_from_a_step_gets_no_letter_of_it_and_the_awardee_gets_theirs(Engine engine)
    {
        var winner = new Winner();
        await using var host = await TestHost.StartAsync(engine, services => services.AddSingleton<IAwardees>(winner));
        var program = await host.Data.ProgramAsync();
        var (did, both, other) = (await host.Data.OfficerAsync(program), await host.Data.OfficerAsync(program), await host.Data.OfficerAsync(program));
        await host.Data.SeatAsync(both, Role.Translator, program);
        winner.Person = (await host.Data.PersonAsync("winner@example.org")).Id;
        await host.Data.ScreenedInRequestAsync(program, officer: did);
        Step Officers(string name, params Doer[] more) => new("Requests", [Role.ProgramOfficer, .. more], name)
        {
            Reaches = Milestone.StatementSubmitted,
            Not = [Separation.WhoDid(nameof(Journey.ScreenRequest)), Separation.Holds(Role.Translator)],
            LeadsTo = "",
        };

        await host.ActAsync((IServiceProvider services) => SampleLetters.Reader(services, [
            SampleLetters.Telling<RequestScreenedIn>("officers", To.Doers(Officers("One"))),
            SampleLetters.Telling<RequestScreenedIn>("awardee", To.Doers(Officers("Two", Doer.Awardee))),
        ]).ReadAllAsync(Guid.CreateVersion7(), TestContext.Current.CancellationToken));

        var told = await host.ActAsync((Records records) => records.Set<OutboxLetter>().Select(l => new { l.Letter, l.To }).ToListAsync());
        Assert.Equal([other.Email], told.Where(l => l.Letter == "officers").Select(l => l.To));
        Assert.Equal(new HashSet<string> { other.Email, "winner@example.org" }, told.Where(l => l.Letter == "awardee").Select(l => l.To).ToHashSet());
        Assert.Throws<ArgumentException>(() => To.Doers(Journey.SubmitApplication));
    }

    [Theory, BothEngines]
    public async Task Those_who_do_a_step_get_its_letter_and_the_requester_only_where_the_step_may_be_theirs(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var officer = await host.Data.OfficerAsync(program);
        var requester = await host.Data.OfficerAsync(program);
        await host.Data.OfficerAsync(await host.Data.ProgramAsync()); // Of another program.
        await host.Data.HolderAsync(program, Role.AuditObserver);
        await host.Data.HolderAsync(program, Role.ProgramOfficer, (await host.Data.ProgramAsync()).DepartmentId); // Of another department.
        await host.Data.SuspendAsync(await host.Data.OfficerAsync(program));
        await host.Data.SubmittedRequestAsync(program, client: requester);
        var forAnyone = new Step("Requests", [Role.ProgramOfficer], "ForAnyone") { Reaches = Milestone.ScreenedIn, LeadsTo = "" };

        await host.ActAsync((IServiceProvider services) => SampleLetters.Reader(services, [
            SampleLetters.Telling<RequestSubmitted>("excluded", To.Doers(Journey.ScreenRequest)),
            SampleLetters.Telling<RequestSubmitted>("included", To.Doers(forAnyone)),
        ]).ReadAllAsync(Guid.CreateVersion7(), TestContext.Current.CancellationToken));

        var told = await host.ActAsync((Records records) => records.Set<OutboxLetter>().OrderBy(l => l.Letter).Select(l => new { l.Letter, l.To }).ToListAsync());
        Assert.Equal([officer.Email], told.Where(l => l.Letter == "excluded").Select(l => l.To));
        Assert.Equal(new HashSet<string> { officer.Email, requester.Email }, told.Where(l => l.Letter == "included").Select(l => l.To).ToHashSet());
    }

    [Fact]
    public void What_is_sealed_is_told_to_no_crowd() => Assert.DoesNotContain(
        Letters.All, letter => letter.IsMass && EventCatalogue.KindsFor(Audience.SealedUntilConfirmation).Contains(letter.EventKind, StringComparer.Ordinal));

    [Fact]
    public void Its_document_is_what_the_table_says()
    {
        var (path, text) = (Repository.PathOf("docs", "letters.md"), LettersDocument.Write());
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.True(File.Exists(path) && File.ReadAllText(path) == text, "docs/letters.md is not what the code says: write it anew with UPDATE_DOCS=1 ./test Notices.");
    }

    private static IEnumerable<string> Lacking(Letter letter) => letter.Parts.Select(part => LetterWords.Key(letter, part))
        .Where(key => string.IsNullOrWhiteSpace(In(letter.Texts, "", key)) || string.IsNullOrWhiteSpace(In(letter.Texts, "fr", key)));

    private static string? In(ResourceManager texts, string culture, string key) =>
        texts.GetResourceSet(CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false)?.GetString(key);

    private static IReadOnlyList<int> Places(string text) =>
        [.. Place().Matches(text).Select(m => int.Parse(m.Groups["n"].Value, CultureInfo.InvariantCulture)).Distinct().Order()];

    [GeneratedRegex(@"\{(?<n>\d+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();

    /// <summary>What the room of awards will answer: one person.</summary>
    private sealed class Winner : IAwardees
    {
        public Guid Person { get; set; }

        public Task<IReadOnlySet<Guid>> FilesOfAsync(Records records, Guid personId, CancellationToken cancellation = default) =>
            Task.FromResult<IReadOnlySet<Guid>>(new HashSet<Guid>());

        public IQueryable<Guid> PeopleOf(Records records, Guid acquisitionId) => records.Set<Person>().Where(p => p.Id == Person).Select(p => p.Id);
    }
}

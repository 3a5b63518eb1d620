using CsCheck;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Opportunities;
using MicroAcquisition.Opportunities.Approvals;
using MicroAcquisition.Opportunities.Drafting;
using MicroAcquisition.Opportunities.Funding;
using MicroAcquisition.Opportunities.Publishing;
using MicroAcquisition.Programs;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Tests.Opportunities.Publishing;

/// <summary>
/// Random lives of a file up to its publication: people do what waits, and as often what they should not, in any order, with the clock moving and authorities coming and going. Whatever they do,
/// nothing incomplete, unapproved, unfunded, unauthorised or in one language becomes public.
/// </summary>
public sealed class PublicationWalksTests
{
    private const string Translated = " (en français)";

    [Theory, BothEngines]
    public async Task Nothing_becomes_public_that_is_not_whole_approved_funded_and_in_both_languages(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (done, refused, published) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), 0);
        for (var seed = 1; seed <= 8; seed++)
        {
            var (random, program) = (new PCG(stream: 7, (ulong)seed), await host.Data.ProgramAsync());
            await host.Data.ManagerAsync(program);
            var (file, seen) = (await host.Data.ScreenedInRequestAsync(program), 0);
            for (var n = 0; n < 80 && seen < 3; n++)
            {
                var name = await ActAsync(host, file, random, done, refused);
                seen += await HoldsAsync(host, file, $"seed {seed}, act {n} ({name})") ? 1 : 0;
            }

            published += seen > 0 ? 1 : 0;
        }

        Assert.Empty(new[] { "ask for changes", "return the form", "write another", nameof(Journey.Publish), "unpublish" }.Except(done)); // Both the way there,
        Assert.Empty(new[] { "submit", "sign the form", "supply", "publish" }.Except(refused)); // and what keeps people from it,
        Assert.True(published > 3, $"Only {published} of eight became public."); // and its end.
    }

    private const string Honest = "what waits";

    private static async Task<string> ActAsync(TestHost host, TestFile file, PCG random, HashSet<string> done, HashSet<string> refused)
    {
        host.Time.Advance(TimeSpan.FromSeconds(1)); // What was done before and what after can be told apart.
        var row = await host.Data.AcquisitionAsync(file);
        var waits = Journey.Steps.FirstOrDefault(step => !step.May && step.WaitsOn(row, host.Now));
        var mischief = Mischief(host, file, random);
        var name = waits is not null && random.Next(5u) > 1 && row.PublishedAt is null ? Honest : row.StatementSubmittedAt is null && random.Next(2u) == 0 ? Any(random, "write half", "write another") : mischief.Keys.ElementAt((int)random.Next((uint)mischief.Count));
        try
        {
            await (name != Honest ? mischief[name]() : waits == Journey.Publish ? mischief[random.Next(3u) == 0 ? "record everything" : "publish"]() : host.Data.DoAsync(waits!, file.Program, file));
            done.Add(name == Honest ? waits!.Name : name);
        }
        catch (RefusedException)
        {
            refused.Add(name);
        }

        return name;
    }

    private static Dictionary<string, Func<Task>> Mischief(TestHost host, TestFile file, PCG random) => new(StringComparer.Ordinal)
    {
        ["write half"] = () => host.Data.DraftStatementAsync(file, change: fields => fields[Any(random, DraftFields.Title, DraftFields.Work, DraftFields.Licence, DraftFields.Price, DraftFields.Criterion(1), DraftFields.Acceptance(2))] = ""),
        ["write another"] = () => host.Data.DraftStatementAsync(file, change: fields => fields[DraftFields.Work] = $"Export {random.Next(1000u)} maps."),
        ["submit"] = () => host.Data.SubmitStatementAsync(file),
        ["approve for the program"] = () => host.Data.ApproveForProgramAsync(file, version: 1 + (int)random.Next(2u)),
        ["approve for procurement"] = () => host.Data.ApproveByProcurementAsync(file, version: 1 + (int)random.Next(2u)),
        ["ask for changes"] = async () => _ = await VersionAsync(host, file) == 0 ? file : await host.Data.DoAsync(Journey.AskChanges, file.Program, file),
        ["sign the form"] = async () => _ = await VersionAsync(host, file) == 0 ? file : await host.Data.SignPurchaseFormAsync(file, change: form => form with { CostCentre = random.Next(2u) == 0 ? "4120" : "9999" }),
        ["reserve"] = async () => await host.Data.ReserveFundsAsync(file),
        ["return the form"] = async () => await host.Data.ReturnPurchaseFormAsync(file),
        ["translate half"] = () => host.Data.WriteTranslationAsync(file, change: texts => texts[Any(random, DraftFields.Title, DraftFields.Background, DraftFields.Criterion(2))] = ""),
        ["supply"] = () => host.Data.SupplyTranslationAsync(file),
        ["confirm"] = () => host.Data.ConfirmTranslationAsync(file),
        ["record an authority"] = () => host.ActAsync((AuthorityService authorities) => authorities.RecordAuthorityAsync(
            Actor.Operator, file.Program.Id, new AuthorityFacts(Enum.GetValues<AuthorityMatter>()[(int)random.Next(3u)], "The chief financial officer", Eastern.DateOf(host.Now).AddDays(-1), "CFO", Eastern.DateOf(host.Now).AddDays((int)random.Next(300u))))),
        ["record everything"] = () => host.Data.ReadyToPublishAsync(file.Program),
        ["end an authority"] = () => EndAnAuthorityAsync(host, file),
        ["record the union"] = () => host.ActAsync((UnionService union) => union.RecordAsync(Actor.Operator, file.Program.Id, new UnionMeetingFacts(Eastern.DateOf(host.Now), "Committee", Reason: null))),
        ["publish"] = () => PublishAsync(host, file, random.Next(2u) == 0 ? null : host.Now.AddDays((int)random.Next(4u) - 1)),
        ["unpublish"] = async () => await host.Data.DoAsync(Journey.Unpublish, file.Program, file),
        ["wait"] = () =>
        {
            host.Time.Advance(TimeSpan.FromHours(1 + (int)random.Next(30u)));
            return Task.CompletedTask;
        },
    };

    private static string Any(PCG random, params IReadOnlyList<string> fields) => fields[(int)random.Next((uint)fields.Count)];

    private static async Task PublishAsync(TestHost host, TestFile file, DateTimeOffset? opensAt)
    {
        var (officer, row) = (await host.Data.OfficerAsync(file.Program), await host.Data.AcquisitionAsync(file));
        var version = await VersionAsync(host, file);
        await host.ActAsync((PublishingService publishing) => publishing.PublishAsync(officer.Id, row, version, opensAt));
    }

    private static async Task<int> VersionAsync(TestHost host, TestFile file) =>
        await host.ActAsync((Records records) => records.Set<StatementVersion>().Where(v => v.AcquisitionId == file.Id).MaxAsync(v => (int?)v.Number)) ?? 0;

    private static async Task EndAnAuthorityAsync(TestHost host, TestFile file)
    {
        var first = await host.ActAsync((Records records) => records.Set<AuthorityOnRecord>().AsNoTracking().FirstOrDefaultAsync(a => a.ProgramId == file.Program.Id && a.EndedAt == null));
        if (first is not null)
        {
            await host.ActAsync((AuthorityService authorities) => authorities.EndAuthorityAsync(Actor.Operator, file.Program.Id, first.Id));
        }
    }

    /// <summary>True when the file is public; then everything that it needs is there, as other rows tell it than those the verbs ask.</summary>
    private static async Task<bool> HoldsAsync(TestHost host, TestFile file, string where)
    {
        var row = await host.Data.AcquisitionAsync(file);
        var (english, french) = (await host.ActAsync((OpportunityQueries q) => q.FindAsync(file.Number, Language.English)), await host.ActAsync((OpportunityQueries q) => q.FindAsync(file.Number, Language.French)));
        var isListed = (await host.ActAsync((OpportunityQueries q) => q.ListAsync(new OpportunityFilter(null, null, default, 1), Language.English))).Lines.Any(line => line.Number == file.Number);
        Assert.Equal((row.PublishedAt is not null && row.OpensAt <= host.Now, french is not null), (english is not null, isListed));
        if (row.PublishedAt is not { } publishedAt)
        {
            return false;
        }

        var offer = await host.ActAsync((Records records) => records.Set<Opportunity>().AsNoTracking().SingleAsync(o => o.AcquisitionId == file.Id));
        var version = await host.ActAsync((Records records) => records.Set<StatementVersion>().AsNoTracking().SingleAsync(v => v.AcquisitionId == file.Id && v.Number == offer.StatementVersion));
        Assert.All(version.English.Criteria.Zip(version.French.Criteria), both => Assert.Equal(both.First.Text + Translated, both.Second.Text));
        Assert.Equal(version.English.Criteria.Count, version.French.Criteria.Count);
        foreach (var part in new Func<StatementText, string>[] { text => text.Title, text => text.Summary, text => text.Background, text => text.Work })
        {
            Assert.True(part(version.English).Length > 0 && part(version.French) == part(version.English) + Translated, where); // The French is of this English, not of one before.
        }

        Assert.True(version.English.Skills.Length > 0 && version.English.Acceptance.Length > 0 && offer.Licence.Length > 0, where);
        var (reviews, forms, reservations, authorities, wasUnionMet) = await host.ActAsync(async (Records records) => (
            await records.Set<Review>().AsNoTracking().Where(r => r.AcquisitionId == file.Id && r.Version == version.Number && r.Outcome == ReviewOutcome.Approved).ToListAsync(),
            await records.Set<PurchaseForm>().AsNoTracking().Where(f => f.AcquisitionId == file.Id && f.VoidedAt == null).ToListAsync(),
            await records.Set<Reservation>().AsNoTracking().Where(r => r.AcquisitionId == file.Id && r.ReleasedAt == null).ToListAsync(),
            await records.Set<AuthorityOnRecord>().AsNoTracking().Where(a => a.ProgramId == file.Program.Id && (a.EndedAt == null || a.EndedAt > publishedAt)).ToListAsync(),
            await records.Set<UnionMeeting>().AnyAsync(m => m.ProgramId == file.Program.Id)));
        Assert.Equal(2, reviews.Select(review => review.PersonId).Distinct().Count());
        Assert.Equal(version.Number, Assert.Single(forms).Version);
        Assert.True(Assert.Single(reservations).Amount == forms[0].Total && forms[0].Total >= offer.Price && forms[0].Total <= Cad.FromDollars(10_000), where);
        Assert.All(Enum.GetValues<AuthorityMatter>(), matter => Assert.Contains(authorities, a => a.Matter == matter && (a.Until is null || a.Until >= offer.DeliverBy.AddDays(30))));
        Assert.True(wasUnionMet, where);
        return english is not null;
    }
}

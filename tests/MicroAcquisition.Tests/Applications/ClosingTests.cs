using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Applications;

/// <summary>The last millisecond, on an ordinary night and on both nights when the clocks change, for every path.</summary>
public sealed class ClosingTests
{
    /// <summary>Closing dates: an ordinary one, the eve and the day of the change in November, and of the change in March.</summary>
    public static TheoryData<Engine, string> Nights()
    {
        var nights = new TheoryData<Engine, string>();
        foreach (var engine in Enum.GetValues<Engine>())
        {
            foreach (var date in new[] { "2026-12-04", "2027-03-13", "2027-03-14", "2027-11-06", "2027-11-07" })
            {
                nights.Add(engine, date);
            }
        }

        return nights;
    }

    [Theory, MemberData(nameof(Nights))]
    public async Task An_application_a_millisecond_before_closing_is_received_and_one_at_closing_is_refused(Engine engine, string closingDate)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (file, closing) = await OpenUntilAsync(host, closingDate);
        var (early, late) = (await host.Data.PersonAsync(), await host.Data.PersonAsync());
        await host.Data.DraftApplicationAsync(early, file);
        await host.Data.DraftApplicationAsync(late, file);

        host.Time.SetUtcNow(closing.AddMilliseconds(-1));
        var reference = await host.Data.SubmitApplicationAsync(early, file);
        host.Time.SetUtcNow(closing);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => host.Data.SubmitApplicationAsync(late, file));

        var kept = await host.ActAsync((ApplicationQueries applications) => applications.FindAsync(early.Id, reference));
        Assert.Equal(closing.AddMilliseconds(-1), kept!.ArrivedAt);
        Assert.Equal(nameof(ApplicationRules.ApplicationsCloseAtThePublishedInstant), Assert.Single(refused.Refusals).Rule);
        Assert.Empty(await host.ActAsync((ApplicationQueries applications) => applications.OfPersonAsync(late.Id)));
    }

    [Theory, MemberData(nameof(Nights))]
    public async Task A_change_a_millisecond_before_closing_counts_and_one_after_changes_nothing(Engine engine, string closingDate)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (file, closing) = await OpenUntilAsync(host, closingDate);
        var supplier = await host.Data.PersonAsync();
        var reference = await host.Data.SubmittedApplicationAsync(supplier, file);
        await host.Data.DraftChangeAsync(supplier, file, reference);

        host.Time.SetUtcNow(closing.AddMilliseconds(-1));
        await host.Data.SubmitApplicationAsync(supplier, file);
        await host.Data.DraftChangeAsync(supplier, file, reference);
        host.Time.SetUtcNow(closing.AddMilliseconds(1));
        await Assert.ThrowsAsync<RefusedException>(() => host.Data.SubmitApplicationAsync(supplier, file));

        var kept = await host.ActAsync((ApplicationQueries applications) => applications.FindAsync(supplier.Id, reference));
        Assert.Equal((2, closing.AddMilliseconds(-1)), (kept!.Version, kept.ArrivedAt));
    }

    [Theory, MemberData(nameof(Nights))]
    public async Task A_withdrawal_before_closing_counts_and_one_at_closing_is_refused(Engine engine, string closingDate)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (file, closing) = await OpenUntilAsync(host, closingDate);
        var (early, late) = (await host.Data.PersonAsync(), await host.Data.PersonAsync());
        var (first, second) = (await host.Data.SubmittedApplicationAsync(early, file), await host.Data.SubmittedApplicationAsync(late, file));

        host.Time.SetUtcNow(closing.AddMilliseconds(-1));
        await host.Data.WithdrawAsync(early, file, first);
        host.Time.SetUtcNow(closing);
        await Assert.ThrowsAsync<RefusedException>(() => host.Data.WithdrawAsync(late, file, second));

        host.Time.SetUtcNow(closing.AddMinutes(2));
        Assert.Equal(1, await host.ActAsync(async (SealedApplications applications) => await applications.CountAsync(await host.Data.AcquisitionAsync(file))));
    }

    [Theory, BothEngines]
    public async Task A_request_that_began_before_closing_and_commits_after_counts(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (file, closing) = await OpenUntilAsync(host, "2026-12-04");
        var supplier = await host.Data.PersonAsync();
        await host.Data.DraftApplicationAsync(supplier, file);
        host.Time.SetUtcNow(closing.AddMilliseconds(-1));

        var reference = await host.ActAsync(async (ApplicationService applications) =>
        {
            host.Time.Advance(TimeSpan.FromSeconds(59)); // The instant of the request is taken; its commit comes after closing.
            return await applications.SubmitAsync(supplier.Id, file.Program.Id, file.Id);
        });

        var kept = await host.ActAsync((ApplicationQueries applications) => applications.FindAsync(supplier.Id, reference));
        Assert.Equal(closing.AddMilliseconds(-1), kept!.ArrivedAt);
    }

    [Theory, BothEngines]
    public async Task A_commit_more_than_a_minute_after_its_request_leaves_nothing(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (file, closing) = await OpenUntilAsync(host, "2026-12-04");
        var supplier = await host.Data.PersonAsync();
        await host.Data.DraftApplicationAsync(supplier, file);
        host.Time.SetUtcNow(closing.AddMilliseconds(-1));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => host.ActAsync(async (ApplicationService applications) =>
        {
            host.Time.Advance(TimeSpan.FromSeconds(61));
            return await applications.SubmitAsync(supplier.Id, file.Program.Id, file.Id);
        }));

        Assert.Equal("ACommitFollowsItsRequestWithinAMinute", Assert.Single(refused.Refusals).Rule);
        Assert.Empty(await host.ActAsync((ApplicationQueries applications) => applications.OfPersonAsync(supplier.Id)));
        Assert.All(await host.ActAsync(async (JournalVerifier verifier) => await verifier.VerifyAsync().ToListAsync()), log => Assert.Null(log.Problem));
    }

    [Theory, BothEngines]
    public async Task An_account_suspended_in_the_same_moment_submits_nothing(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (file, closing) = await OpenUntilAsync(host, "2026-12-04");
        var supplier = await host.Data.PersonAsync();
        await host.Data.DraftApplicationAsync(supplier, file);
        host.Time.SetUtcNow(closing.AddMilliseconds(-1));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => host.ActAsync(async (ApplicationService applications) =>
        {
            await host.Data.SuspendAsync(supplier); // After the request began, before its turn.
            return await applications.SubmitAsync(supplier.Id, file.Program.Id, file.Id);
        }));

        Assert.Equal("TheAccountIsInGoodStanding", Assert.Single(refused.Refusals).Rule);
        Assert.Empty(await host.ActAsync((ApplicationQueries applications) => applications.OfPersonAsync(supplier.Id)));
    }

    [Theory, BothEngines]
    public async Task The_number_of_applications_is_sealed_until_two_minutes_after_closing(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (file, closing) = await OpenUntilAsync(host, "2026-12-04");
        await host.Data.SubmittedApplicationAsync(await host.Data.PersonAsync(), file);

        host.Time.SetUtcNow(closing.AddMinutes(2).AddMilliseconds(-1));
        var before = await host.ActAsync(async (SealedApplications applications) => await applications.CountAsync(await host.Data.AcquisitionAsync(file)));
        host.Time.SetUtcNow(closing.AddMinutes(2));
        var after = await host.ActAsync(async (SealedApplications applications) => await applications.CountAsync(await host.Data.AcquisitionAsync(file)));

        Assert.Equal((null, 1), (before, after));
    }

    private static async Task<(TestFile File, DateTimeOffset Closing)> OpenUntilAsync(TestHost host, string closingDate)
    {
        var closing = Eastern.EndOf(DateOnly.Parse(closingDate, System.Globalization.CultureInfo.InvariantCulture));
        host.Time.SetUtcNow(closing.AddDays(-3) > host.Now ? closing.AddDays(-3) : host.Now);
        var days = Eastern.DateEndedBy(closing).DayNumber - Eastern.DateOf(host.Now).DayNumber;
        var file = await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync(), days);
        Assert.Equal(closing, (await host.Data.AcquisitionAsync(file)).ClosesAt);
        return (file, closing);
    }
}

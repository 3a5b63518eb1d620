using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.TestKit;
using Microsoft.Extensions.Time.Testing;

namespace MicroAcquisition.Tests.Foundation;

/// <summary>A machine whose clock differs from the database's by more than a second takes no application.</summary>
public sealed class ClockAgreementTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(-1_500, false)]
    [InlineData(1_500, false)]
    public async Task A_clock_that_is_more_than_a_second_off_is_noticed(int milliseconds, bool agrees)
    {
        await using var host = await TestHost.StartAsync(Engine.PostgreSql);
        var machine = new MachineClock(new Shifted(TimeSpan.FromMilliseconds(milliseconds)));
        var agreement = new ClockAgreement(host.Database, machine);

        var difference = await host.ActAsync((Records records) => agreement.DifferenceAsync(records));

        Assert.Equal(agrees, ApplicationRules.TheClocksAgree(difference) is null);
    }

    [Fact]
    public async Task A_clock_set_just_now_is_noticed_although_the_two_agreed_a_moment_before()
    {
        await using var host = await TestHost.StartAsync(Engine.PostgreSql);
        var time = new Shifted(TimeSpan.Zero);
        var agreement = new ClockAgreement(host.Database, new MachineClock(time));
        Assert.Equal(TimeSpan.Zero, await host.ActAsync((Records records) => agreement.DifferenceAsync(records)));

        time.By = TimeSpan.FromSeconds(3);

        var difference = await host.ActAsync((Records records) => agreement.DifferenceAsync(records));
        Assert.InRange(difference.TotalSeconds, 2.5, 3.5);
    }

    [Fact]
    public async Task SQLite_is_on_the_same_machine_and_always_agrees()
    {
        await using var host = await TestHost.StartAsync(Engine.Sqlite);
        var agreement = new ClockAgreement(host.Database, new MachineClock(new FakeTimeProvider()));

        Assert.Equal(TimeSpan.Zero, await host.ActAsync((Records records) => agreement.DifferenceAsync(records)));
    }

    private sealed class Shifted(TimeSpan by) : TimeProvider
    {
        public TimeSpan By { get; set; } = by;

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + By;
    }
}

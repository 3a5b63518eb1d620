using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Notices;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Tests.Applications;

/// <summary>One letter, two days before the closing, to whoever began an application and has not sent it; to nobody else.</summary>
public sealed class DraftRemindersTests
{
    [Theory, BothEngines]
    public async Task Whoever_began_and_has_not_sent_is_reminded_once_in_their_language(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        await using var node = host.AnotherNode();
        var file = await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync());
        var (begun, sent, changing, late) = (await host.Data.PersonAsync(language: Language.French), await host.Data.PersonAsync(), await host.Data.PersonAsync(), await host.Data.PersonAsync());
        await host.Data.DraftApplicationAsync(begun, file);
        await host.Data.SubmittedApplicationAsync(sent, file);
        await host.Data.BeginChangeAsync(changing, await host.Data.SubmittedApplicationAsync(changing, file));
        var closing = (await host.Data.AcquisitionAsync(file)).ClosesAt!.Value;

        host.Time.SetUtcNow(closing.AddDays(-2).AddMinutes(-1));
        await host.ActAsync((DraftReminders reminders) => reminders.WriteAsync());
        var early = await LettersAsync(host);
        host.Time.SetUtcNow(closing.AddDays(-2));
        await Task.WhenAll(host.ActAsync((DraftReminders reminders) => reminders.WriteAsync()), node.ActAsync((DraftReminders reminders) => reminders.WriteAsync()));
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await host.Data.DraftApplicationAsync(late, file); // Who begins now reads when it closes.
        host.Time.SetUtcNow(closing.AddDays(-1));
        await host.ActAsync((DraftReminders reminders) => reminders.WriteAsync());
        await node.ActAsync((DraftReminders reminders) => reminders.WriteAsync());
        var letters = await LettersAsync(host);

        Assert.Empty(early);
        Assert.Equal(new[] { begun.Email, changing.Email }.Order(StringComparer.Ordinal), letters.Select(l => l.To).Order(StringComparer.Ordinal));
        var french = letters.Single(l => l.To == begun.Email);
        Assert.Equal((Lane.Letter, Language.French, null), (french.Lane, french.Language, french.LogId));
        Assert.Contains(Formats(Language.French, closing), french.Text, StringComparison.Ordinal);
        Assert.Contains("The version that you sent counts", letters.Single(l => l.To == changing.Email).Text, StringComparison.Ordinal);

        host.Time.SetUtcNow(closing.AddDays(40));
        await host.ActAsync((DraftReminders reminders) => reminders.ForgetAsync());
        Assert.Empty(await LettersAsync(host));
        Assert.Equal(0, await host.ActAsync((Records records) => records.Set<DraftReminder>().CountAsync()));
    }

    private static string Formats(Language language, DateTimeOffset closing)
    {
        using var _ = OfficialLanguages.Speak(language);
        return MicroAcquisition.Foundation.Languages.Formats.Closing(closing);
    }

    private static Task<List<OutboxLetter>> LettersAsync(TestHost host) =>
        host.ActAsync((Records records) => records.Set<OutboxLetter>().AsNoTracking().Where(l => l.Letter == DraftReminders.Letter).ToListAsync());
}

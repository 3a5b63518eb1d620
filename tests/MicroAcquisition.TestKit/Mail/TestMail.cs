using MailKit.Security;
using MicroAcquisition.Notices;
using Microsoft.Extensions.DependencyInjection;

namespace MicroAcquisition.TestKit;

/// <summary>What the hosts share: settings for the local mail server, and the work of the site's letter workers, done at once.</summary>
internal static class TestMail
{
    private static readonly Guid Reader = Guid.CreateVersion7(); // The lease of the reading stays with this process while its clocks stand still.

    public static MailSettings SettingsFor(LocalMailServer mail) => new()
    {
        Host = "127.0.0.1",
        Port = mail.Port,
        Security = SecureSocketOptions.None,
        From = "micro-acquisition@example.ca",
    };

    public static async Task DeliverAsync(IServiceProvider services)
    {
        await using (var scope = services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<LetterReader>().ReadAllAsync(Reader, CancellationToken.None);
        }

        await RepeatAsync(services, (CircularWriter writer) => writer.WriteSomeAsync(Reader, CancellationToken.None));
        foreach (var lane in Enum.GetValues<Lane>())
        {
            await RepeatAsync(services, (LetterSender sender) => sender.SendSomeAsync(lane, CancellationToken.None));
        }
    }

    private static async Task RepeatAsync<T>(IServiceProvider services, Func<T, Task<bool>> act) where T : notnull
    {
        var more = true;
        while (more)
        {
            await using var scope = services.CreateAsyncScope();
            more = await act(scope.ServiceProvider.GetRequiredService<T>());
        }
    }
}

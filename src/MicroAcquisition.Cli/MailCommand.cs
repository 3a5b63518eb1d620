using System.CommandLine;
using System.Globalization;
using MailKit.Security;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Notices;

namespace MicroAcquisition.Cli;

/// <summary><c>mail test</c>: sends one email with the settings of the site, and says what the mail server answers. Exit code 1 when it was not taken.</summary>
public static class MailCommand
{
    private const string Name = "mail-test";

    /// <summary>The command, with settings by their names; those of the server if none are given.</summary>
    public static Command Create(Func<string, string?>? find = null)
    {
        find ??= ServerSettings.Find;
        var to = new Argument<string>("address") { Description = "The address to which the email goes." };
        var test = new Command("test", "Sends one email with the settings Mail:Host, Mail:Port, Mail:Security, Mail:User, Mail:Password and Mail:From, and says what the mail server answers.") { to };
        test.SetAction(async (parse, cancellation) =>
        {
            var (output, error) = (parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error);
            var address = EmailAddress.Normalize(parse.GetRequiredValue(to));
            if (Read(find, out var settings) is { } wrong)
            {
                await error.WriteLineAsync(wrong);
                return 1;
            }

            await output.WriteLineAsync($"To {settings.Server} ({settings.Security}), from {settings.From} to {address}.");
            await using var carrier = new SmtpCarrier(settings);
            var letter = OutboxLetter.Straight(Name, address, Written(), TimeProvider.System.GetUtcNow(), Lane.Code);
            if (await carrier.CarryAsync(letter, cancellation) is { } why)
            {
                await error.WriteLineAsync(why.Words.ReplaceLineEndings(" "));
                return 1;
            }

            await output.WriteLineAsync($"{settings.Server} took it. Look into the mailbox of {address}, and among its junk.");
            return 0;
        });
        return new Command("mail", "Email that the site sends.") { test };
    }

    private static WrittenLetter Written() => new(
        Language.English, "MicroAcquisition: test / essai", "This site can send emails. / Ce site peut envoyer des courriels.", "<p>This site can send emails.</p><p lang=\"fr\">Ce site peut envoyer des courriels.</p>");

    // What is wrong with the settings, in a sentence; null when nothing is.
    private static string? Read(Func<string, string?> find, out MailSettings settings)
    {
        settings = new MailSettings();
        settings.Host = find("Mail:Host") ?? "";
        settings.From = find("Mail:From") ?? "";
        (settings.User, settings.Password) = (find("Mail:User"), find("Mail:Password"));
        if (settings.Host.Length == 0 || settings.From.Length == 0)
        {
            return "Set Mail:Host and Mail:From in appsettings.json of this directory, or in the environment variables Mail__Host and Mail__From.";
        }

        if (find("Mail:Port") is { } port)
        {
            if (!int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 65_535)
            {
                return $"Mail:Port is \"{port}\": give a number from 1 to 65535.";
            }

            settings.Port = number;
        }

        if (find("Mail:Security") is { } security)
        {
            if (!Enum.TryParse<SecureSocketOptions>(security, ignoreCase: true, out var known) || !Enum.IsDefined(known))
            {
                return $"Mail:Security is \"{security}\": give None, Auto, StartTls or SslOnConnect.";
            }

            settings.Security = known;
        }

        return null;
    }
}

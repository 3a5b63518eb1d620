using MailKit.Net.Smtp;
using MimeKit;

namespace MicroAcquisition.Notices;

/// <summary>Sends letters by SMTP, all that it is given over one connection.</summary>
public sealed class SmtpCarrier(MailSettings settings) : ILetterCarrier, IAsyncDisposable
{
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(20);

    private readonly SmtpClient client = new() { Timeout = (int)LongestAnswer.TotalMilliseconds };

    /// <inheritdoc />
    public async Task CarryAsync(OutboxLetter letter, CancellationToken cancellation)
    {
        if (settings.Host.Length == 0)
        {
            throw new InvalidOperationException("The setting Mail:Host is empty.");
        }

        var from = MailboxAddress.Parse(settings.From);
        using var message = new MimeMessage();
        message.From.Add(from);
        message.To.Add(MailboxAddress.Parse(letter.To));
        message.Subject = letter.Subject;
        message.MessageId = $"{letter.MessageId}@{from.Domain}";
        message.Date = letter.CreatedAt;
        message.Headers.Add(HeaderId.ContentLanguage, letter.Language == Foundation.Languages.Language.French ? "fr-CA" : "en-CA");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Body = new BodyBuilder { TextBody = letter.Text, HtmlBody = letter.Html }.ToMessageBody();
        await ConnectAsync(cancellation);
        await client.SendAsync(message, cancellation);
    }

    /// <summary>Takes leave of the server.</summary>
    public async ValueTask DisposeAsync()
    {
        if (client.IsConnected)
        {
            await client.DisconnectAsync(quit: true);
        }

        client.Dispose();
    }

    private async Task ConnectAsync(CancellationToken cancellation)
    {
        if (!client.IsConnected)
        {
            await client.ConnectAsync(settings.Host, settings.Port, settings.Security, cancellation);
        }

        if (!client.IsAuthenticated && settings.User is { Length: > 0 } user)
        {
            await client.AuthenticateAsync(user, settings.Password ?? "", cancellation);
        }
    }
}

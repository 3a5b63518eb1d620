using System.Globalization;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace MicroAcquisition.Notices;

/// <summary>Sends letters by SMTP, all that it is given over one connection.</summary>
public sealed class SmtpCarrier(MailSettings settings) : ILetterCarrier, IAsyncDisposable
{
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(20);

    private readonly SmtpClient client = new() { Timeout = (int)LongestAnswer.TotalMilliseconds };

    /// <inheritdoc />
    public async Task<NotTaken?> CarryAsync(OutboxLetter letter, CancellationToken cancellation)
    {
        if (settings.Host.Length == 0)
        {
            return new NotTaken("the setting Mail:Host is empty", "The setting Mail:Host is empty.", IsForGood: false);
        }

        try
        {
            await SendAsync(letter, cancellation);
            return null;
        }
        catch (SmtpCommandException refused)
        {
            var code = ((int)refused.StatusCode).ToString(CultureInfo.InvariantCulture);
            var isForGood = refused.ErrorCode == SmtpErrorCode.RecipientNotAccepted && (int)refused.StatusCode >= 500;
            return Because(code, $"{code} {refused.Message}", isForGood);
        }
        catch (ParseException)
        {
            return Because("not an address", "This is not an address to which mail can go.", isForGood: true);
        }
        catch (Exception exception) when (exception is SocketException or IOException or ProtocolException or AuthenticationException or SslHandshakeException or TimeoutException
            or NotSupportedException || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return Because(exception.GetType().Name, exception.Message, isForGood: false);
        }
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

    private NotTaken Because(string problem, string words, bool isForGood) => new($"{settings.Server}: {problem}", $"{settings.Server}: {words}", isForGood);

    private async Task SendAsync(OutboxLetter letter, CancellationToken cancellation)
    {
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

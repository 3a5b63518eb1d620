using System.Buffers;
using System.Collections.Concurrent;
using MimeKit;
using SmtpServer;
using SmtpServer.Net;
using SmtpServer.Protocol;
using SmtpServer.Storage;
using MailServices = SmtpServer.ComponentModel.ServiceProvider;

namespace MicroAcquisition.TestKit;

/// <summary>A mail server on a free port of this machine that keeps what it receives, so that tests read real letters.</summary>
public sealed class LocalMailServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<ReceivedLetter> received = new();
    private readonly CancellationTokenSource stop = new();
    private readonly Task running;

    private LocalMailServer(Func<LocalMailServer, (int Port, Task Running)> start) => (Port, running) = start(this);

    /// <summary>Where it listens, on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>While true, every letter is refused with a temporary failure.</summary>
    public bool IsDown { get; set; }

    /// <summary>Makes the server answer nothing to letters to an address, for as long as this says so.</summary>
    public Func<string, bool> HangsFor { get; set; } = _ => false;

    /// <summary>Makes the server refuse an address for good, for as long as this says so.</summary>
    public Func<string, bool> RefusesFor { get; set; } = _ => false;

    /// <summary>Everything received, in order.</summary>
    public IReadOnlyList<ReceivedLetter> Letters => [.. received];

    /// <summary>Starts one.</summary>
    public static LocalMailServer Start() => new(server =>
    {
        var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var endpoint = (System.Net.IPEndPoint)listener.LocalEndpoint;
        var services = new MailServices();
        services.Add(new PromptListeners(listener));
        services.Add(new Keeper(server));
        services.Add(new Doorkeeper(server));
        var options = new SmtpServerOptionsBuilder().ServerName("localhost")
            .Endpoint(builder => builder.Endpoint(endpoint)).Build();
        return (endpoint.Port, new SmtpServer.SmtpServer(options, services).StartAsync(server.stop.Token));
    });

    /// <summary>Letters to an address, in order.</summary>
    public IReadOnlyList<ReceivedLetter> To(string email) => [.. received.Where(letter => letter.To == email)];

    /// <summary>The last letter to an address.</summary>
    public ReceivedLetter LastTo(string email) =>
        received.LastOrDefault(letter => letter.To == email) ?? throw new InvalidOperationException($"No letter to {email} has arrived.");

    /// <summary>Stops listening.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        stop.Dispose();
    }

    private sealed class Doorkeeper(LocalMailServer server) : MailboxFilter
    {
        public override Task<bool> CanDeliverToAsync(ISessionContext context, SmtpServer.Mail.IMailbox to, SmtpServer.Mail.IMailbox from, CancellationToken cancellationToken) =>
            server.RefusesFor($"{to.User}@{to.Host}") ? throw new SmtpResponseException(new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "5.1.1 nobody has this mailbox")) : Task.FromResult(true);
    }

    private sealed class Keeper(LocalMailServer server) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(
            ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            if (server.IsDown)
            {
                return new SmtpResponse(SmtpReplyCode.ServiceUnavailable, "down");
            }

            using var bytes = new MemoryStream(buffer.ToArray());
            using var message = await MimeMessage.LoadAsync(bytes, cancellationToken);
            var letter = ReceivedLetter.Of(message);
            while (server.HangsFor(letter.To))
            {
                await Task.Delay(20, cancellationToken);
            }

            server.received.Enqueue(letter);
            return SmtpResponse.Ok;
        }
    }
}

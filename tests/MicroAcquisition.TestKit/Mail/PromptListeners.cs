using System.IO.Pipelines;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using SmtpServer;
using SmtpServer.IO;
using SmtpServer.Net;

namespace MicroAcquisition.TestKit;

/// <summary>
/// Takes the connections of a listener, which ends with the server, and answers each line at once: without this, the system waits some 40 ms for more to send before each letter's last answer (Nagle's algorithm, RFC 896, against
/// acknowledgements that are delayed), a minute and a half over the tests of all letters.
/// </summary>
internal sealed class PromptListeners(TcpListener listener) : IEndpointListenerFactory
{
    /// <inheritdoc />
    public IEndpointListener CreateListener(IEndpointDefinition endpointDefinition) => new Listener(listener);

    private sealed class Listener(TcpListener listener) : IEndpointListener
    {
        public async Task<ISecurableDuplexPipe> GetPipeAsync(ISessionContext context, CancellationToken cancellationToken)
        {
            var client = await listener.AcceptTcpClientAsync(cancellationToken);
            client.NoDelay = true;
            return new Pipe(client);
        }

        public void Dispose() => listener.Dispose();
    }

    private sealed class Pipe(TcpClient client) : ISecurableDuplexPipe
    {
        public PipeReader Input { get; } = PipeReader.Create(client.GetStream());

        public PipeWriter Output { get; } = PipeWriter.Create(client.GetStream());

        public bool IsSecure => false;

        public SslProtocols SslProtocol => SslProtocols.None;

        public Task UpgradeAsync(X509Certificate certificate, SslProtocols protocols, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public void Dispose() => client.Dispose();
    }
}

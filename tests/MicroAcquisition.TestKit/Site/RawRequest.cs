using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MicroAcquisition.TestKit;

/// <summary>A request as bytes over a bare connection, since no client library sends what is broken.</summary>
public sealed class RawRequest : IDisposable
{
    private readonly TcpClient connection = new();
    private NetworkStream stream = null!;

    private RawRequest()
    {
    }

    /// <summary>Connects to a node of the site.</summary>
    public static async Task<RawRequest> ToAsync(SiteFactory node)
    {
        var request = new RawRequest();
        await request.connection.ConnectAsync(IPAddress.Loopback, node.ClientOptions.BaseAddress.Port);
        request.stream = request.connection.GetStream();
        return request;
    }

    /// <summary>The head of a request, as the proxy before the site sends it.</summary>
    public static string Head(string method, string target, Browser browser, params IEnumerable<string> headers) =>
        $"{method} {target} HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n"
        + (browser.Cookies.Count > 0 ? "Cookie: " + string.Join("; ", browser.Cookies.Select(c => c.Key + "=" + c.Value)) + "\r\n" : "")
        + string.Concat(headers.Select(header => header + "\r\n")) + "\r\n";

    /// <summary>Sends some bytes: one for each character, up to U+00FF.</summary>
    public async Task SendAsync(string bytes) => await stream.WriteAsync(Encoding.Latin1.GetBytes(bytes));

    /// <summary>Says that no more comes.</summary>
    public void End() => connection.Client.Shutdown(SocketShutdown.Send);

    /// <summary>Everything that is answered; empty when the connection is only closed.</summary>
    public async Task<string> AnswerAsync()
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        try
        {
            return await reader.ReadToEndAsync();
        }
        catch (IOException)
        {
            return "";
        }
    }

    /// <inheritdoc />
    public void Dispose() => connection.Dispose();
}

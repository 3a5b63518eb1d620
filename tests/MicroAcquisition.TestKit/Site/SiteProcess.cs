using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace MicroAcquisition.TestKit;

/// <summary>The published site as a process of its own, over a database, on a free port of 127.0.0.1.</summary>
public sealed class SiteProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string folder;
    private readonly string database;
    private readonly int mailPort;
    private Process process;

    private SiteProcess(string folder, string database, int mailPort)
    {
        (this.folder, this.database, this.mailPort) = (folder, database, mailPort);
        Port = FreePort();
        process = Launch();
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>Its address, with a slash at the end.</summary>
    public Uri Address => new($"http://127.0.0.1:{Port}/");

    /// <summary>From the start of the process to its first answer.</summary>
    public TimeSpan FirstAnswerAfter { get; private set; }

    /// <summary>Memory that it holds now, MiB.</summary>
    public long MemoryMiB
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1024 / 1024;
        }
    }

    /// <summary>Processor time that it has used.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Starts the site and waits for its first answer.</summary>
    public static async Task<SiteProcess> StartAsync(string folder, string database, LocalMailServer mail)
    {
        var site = new SiteProcess(folder, database, mail.Port);
        await site.AnswersAsync();
        return site;
    }

    /// <summary>Kills the process as <c>kill -9</c> does, and starts it again at once.</summary>
    public async Task KillAndStartAsync()
    {
        await StopAsync();
        process = Launch();
        await AnswersAsync();
    }

    /// <summary>A client without cookies or redirects that speaks as the proxy before the site does.</summary>
    public HttpClient Client(int connections) => new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = connections })
    {
        BaseAddress = Address,
        DefaultRequestHeaders = { { "X-Forwarded-Proto", "https" } },
        Timeout = TimeSpan.FromSeconds(60),
    };

    /// <summary>Stops it.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        process.Dispose();
    }

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task StopAsync()
    {
        process.Kill(); // SIGKILL.
        await process.WaitForExitAsync();
    }

    private Process Launch()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "MicroAcquisition.Web.dll")]) { UseShellExecute = false, WorkingDirectory = folder };
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = Address.ToString(),
            ["Database"] = database,
            ["Site__Address"] = "https://micro-acquisition.example.ca",
            ["Mail__Host"] = "127.0.0.1",
            ["Mail__Port"] = mailPort.ToString(CultureInfo.InvariantCulture),
            ["Mail__Security"] = "None",
            ["Logging__LogLevel__Default"] = "Error",
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The site did not start.");
    }

    private async Task AnswersAsync()
    {
        var begun = Stopwatch.GetTimestamp();
        using var client = Client(1);
        while (Stopwatch.GetElapsedTime(begun) < Patience)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("en", UriKind.Relative));
                answer.EnsureSuccessStatusCode();
                FirstAnswerAfter = Stopwatch.GetElapsedTime(begun);
                return;
            }
            catch (HttpRequestException refused) when (refused.HttpRequestError == HttpRequestError.ConnectionError)
            {
                await Task.Delay(5); // It does not listen yet.
            }
        }

        throw new InvalidOperationException("The site does not answer.");
    }
}

using System.Diagnostics;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Bench;

/// <summary>nginx on a free port of 127.0.0.1, serving as files the very bytes that the site answered: what a machine can do.</summary>
public sealed class Nginx : IAsyncDisposable
{
    private readonly string folder = Directory.CreateDirectory(Path.Combine(Scratch.Folder, "nginx")).FullName;
    private readonly Process process;

    /// <summary>Starts it.</summary>
    public Nginx()
    {
        var port = SiteProcess.FreePort();
        Address = new Uri($"http://127.0.0.1:{port}/");
        var settings = Path.Combine(folder, "nginx.conf");
        File.WriteAllText(settings, $$"""
            worker_processes auto;
            daemon off;
            pid {{folder}}/nginx.pid;
            events { worker_connections 512; }
            http {
              access_log off;
              sendfile on;
              tcp_nopush on;
              keepalive_requests 100000000;
              open_file_cache max=100;
              default_type text/html;
              charset utf-8;
              client_body_temp_path {{folder}}/body;
              proxy_temp_path {{folder}}/proxy;
              fastcgi_temp_path {{folder}}/fastcgi;
              uwsgi_temp_path {{folder}}/uwsgi;
              scgi_temp_path {{folder}}/scgi;
              server { listen 127.0.0.1:{{port}}; root {{folder}}/pages; }
            }
            """);
        Directory.CreateDirectory(Path.Combine(folder, "pages"));
        if (OperatingSystem.IsLinux() && Environment.UserName == "root")
        {
            File.SetUnixFileMode(Scratch.Folder, (UnixFileMode)0x1ED); // 755: its workers are another user.
        }

        process = Process.Start(new ProcessStartInfo("nginx", ["-c", settings, "-p", folder, "-e", Path.Combine(folder, "error.log")]) { UseShellExecute = false })!;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Serves a page's bytes and says where.</summary>
    public async Task<Uri> ServeAsync(string name, byte[] bytes)
    {
        await File.WriteAllBytesAsync(Path.Combine(folder, "pages", name), bytes);
        return new Uri(Address, name);
    }

    /// <summary>Stops it.</summary>
    public async ValueTask DisposeAsync()
    {
        using (var stop = Process.Start(new ProcessStartInfo("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]) { UseShellExecute = false })!)
        {
            await stop.WaitForExitAsync(); // The master stops its workers; killed outright it would leave them.
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }
}

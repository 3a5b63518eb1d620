using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MicroAcquisition.Bench;

/// <summary>What a run of wrk measured: requests a second, the 99th percentile, and how many answers were not 2xx or 3xx.</summary>
public sealed record Measured(double RequestsPerSecond, double MedianMilliseconds, double P99Milliseconds, long Requests, long Errors)
{
    /// <summary>An answer that is an error is no result: throws.</summary>
    public void HasNoErrors(string name)
    {
        if (Errors > 0)
        {
            throw new InvalidOperationException($"{name}: {Errors} of {Requests} answers were errors.");
        }
    }
}

/// <summary>Runs the load generator wrk with two threads.</summary>
public static partial class Wrk
{
    /// <summary>Loads an address for so many seconds over so many connections, with a script if one is given.</summary>
    public static async Task<Measured> RunAsync(Uri address, int seconds, int connections = 16, string? cookie = null, string? encoding = null, string? script = null)
    {
        var threads = Math.Min(2, connections).ToString(CultureInfo.InvariantCulture);
        List<string> arguments = ["-t" + threads, "-c" + connections.ToString(CultureInfo.InvariantCulture), $"-d{seconds.ToString(CultureInfo.InvariantCulture)}s", "--latency", "--timeout", "20s"];
        Add("-H", cookie is null ? null : "Cookie: " + cookie);
        Add("-H", cookie is null ? null : "X-Forwarded-Proto: https"); // As the proxy says: the cookie of a signed-in page's form goes over HTTPS alone.
        Add("-H", encoding is null ? null : "Accept-Encoding: " + encoding);
        Add("-s", script);
        arguments.Add(address.AbsoluteUri);
        using var process = Process.Start(new ProcessStartInfo("wrk", arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 && RateLine().Match(output) is { Success: true } rate
            ? new Measured(Number(rate), Latency(output, "50%"), Latency(output, "99%"), (long)Number(RequestsLine().Match(output)), Errors(output))
            : throw new InvalidOperationException("wrk failed: " + output);

        void Add(string option, string? value)
        {
            if (value is not null)
            {
                arguments.AddRange([option, value]);
            }
        }
    }

    private static long Errors(string output) => ErrorLine().Match(output) is { Success: true } errors ? (long)Number(errors) : 0;

    private static double Latency(string output, string percentile)
    {
        var line = output.Split('\n').Select(l => l.Trim()).First(l => l.StartsWith(percentile, StringComparison.Ordinal));
        var value = UnitValue().Match(line[percentile.Length..]);
        var unit = value.Groups["unit"].Value switch { "us" => 0.001, "ms" => 1, "s" => 1000, _ => throw new InvalidOperationException("wrk's unit: " + line) };
        return Number(value) * unit;
    }

    private static double Number(Match match) => double.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Requests/sec:\s+(?<n>[\d.]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RateLine();

    [GeneratedRegex(@"(?<n>\d+) requests in", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RequestsLine();

    [GeneratedRegex(@"Non-2xx or 3xx responses: (?<n>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ErrorLine();

    [GeneratedRegex(@"(?<n>[\d.]+)(?<unit>us|ms|s)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UnitValue();
}

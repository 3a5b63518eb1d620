using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MicroAcquisition.Web.Infrastructure;

/// <summary>What /health answers: a word, and a line for each part that is not well. It is for operators and machines, so in English.</summary>
public static class HealthWords
{
    /// <summary>Writes it.</summary>
    public static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        var parts = report.Entries.Where(part => part.Value.Status != HealthStatus.Healthy).Select(part => $"{part.Key}: {part.Value.Description}");
        return context.Response.WriteAsync(string.Join('\n', parts.Prepend(report.Status.ToString())));
    }
}

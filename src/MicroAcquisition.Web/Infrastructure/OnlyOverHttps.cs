using MicroAcquisition.Web.Pages.Errors;

namespace MicroAcquisition.Web.Infrastructure;

/// <summary>
/// Forms and sessions go over HTTPS alone: outside the environment Development a page that is not public answers over plain HTTP with what to do, and the log says once what the proxy lacks.
/// </summary>
public sealed class OnlyOverHttps(RequestDelegate next, IWebHostEnvironment environment, ILogger<OnlyOverHttps> log)
{
    private int told;

    /// <summary>Lets through what goes over HTTPS, or may go without.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var page = context.Request.RouteValues["page"] as string;
        if (environment.IsDevelopment() || context.Request.IsHttps || page is null || page == ErrorAddresses.Error.Page || PublicPages.IsListed(context.Request))
        {
            return next(context);
        }

        if (Interlocked.Exchange(ref told, 1) == 0)
        {
            log.LogWarning("A page was asked for over plain HTTP. Sign-in and forms need HTTPS: let the proxy that ends it send X-Forwarded-Proto, and see docs/guides/operate.md.");
        }

        context.Explain(ErrorRules.FormsGoOverHttps());
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return Task.CompletedTask;
    }
}

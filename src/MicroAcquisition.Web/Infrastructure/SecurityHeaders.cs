namespace MicroAcquisition.Web.Infrastructure;

/// <summary>
/// Headers of every answer: nothing is loaded from elsewhere, nothing is framed, no form leaves the site; and no browser keeps what
/// someone saw while signed in, for whoever presses Back on a shared computer after them.
/// </summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Sets the headers when the answer starts: those set before are lost when an error clears the answer.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            Set(context.Response.Headers, context.User.Identity?.IsAuthenticated == true);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static void Set(IHeaderDictionary headers, bool isForOneReader)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
        if (isForOneReader && headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }
    }
}

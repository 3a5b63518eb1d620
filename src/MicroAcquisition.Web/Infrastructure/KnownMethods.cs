namespace MicroAcquisition.Web.Infrastructure;

/// <summary>The site reads (GET, HEAD) and takes forms (POST); anything else is told so (405, RFC 9110 §15.5.6), TRACE included, which would give back what a browser hides.</summary>
public sealed class KnownMethods(RequestDelegate next)
{
    /// <summary>Lets them through, or answers.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var method = context.Request.Method;
        if (HttpMethods.IsHead(method))
        {
            // What a page would answer is known by making it: everything behind this reads, and nothing of it is sent (RFC 9110 §9.3.2).
            context.Request.Method = HttpMethods.Get;
            context.Response.Body = Stream.Null;
            return next(context);
        }

        if (HttpMethods.IsGet(method) || HttpMethods.IsPost(method))
        {
            return next(context);
        }

        context.Response.Headers.Allow = "GET, HEAD, POST";
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    }
}

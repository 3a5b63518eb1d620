namespace MicroAcquisition.Web.Infrastructure;

/// <summary>The site reads (GET, HEAD) and takes forms (POST); anything else is told so (405, RFC 9110 §15.5.6), TRACE included, which would give back what a browser hides.</summary>
public sealed class KnownMethods(RequestDelegate next)
{
    /// <summary>The methods that read: every address that answers GET answers HEAD.</summary>
    public static readonly string[] OfReading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Lets them through, or answers.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method))
        {
            return next(context);
        }

        context.Response.Headers.Allow = "GET, HEAD, POST";
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    }
}

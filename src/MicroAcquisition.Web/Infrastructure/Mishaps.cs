using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Web.Pages.Errors;

namespace MicroAcquisition.Web.Infrastructure;

/// <summary>
/// Turns what fails into a status, for which the error page follows, and notes it in one line. In place of the framework's handler, which
/// logs every stack and the path: before closing that would tell that somebody applies (docs/decisions/0013). So a stack is noted for the
/// pages of the staff only; for all that suppliers and visitors do, signing in and accounts among it, the kind of failure alone, by
/// which no one of these is told from another.
/// </summary>
public sealed class Mishaps(RequestDelegate next, MishapLog log)
{
    // Rooms whose pages know nothing that is sealed, and are not read by suppliers.
    private static readonly string[] Telling = ["/Acquisitions/", "/Programs/", "/Requests/"];

    /// <summary>Passes the request on.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception gone) when (context.RequestAborted.IsCancellationRequested && (gone is OperationCanceledException or IOException))
        {
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest; // Nobody reads the answer.
        }
        catch (BadHttpRequestException unreadable) when (!context.Response.HasStarted)
        {
            await context.RefuseUnreadableAsync(unreadable.StatusCode, nameof(BadHttpRequestException));
        }
        catch (Exception exception)
        {
            var page = context.Request.RouteValues["page"] as string ?? "";
            log.NoteFailure(exception, Array.Exists(Telling, room => page.StartsWith(room, StringComparison.Ordinal)));
            if (context.Response.HasStarted)
            {
                context.Abort(); // Half an answer is none. Not thrown on: the server would log the stack.
                return;
            }

            context.Response.Clear();
            context.Response.Headers.CacheControl = "no-store";
            context.Response.StatusCode = DatabaseTroubles.Of(exception) is DatabaseTrouble.None or DatabaseTrouble.Failing
                ? StatusCodes.Status500InternalServerError
                : StatusCodes.Status503ServiceUnavailable;
        }
    }
}

/// <summary>How a request is refused that cannot be read.</summary>
public static class Unreadable
{
    /// <summary>Notes it and answers with the error page, or shortly when the same network sends many.</summary>
    public static async Task RefuseUnreadableAsync(this HttpContext context, int status, string problem, Refusal? why = null)
    {
        var network = Site.NetworkOf(context.Connection.RemoteIpAddress);
        if (context.RequestServices.GetRequiredService<MishapLog>().NoteUnreadable(network, status, problem))
        {
            if (why is not null)
            {
                context.Explain(why);
            }

            context.Response.StatusCode = status;
            return;
        }

        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = "60";
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(ErrorsText.Body_429);
    }
}

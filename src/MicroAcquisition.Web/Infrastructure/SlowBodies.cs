using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Web.Pages.Errors;

namespace MicroAcquisition.Web.Infrastructure;

/// <summary>
/// Reads a form's body before anything else, within thirty seconds: the request's instant was taken when its headers arrived, and
/// a body that dribbles in would let someone hold an instant before closing open (docs/decisions/0013).
/// </summary>
public sealed class SlowBodies(RequestDelegate next, TimeProvider time)
{
    /// <summary>Longest time a body may take.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Reads the body, or answers 408.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType)
        {
            try
            {
                // Not by a token: the framework aborts the connection when one stops the reading, and nobody would learn why.
                await context.Request.ReadFormAsync(context.RequestAborted).WaitAsync(Longest, time, context.RequestAborted);
            }
            catch (TimeoutException)
            {
                context.Explain(ABodyArrivesWithinThirtySeconds());
                context.Response.StatusCode = StatusCodes.Status408RequestTimeout;
                return;
            }
            catch (InvalidDataException)
            {
                context.Explain(AFormHoldsOnlyText());
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            }
            catch (BadHttpRequestException refused)
            {
                context.Response.StatusCode = refused.StatusCode; // For instance 413: the error page says what to do.
                return;
            }
        }

        await next(context);
    }

    /// <summary>A form holds text that can be kept: the server refuses a NUL and the like before any page sees it.</summary>
    public static Refusal AFormHoldsOnlyText() => Refusal.Because(ErrorsText.ResourceManager);

    /// <summary>The rule that the middleware keeps.</summary>
    public static Refusal ABodyArrivesWithinThirtySeconds() => Refusal.Because(ErrorsText.ResourceManager);
}

using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Web.Pages.Errors;
using Microsoft.Net.Http.Headers;

namespace MicroAcquisition.Web.Infrastructure;

/// <summary>
/// Reads a form's body before anything else, within thirty seconds, and notes when it was all here: the request's instant was taken when its
/// headers arrived, and a body that dribbles in would let someone hold an instant before closing open (docs/decisions/0013 and 0025).
/// What cannot be read is the sender's error and ends here.
/// </summary>
public sealed class SlowBodies(RequestDelegate next, TimeProvider time)
{
    /// <summary>Longest time a body may take.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Reads the body, or answers 408 or 400.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType)
        {
            if (!SpeaksUtf8(context.Request.ContentType))
            {
                await context.RefuseUnreadableAsync(StatusCodes.Status400BadRequest, "another charset than UTF-8", AFormHoldsOnlyText());
                return;
            }

            try
            {
                // Not by a token: the framework aborts the connection when one stops the reading, and nobody would learn why.
                await context.Request.ReadFormAsync(context.RequestAborted).WaitAsync(Longest, time, context.RequestAborted);
            }
            catch (TimeoutException)
            {
                await context.RefuseUnreadableAsync(StatusCodes.Status408RequestTimeout, "a body of more than thirty seconds", ABodyArrivesWithinThirtySeconds());
                return;
            }
            catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
            {
                await context.RefuseUnreadableAsync(StatusCodes.Status400BadRequest, "a body cut short"); // Nobody is there to read it.
                return;
            }
            catch (BadHttpRequestException slow) when (slow.StatusCode == StatusCodes.Status408RequestTimeout)
            {
                await context.RefuseUnreadableAsync(slow.StatusCode, "a body slower than the least rate", ABodyArrivesAtALeastRate());
                return;
            }
            catch (BadHttpRequestException refused)
            {
                await context.RefuseUnreadableAsync(refused.StatusCode, "a body that is too long or ends early"); // The error page says what to do.
                return;
            }
            catch (Exception unreadable) when (unreadable is InvalidDataException or IOException or ArgumentException or FormatException && !context.RequestAborted.IsCancellationRequested)
            {
                await context.RefuseUnreadableAsync(StatusCodes.Status400BadRequest, unreadable.GetType().Name, AFormHoldsOnlyText());
                return;
            }

            context.RequestServices.GetRequiredService<Now>().Complete();
        }

        await next(context);
    }

    /// <summary>A form holds text that can be kept: the server refuses a NUL and the like before any page sees it.</summary>
    public static Refusal AFormHoldsOnlyText() => Refusal.Because(ErrorsText.ResourceManager);

    /// <summary>The rule that the middleware keeps.</summary>
    public static Refusal ABodyArrivesWithinThirtySeconds() => Refusal.Because(ErrorsText.ResourceManager);

    /// <summary>The rule that the server keeps (Kestrel's least rate of a body, 240 bytes a second after five seconds).</summary>
    public static Refusal ABodyArrivesAtALeastRate() => Refusal.Because(ErrorsText.ResourceManager);

    // The pages are in UTF-8, and browsers send forms as their page is written.
    private static bool SpeaksUtf8(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}

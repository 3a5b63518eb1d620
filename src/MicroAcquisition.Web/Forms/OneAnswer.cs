using System.Text;
using MicroAcquisition.Foundation.Forms;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Web.Languages;
using MicroAcquisition.Web.Pages.Errors;
using MicroAcquisition.Web.Pages.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Extensions;

namespace MicroAcquisition.Web.Forms;

/// <summary>
/// One sending of a form has one answer (docs/decisions/0024). Whoever sends it again gets the answer of the first, waiting for it if need
/// be. A page that answers a form is kept and shown under an address of its own, so that reloading it and coming back to it send nothing.
/// Words that cannot be accepted now, as the session is over or the page too old, are kept for whoever wrote them.
/// </summary>
public sealed class OneAnswer(RequestDelegate next, FormKeys keys, IAntiforgery antiforgery, TimeProvider time, ILogger<OneAnswer> log)
{
    /// <summary>The query of the address that shows a kept page.</summary>
    public const string AnswerKey = "answer";

    /// <summary>The query of a page that shows kept words.</summary>
    public const string KeptKey = "kept";

    /// <summary>The header of a save in the background: it repeats itself, with its own versions, and nobody sees its answer.</summary>
    public const string BackgroundHeader = "X-Background";

    /// <summary>How long a page that answered is kept.</summary>
    public static readonly TimeSpan PageLife = TimeSpan.FromHours(1);

    /// <summary>How long a repetition is led where the first was.</summary>
    public static readonly TimeSpan RedirectLife = TimeSpan.FromMinutes(10);

    /// <summary>How long words are kept for someone to sign in again.</summary>
    public static readonly TimeSpan WordsLife = TimeSpan.FromDays(1);

    /// <summary>How long a repetition signs in again: browsers drop the cookies of an answer that a second click overtook.</summary>
    public static readonly TimeSpan SigningInLife = TimeSpan.FromSeconds(30);

    /// <summary>Most bytes of words that are kept; of a visitor, whose forms are short, far fewer.</summary>
    public const int MostWords = 200_000;

    /// <summary>What names the handler of one form in an address.</summary>
    public const string Handler = "handler";

    private const int MostWordsOfVisitor = 4_000;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    /// <summary>Answers, once.</summary>
    public Task InvokeAsync(HttpContext context, FormAnswers answers)
    {
        var request = context.Request;
        return HttpMethods.IsPost(request.Method) && request.HasFormContentType && !request.Headers.ContainsKey(BackgroundHeader) && keys.Read(request.Form[FormKeys.Field]) is { } key
                ? PostAsync(context, answers, key)
            : HttpMethods.IsGet(request.Method) && Guid.TryParseExact(request.Query[AnswerKey], "N", out var id)
                ? ShowAsync(context, answers, id)
            : next(context);
    }

    /// <summary>What keeps this form from being worked on: the database does not answer. None as a rule.</summary>
    public static IReadOnlyList<Refusal> BusyIn(HttpContext context) => context.Items[typeof(OneAnswer)] as IReadOnlyList<Refusal> ?? [];

    /// <summary>The query that says which place of the page this is: without what belongs to one answer, kept words or the handler of one form, which are no place to go to.</summary>
    public static QueryString PlaceIn(HttpRequest request) =>
        request.Query.ContainsKey(AnswerKey) || request.Query.ContainsKey(KeptKey) || request.Query.ContainsKey(Handler) ? Without(request, AnswerKey, KeptKey, Handler).ToQueryString() : request.QueryString;

    /// <summary>The address of the request without what belongs to one answer.</summary>
    public static string AddressOf(HttpRequest request, params IReadOnlyList<(string Key, string Value)> more)
    {
        var query = Without(request, AnswerKey, KeptKey, Handler);
        foreach (var (name, value) in more)
        {
            query.Add(name, value);
        }

        return request.PathBase + request.Path + query.ToQueryString();
    }

    private static QueryBuilder Without(HttpRequest request, params string[] names) => new(
        request.Query.Where(pair => !names.Contains(pair.Key, StringComparer.OrdinalIgnoreCase)).SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? "")));

    private async Task PostAsync(HttpContext context, FormAnswers answers, FormKey key)
    {
        var (person, browser) = (FormKeys.PersonOf(context), keys.BrowserOf(context));
        var isTheirs = key.OwnerId == (key.IsOfPerson ? person : browser);
        var sending = key.Sending(context.Request.Path + context.Request.QueryString, context.Request.Form);
        if (!isTheirs || !await antiforgery.IsRequestValidAsync(context))
        {
            // Signing in makes a visitor's form too old in the moment in which its second click is on the way.
            if (!isTheirs || !await RepeatAsync(context, answers, sending, key.OwnerId))
            {
                await KeepWordsAsync(context, answers, key, isTheirs);
            }

            return;
        }

        FormAnswer? taken;
        try
        {
            taken = await answers.TakeAsync(sending, key.OwnerId, context.RequestAborted);
        }
        catch (RefusedException busy) when (busy.Refusals.Any(refusal => refusal.IsBusy))
        {
            context.Items[typeof(OneAnswer)] = busy.Refusals; // The page shows what was written, and says so, without trying once more.
            await next(context);
            return;
        }

        if (taken is not null)
        {
            await WorkAsync(context, answers, taken);
        }
        else if (!await RepeatAsync(context, answers, sending, key.OwnerId))
        {
            await next(context); // The first came to nothing meanwhile.
        }
    }

    private async Task WorkAsync(HttpContext context, FormAnswers answers, FormAnswer taken)
    {
        var response = context.Response;
        var (body, page) = (response.Body, new MemoryStream());
        response.Body = page;
        try
        {
            await next(context);
        }
        catch
        {
            await LetGoAsync(answers, taken);
            throw;
        }
        finally
        {
            response.Body = body;
        }

        var answer = AnswerOf(response, page);
        if (answer is null)
        {
            await LetGoAsync(answers, taken);
        }
        else if (await IsKeptAsync(answers, taken, answer))
        {
            if (answer.Location is null)
            {
                (response.StatusCode, response.ContentType, response.ContentLength) = (StatusCodes.Status303SeeOther, null, null);
                response.Headers.Location = AddressOf(context.Request, (AnswerKey, taken.Id.ToString("N")));
                return;
            }
        }

        page.Position = 0;
        await page.CopyToAsync(body, context.RequestAborted);
    }

    private async Task LetGoAsync(FormAnswers answers, FormAnswer taken)
    {
        try
        {
            await answers.LetGoAsync(taken, CancellationToken.None);
        }
        catch (Exception exception)
        {
            log.LogWarning(exception, "A form that came to nothing is let go when its lease ends"); // The answer is more than this.
        }
    }

    // Only what a browser shows, or is led to. A fault is no answer: the next sending may fare better.
    private KeptAnswer? AnswerOf(HttpResponse response, MemoryStream page)
    {
        var location = response.StatusCode is >= 300 and < 400 ? response.Headers.Location.ToString() : "";
        var isPage = response.StatusCode < 500 && (page.Length > 0 ? response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true : response.StatusCode >= 400);
        if (location.Length == 0 && !isPage)
        {
            return null;
        }

        var cookies = response.Headers.SetCookie.OfType<string>()
            .Where(cookie => cookie.StartsWith(Site.NoticeCookie, StringComparison.Ordinal) || cookie.StartsWith(Site.SessionCookie + "=", StringComparison.Ordinal)).ToList();
        return new KeptAnswer(
            response.StatusCode, location.Length > 0 ? location : null, page.Length > 0 ? Encoding.UTF8.GetString(page.GetBuffer(), 0, (int)page.Length) : null,
            response.HttpContext.Explanation(), cookies, time.GetUtcNow() + SigningInLife);
    }

    private async Task<bool> IsKeptAsync(FormAnswers answers, FormAnswer taken, KeptAnswer answer)
    {
        try
        {
            // Whoever went away meanwhile may come back with the same form: it is done.
            await answers.AnswerAsync(taken, keys.Protect(answer), answer.Location is null ? PageLife : RedirectLife, CancellationToken.None);
            return true;
        }
        catch (Exception exception)
        {
            // What was done is done, and its answer there: it is given as it is, only not a second time.
            log.LogWarning(exception, "The answer to a form could not be kept");
            return false;
        }
    }

    // The answer of the first sending, which may be under way. False when there is none, or it came to nothing.
    private async Task<bool> RepeatAsync(HttpContext context, FormAnswers answers, Guid sending, Guid ownerId)
    {
        var began = time.GetTimestamp();
        for (var waits = 0; waits * Look < LongestWait && time.GetElapsedTime(began) < LongestWait; waits++)
        {
            if (await answers.FindAsync(sending, ownerId, context.RequestAborted) is not { } there)
            {
                return false;
            }

            if (there.Content is not null)
            {
                return keys.Unprotect<KeptAnswer>(there.Content) is { } kept && Give(context, sending, kept);
            }

            await Task.Delay(Look, context.RequestAborted);
        }

        context.Explain(FormRules.TheSiteIsNotBusy());
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return true;
    }

    private bool Give(HttpContext context, Guid sending, KeptAnswer kept)
    {
        foreach (var cookie in kept.Cookies.Where(cookie => cookie.StartsWith(Site.NoticeCookie, StringComparison.Ordinal) || time.GetUtcNow() < kept.SignsInUntil))
        {
            context.Response.Headers.Append("Set-Cookie", cookie);
        }

        context.Response.StatusCode = kept.Location is null ? StatusCodes.Status303SeeOther : kept.Status;
        context.Response.Headers.Location = kept.Location ?? AddressOf(context.Request, (AnswerKey, sending.ToString("N")));
        return true;
    }

    private async Task ShowAsync(HttpContext context, FormAnswers answers, Guid id)
    {
        // By person or browser: what a visitor was told stays theirs after they signed in.
        var there = await answers.FindAsync(id, keys.OwnerOf(context), context.RequestAborted) ?? await answers.FindAsync(id, keys.BrowserOf(context), context.RequestAborted);
        if (there?.Content is null || keys.Unprotect<KeptAnswer>(there.Content) is not { Location: null } kept)
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = kept.Status;
        context.Response.Headers.CacheControl = "no-store";
        if (kept.Html is null)
        {
            context.Explain(kept.Explanation); // The error page says it.
            return;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(kept.Html, context.RequestAborted);
    }

    private async Task KeepWordsAsync(HttpContext context, FormAnswers answers, FormKey key, bool isTheirs)
    {
        if (context.Request.RouteValues["page"] as string == PeopleAddresses.SignOut.Page)
        {
            context.Response.Redirect(PeopleAddresses.SignOut.Of(OfficialLanguages.Current)); // Signed out already, which is what they want.
            return;
        }

        // A visitor's browser that lost its cookie gets another; its words are short.
        var ownerId = key.IsOfPerson ? key.OwnerId : FormKeys.PersonOf(context) ?? keys.BrowserOf(context, isSettingUp: true);
        var why = key.IsOfPerson && FormKeys.PersonOf(context) is null ? WhyKept.SessionOver : WhyKept.PageTooOld;
        var content = keys.Protect(new KeptWords(
            WordsKept.FieldsOf(context.Request.Form), why));
        var isKept = content.Length <= (key.IsOfPerson ? MostWords : MostWordsOfVisitor);
        if (isKept)
        {
            await answers.KeepAsync(key.Words(), ownerId, content, WordsLife, context.RequestAborted);
        }

        var back = isKept ? AddressOf(context.Request, (KeptKey, key.Words().ToString("N"))) : AddressOf(context.Request);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = why == WhyKept.SessionOver
            ? PeopleAddresses.SignIn.Of(OfficialLanguages.Current) + new QueryBuilder { { "returnPath", back }, { "ended", isKept ? "kept" : "true" } }.ToQueryString()
            : back;
    }
}

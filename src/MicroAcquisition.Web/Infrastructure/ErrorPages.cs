using System.Security.Claims;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Web.Languages;
using MicroAcquisition.Web.Pages.Errors;
using Microsoft.AspNetCore.Diagnostics;

namespace MicroAcquisition.Web.Infrastructure;

/// <summary>Answers an error without a body with the error page, in the language of the address. Nothing of the server shows.</summary>
public static class ErrorPages
{
    private static readonly object Key = new();
    private static readonly object Bare = new();

    /// <summary>
    /// Where the error page leads in the other language: to the page that was asked for, which says there what it says here. The error page's own
    /// address knows the status alone. Null on a direct visit, and for an address without a page.
    /// </summary>
    public static string? OtherPlace(this HttpContext context) => context.Items[Key] as string;

    /// <summary>Runs the error page in the place of the answer, with the same status.</summary>
    public static async Task ShowAsync(StatusCodeContext status)
    {
        var context = status.HttpContext;
        context.Items[Key] = context.RequestServices.GetRequiredService<AddressBook>().SamePlace(context, OfficialLanguages.Current.Other());
        var code = context.Response.StatusCode;
        await RunAsync(status, code);
        if (!context.Response.HasStarted && context.Response.StatusCode >= StatusCodes.Status500InternalServerError && code < StatusCodes.Status500InternalServerError)
        {
            await RunAsync(status, context.Response.StatusCode); // The page of the first failed as well: what it asks is not there.
        }
    }

    /// <summary>True for a page that asks the database for nothing, not even for whom it is.</summary>
    public static bool NeedsNoDatabase(this HttpContext context) => context.Items.ContainsKey(Bare) || context.GetEndpoint()?.Metadata.GetMetadata<NoDatabase>() is not null;

    private static async Task RunAsync(StatusCodeContext status, int code)
    {
        var context = status.HttpContext;
        if (code >= StatusCodes.Status500InternalServerError)
        {
            context.Items[Bare] = true; // It may be the database that failed.
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
        }

        var (path, query, method) = (context.Request.Path, context.Request.QueryString, context.Request.Method);
        context.Request.Path = ErrorAddresses.Error.Of(OfficialLanguages.Current, code);
        context.Request.QueryString = QueryString.Empty;
        context.Request.Method = HttpMethods.Get;
        context.Request.ContentType = null; // A form that could not be read is not read again.
        context.Request.RouteValues.Clear();
        context.SetEndpoint(null);
        try
        {
            await status.Next(context);
        }
        finally
        {
            (context.Request.Path, context.Request.QueryString, context.Request.Method) = (path, query, method);
            if (!context.Response.HasStarted && context.Response.StatusCode < StatusCodes.Status500InternalServerError)
            {
                context.Response.StatusCode = code; // Once it has started, the error page itself set it.
            }
        }
    }
}

/// <summary>Marks an endpoint that asks the database for nothing: style sheets, scripts, pictures.</summary>
public sealed record NoDatabase;

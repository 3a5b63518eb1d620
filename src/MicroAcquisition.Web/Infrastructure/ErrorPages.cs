using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Web.Pages.Errors;
using Microsoft.AspNetCore.Diagnostics;

namespace MicroAcquisition.Web.Infrastructure;

/// <summary>Answers an error without a body with the error page, in the language of the address. Nothing of the server shows.</summary>
public static class ErrorPages
{
    /// <summary>Runs the error page in the place of the answer, with the same status.</summary>
    public static async Task ShowAsync(StatusCodeContext status)
    {
        var context = status.HttpContext;
        var (path, query, method, code) = (context.Request.Path, context.Request.QueryString, context.Request.Method, context.Response.StatusCode);
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
            if (!context.Response.HasStarted)
            {
                context.Response.StatusCode = code; // Once it has started, the error page itself set it.
            }
        }
    }
}

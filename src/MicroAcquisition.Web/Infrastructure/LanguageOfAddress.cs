using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Web.Infrastructure;

/// <summary>The first segment of the address is the language; an address without one speaks what the browser prefers.</summary>
public sealed class LanguageOfAddress(RequestDelegate next)
{
    /// <summary>Makes the language current for the request.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var segment = (context.Request.Path.Value ?? "").Split('/', 3).ElementAtOrDefault(1);
        OfficialLanguages.Use(OfficialLanguages.FromCode(segment) ?? Preferred(context.Request));
        return next(context);
    }

    /// <summary>What the browser prefers of the two; English when it says neither.</summary>
    public static Language Preferred(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(l => l.Quality ?? 1)
        .Select(l => OfficialLanguages.FromCode(l.Value.Value?.Split('-')[0].ToLowerInvariant()))
        .FirstOrDefault(l => l is not null) ?? Language.English;
}

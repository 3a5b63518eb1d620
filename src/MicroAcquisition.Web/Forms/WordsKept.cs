using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Forms;
using MicroAcquisition.Foundation.Languages;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;

namespace MicroAcquisition.Web.Forms;

/// <summary>Brings words back to the form for which they were kept, for whoever wrote them and nobody else; nothing is sent by itself.</summary>
public sealed class WordsKept(FormAnswers answers, FormKeys keys)
{
    /// <summary>What the language switch of a form sends.</summary>
    public const string LanguageField = "GoOnIn";

    /// <summary>True when the address asks for kept words.</summary>
    public static bool AreAskedFor(HttpRequest request) => HttpMethods.IsGet(request.Method) && request.Query.ContainsKey(OneAnswer.KeptKey);

    /// <summary>The words; null when there are none for this reader.</summary>
    public async Task<KeptWords?> FindAsync(HttpContext context)
    {
        if (!Guid.TryParseExact(context.Request.Query[OneAnswer.KeptKey], "N", out var id))
        {
            return null;
        }

        var there = await answers.FindAsync(id, keys.OwnerOf(context), context.RequestAborted) ?? await answers.FindAsync(id, keys.BrowserOf(context), context.RequestAborted);
        return there?.Content is { } content ? keys.Unprotect<KeptWords>(content) : null;
    }

    /// <summary>Keeps what is in the form of this request, and says where it is shown in another language.</summary>
    public async Task<string> GoOnAsync(HttpContext context, string samePlace)
    {
        var id = RandomReference.New();
        var words = new KeptWords(FieldsOf(context.Request.Form), WhyKept.OtherLanguage);
        if (keys.Protect(words) is { Length: <= OneAnswer.MostWords } content)
        {
            await answers.KeepAsync(id, keys.OwnerOf(context), content, OneAnswer.PageLife, context.RequestAborted);
        }

        return QueryHelpers.AddQueryString(samePlace, OneAnswer.KeptKey, id.ToString("N"));
    }

    /// <summary>What a person typed, without what the form carries for itself.</summary>
    public static IReadOnlyDictionary<string, string[]> FieldsOf(IFormCollection form) => form
        .Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal) && field.Key != LanguageField)
        .ToDictionary(field => field.Key, field => field.Value.OfType<string>().ToArray(), StringComparer.Ordinal);

    /// <summary>Has the fields of the page show the words.</summary>
    public static void Show(KeptWords words, ModelStateDictionary state)
    {
        foreach (var (name, values) in words.Fields)
        {
            var clean = values.Select(Words.Clean).ToArray();
            state.SetModelValue(name, clean, clean.Length == 1 ? clean[0] : string.Join(',', clean));
            state.MarkFieldSkipped(name); // Checked when they are sent.
        }
    }
}

using MicroAcquisition.Foundation.Forms;
using MicroAcquisition.Foundation.Languages;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MicroAcquisition.Web.Forms;

/// <summary>Brings words back to the form for which they were kept, for whoever wrote them and nobody else; nothing is sent by itself.</summary>
public sealed class WordsKept(FormAnswers answers, FormKeys keys)
{
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

using MicroAcquisition.Foundation.Languages;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace MicroAcquisition.Web.Infrastructure;

/// <summary>
/// Binds every text that a form or an address sends, clean (<see cref="Words.Clean"/>), so that no page can forget: rules, counts and what is
/// kept see the one text, and so does the reader when the page shows again. An empty one is null. What reads as the number of a payment card, or as a social insurance number, is refused wherever it is typed.
/// </summary>
public sealed class CleanTextBinder : IModelBinder
{
    /// <inheritdoc />
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var sent = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (sent != ValueProviderResult.None)
        {
            var clean = Words.Clean(sent.FirstValue);
            bindingContext.ModelState.SetModelValue(bindingContext.ModelName, clean, clean);
            if (HttpMethods.IsPost(bindingContext.HttpContext.Request.Method) && TextRules.NoSensitiveNumberIsTyped(clean) is { } refusal)
            {
                bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, refusal.Text);
            }

            bindingContext.Result = ModelBindingResult.Success(clean.Length == 0 && bindingContext.ModelMetadata.ConvertEmptyStringToNull ? null : clean);
        }

        return Task.CompletedTask;
    }

    /// <summary>Puts the binder before the framework's own for simple values; texts that arrive in headers or from services keep theirs.</summary>
    public static void AddTo(IList<IModelBinderProvider> providers) =>
        providers.Insert(providers.IndexOf(providers.OfType<SimpleTypeModelBinderProvider>().Single()), new Provider());

    private sealed class Provider : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.ModelType == typeof(string) ? new CleanTextBinder() : null;
    }
}

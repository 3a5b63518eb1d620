using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Web.Components;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace MicroAcquisition.Web.Infrastructure;

/// <summary>What a page says about a value that cannot be read, in its language: one text for each kind of field.</summary>
public sealed class UnreadableValues : IBindingMetadataProvider
{
    /// <inheritdoc />
    public void CreateBindingMetadata(BindingMetadataProviderContext context)
    {
        var text = TextFor(Nullable.GetUnderlyingType(context.Key.ModelType) ?? context.Key.ModelType);
        var messages = new DefaultModelBindingMessageProvider();
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => text());
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => text());
        messages.SetValueMustNotBeNullAccessor(_ => text());
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(text);
        messages.SetNonPropertyValueMustBeANumberAccessor(text);
        messages.SetUnknownValueIsInvalidAccessor(_ => text());
        messages.SetValueIsInvalidAccessor(_ => text());
        messages.SetValueMustBeANumberAccessor(_ => text());
        context.BindingMetadata.ModelBindingMessageProvider = messages;
    }

    private static Func<string> TextFor(Type type) =>
        type == typeof(DateOnly) ? () => ComponentsText.Invalid_Date
        : type == typeof(Cad) || type == typeof(decimal) ? () => ComponentsText.Invalid_Amount
        : type == typeof(int) || type == typeof(long) ? () => ComponentsText.Invalid_Number
        : type.IsEnum || type == typeof(bool) || type == typeof(Guid) ? () => ComponentsText.Invalid_Choice
        : () => ComponentsText.Invalid_Value;
}

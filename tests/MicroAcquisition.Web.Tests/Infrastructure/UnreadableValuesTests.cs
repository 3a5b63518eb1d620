using System.Globalization;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Web.Components;
using MicroAcquisition.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace MicroAcquisition.Web.Tests.Infrastructure;

public sealed class UnreadableValuesTests
{
    [Theory]
    [InlineData(typeof(DateOnly?), nameof(ComponentsText.Invalid_Date))]
    [InlineData(typeof(decimal), nameof(ComponentsText.Invalid_Amount))]
    [InlineData(typeof(int?), nameof(ComponentsText.Invalid_Number))]
    [InlineData(typeof(bool?), nameof(ComponentsText.Invalid_Choice))]
    [InlineData(typeof(Role?), nameof(ComponentsText.Invalid_Choice))]
    [InlineData(typeof(string), nameof(ComponentsText.Invalid_Value))]
    public void Each_kind_of_field_says_what_to_enter(Type type, string text)
    {
        var context = new BindingMetadataProviderContext(ModelMetadataIdentity.ForType(type), ModelAttributes.GetAttributesForType(type));

        new UnreadableValues().CreateBindingMetadata(context);

        var said = ComponentsText.ResourceManager.GetString(text, CultureInfo.CurrentUICulture);
        var messages = context.BindingMetadata.ModelBindingMessageProvider!;
        Assert.Equal((said, said), (messages.AttemptedValueIsInvalidAccessor("?", "Field"), messages.ValueMustNotBeNullAccessor("")));
    }
}

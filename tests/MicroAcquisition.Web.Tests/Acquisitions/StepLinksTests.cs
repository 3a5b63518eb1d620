using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Acquisitions;

namespace MicroAcquisition.Web.Tests.Acquisitions;

/// <summary>Every step but the operator's has a page to do it on; those of the staff and the awardee have words on their button too.</summary>
public sealed class StepLinksTests
{
    /// <summary>The steps, by name.</summary>
    public static TheoryData<string> Steps() => [.. Journey.Steps.Where(step => !step.Doers.Contains(Doer.Operator)).Select(step => step.Name)];

    [Theory, MemberData(nameof(Steps))]
    public void A_step_has_its_page_and_its_button(string name)
    {
        using var _ = OfficialLanguages.Speak(Language.French);
        var step = Journey.Named(name);
        var file = Acquisition.FromRequest(Guid.CreateVersion7(), departmentId: null, "26-0001", "A file", Guid.CreateVersion7(), TestHost.Start);

        Assert.NotNull(StepLinks.PageOf(step));
        if (step.IsOfTheStaffOrTheAwardee)
        {
            Assert.Contains(file.Number, StepLinks.Of(step, file), StringComparison.Ordinal);
            Assert.NotEmpty(JourneyWords.Do(step));
        }
    }

    [Fact]
    public void A_step_without_a_page_or_without_words_is_named()
    {
        var step = new Step("Requests", [Role.Client], "WaterPlants") { LeadsTo = "green plants" };

        Assert.Contains("WaterPlants", Assert.Throws<InvalidOperationException>(() => StepLinks.PageOf(step)).Message, StringComparison.Ordinal);
        Assert.Contains("WaterPlants", Assert.Throws<InvalidOperationException>(() => JourneyWords.Do(step)).Message, StringComparison.Ordinal);
    }
}

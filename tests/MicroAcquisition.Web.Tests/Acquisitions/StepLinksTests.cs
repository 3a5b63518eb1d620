using System.Globalization;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Acquisitions;

namespace MicroAcquisition.Web.Tests.Acquisitions;

/// <summary>A step that someone holds a seat for has a page to do it on, and words on its button; without either, My work would fail.</summary>
public sealed class StepLinksTests
{
    [Fact]
    public void Every_step_of_a_seat_has_its_page_and_its_button()
    {
        var file = Acquisition.FromRequest(Guid.CreateVersion7(), departmentId: null, "26-0001", "A file", Guid.CreateVersion7(), TestHost.Start);
        var steps = Journey.Steps.Where(step => step.Doer == Doer.Seat).ToList();

        Assert.NotEmpty(steps);
        Assert.All(steps, step =>
        {
            Assert.Contains(file.Number, StepLinks.Of(step, file), StringComparison.Ordinal);
            Assert.NotNull(FilesText.ResourceManager.GetString("Do_" + step.Name, CultureInfo.GetCultureInfo("fr")));
        });
    }

    [Fact]
    public void A_step_without_a_page_is_named()
    {
        var step = Journey.ScreenRequest with { Name = "WaterPlants" };

        Assert.Contains("WaterPlants", Assert.Throws<InvalidOperationException>(() => StepLinks.PageOf(step)).Message, StringComparison.Ordinal);
    }
}

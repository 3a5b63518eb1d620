using System.Reflection;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Web.Languages;

namespace MicroAcquisition.Web.Pages.Acquisitions;

/// <summary>The page on which a step of the journey is done: a map of the page models that say so (<see cref="DoesAttribute"/>). The operator's steps are commands.</summary>
public static class StepLinks
{
    private static readonly AddressBook Book = new([typeof(StepLinks).Assembly]);

    private static readonly Dictionary<string, Address> Pages = typeof(StepLinks).Assembly.GetTypes()
        .SelectMany(model => model.GetCustomAttributes<DoesAttribute>().Where(does => !does.IsWithin).Select(does => (does.Step.Name, Address: AddressOf(model))))
        .GroupBy(page => page.Name, page => page.Address, StringComparer.Ordinal)
        .ToDictionary(step => step.Key, step => step.Count() == 1 ? step.Single() : throw new InvalidOperationException($"Several pages do {step.Key}."), StringComparer.Ordinal);

    /// <summary>Its address.</summary>
    public static Address PageOf(Step step) =>
        Pages.GetValueOrDefault(step.Name) ?? throw new InvalidOperationException($"No page does {step.Name}: a page model says so with [Does(nameof(Journey.{step.Name}))].");

    /// <summary>Its address for a file, in the current language.</summary>
    public static string Of(Step step, Acquisition file) => PageOf(step).Of(SitePage.Language, file.Number);

    // Pages/Requests/Screen.cshtml.cs holds ScreenModel in the namespace of its folder.
    private static Address AddressOf(Type model)
    {
        var page = model.Namespace![(model.Namespace!.IndexOf(".Pages", StringComparison.Ordinal) + ".Pages".Length)..].Replace('.', '/') + "/" + model.Name[..^"Model".Length];
        return Book.OfPage(page) ?? throw new InvalidOperationException($"{page} has no address.");
    }
}

using MicroAcquisition.Acquisitions;

namespace MicroAcquisition.Web.Pages;

/// <summary>The page model on which a step of the journey is done, or begun: <c>[Does(nameof(Journey.ScreenRequest))]</c>. The map of steps and pages is made of these.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class DoesAttribute(string step) : Attribute
{
    /// <summary>The step.</summary>
    public Step Step => Journey.Named(step);

    /// <summary>True for a page within the step, which its first page leads to: it asks the same guard, and no button opens it.</summary>
    public bool IsWithin { get; init; }
}

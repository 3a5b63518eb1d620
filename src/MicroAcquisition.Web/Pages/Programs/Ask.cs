namespace MicroAcquisition.Web.Pages.Programs;

/// <summary>What is asked before something ends: whose it is, and what follows.</summary>
/// <param name="Title">What is about to end, and whose it is.</param>
/// <param name="Effect">What follows.</param>
/// <param name="Field">The field that names it.</param>
/// <param name="Key">Its key.</param>
/// <param name="Button">What the button that ends it says.</param>
/// <param name="Back">Where to go when it is not to end.</param>
public sealed record Ask(string Title, string Effect, string Field, Guid Key, string Button, string Back);

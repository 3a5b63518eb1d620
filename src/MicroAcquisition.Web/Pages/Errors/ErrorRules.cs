using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Refusals;

namespace MicroAcquisition.Web.Pages.Errors;

/// <summary>Refusals of the site itself, and how the error page learns of them.</summary>
public static class ErrorRules
{
    private static readonly object Key = new();

    /// <summary>A page that belongs to a role says whose it is.</summary>
    public static Refusal ThisPageBelongsToARole(IReadOnlyList<Role> roles) =>
        Refusal.Forbid(ErrorsText.ResourceManager, () => [JourneyWords.AnyOf(roles.Select(JourneyWords.Of))]);

    /// <summary>A file is read by those who work on it.</summary>
    public static Refusal AFileIsReadByThoseWhoWorkOnIt() => Refusal.Forbid(ErrorsText.ResourceManager);

    /// <summary>Whoever signs in or sends a form does so over HTTPS.</summary>
    public static Refusal FormsGoOverHttps() => Refusal.Because(ErrorsText.ResourceManager);

    /// <summary>Keeps a refusal for the error page that will answer this request.</summary>
    public static void Explain(this HttpContext context, Refusal refusal) => context.Items[Key] = refusal;

    /// <summary>Keeps what an error page said, for the one that says it again.</summary>
    public static void Explain(this HttpContext context, string? sentence) => context.Items[Key] = sentence;

    /// <summary>The sentence kept for the error page.</summary>
    public static string? Explanation(this HttpContext context) => context.Items[Key] is Refusal refusal ? refusal.Text : context.Items[Key] as string;
}

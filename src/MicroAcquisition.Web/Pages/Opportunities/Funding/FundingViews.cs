using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Opportunities.Funding;
using MicroAcquisition.Programs;
using MicroAcquisition.Requests;

namespace MicroAcquisition.Web.Pages.Opportunities.Funding;

/// <summary>What a purchase is for, as its form shows it: the need and the answers for the union, which stand in the client's language; null for an imported file.</summary>
public sealed record PurchaseView(string Department, NeedView? Need, UnionAnswers? Union, string? TitleLang)
{
    /// <summary>The lang attribute of what the client wrote.</summary>
    public string? Lang => Need?.Language.Lang();
}

/// <summary>Gathers what the pages of a file's money show.</summary>
public sealed class FundingViews(RequestQueries requests, ProgramQueries programs, FileQueries files, FundingQueries funding)
{
    /// <summary>What the purchase is for.</summary>
    public async Task<PurchaseView> OfAsync(Acquisition file, Language language, CancellationToken cancellation) => new(
        (await programs.DepartmentAsync(file.DepartmentId, cancellation))?.Name(language) ?? "", await requests.NeedOfAsync(file.Id, cancellation),
        await requests.UnionAnswersOfAsync(file.Id, cancellation), (await files.TitleLanguagesAsync([file], cancellation)).LangOf(file));

    /// <summary>True when a form of the file lives that this person may read: its link stands on the file's page.</summary>
    public async Task<bool> HasFormForAsync(Foundation.Access.Viewer viewer, Acquisition file, CancellationToken cancellation) =>
        ReservationRules.APurchaseFormIsReadByThoseWhoBuy(viewer, file) is null && await funding.FormAsync(file.Id, cancellation) is not null;
}

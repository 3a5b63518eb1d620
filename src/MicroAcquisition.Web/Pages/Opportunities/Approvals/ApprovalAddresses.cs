using MicroAcquisition.Web.Languages;

namespace MicroAcquisition.Web.Pages.Opportunities.Approvals;

/// <summary>Addresses of reviewing a statement.</summary>
public static class ApprovalAddresses
{
    /// <summary>The program officer's review.</summary>
    public static readonly Address ForProgram = new("/Opportunities/Approvals/ForProgram", "files/{number}/program-review", "dossiers/{number}/examen-du-programme");

    /// <summary>The procurement advisor's review.</summary>
    public static readonly Address ForProcurement = new("/Opportunities/Approvals/ForProcurement", "files/{number}/procurement-review", "dossiers/{number}/examen-de-l-approvisionnement");

    /// <summary>Sending it back.</summary>
    public static readonly Address AskChanges = new("/Opportunities/Approvals/AskChanges", "files/{number}/changes", "dossiers/{number}/corrections");

    /// <summary>The open-source advisor's comments.</summary>
    public static readonly Address Comment = new("/Opportunities/Approvals/Comment", "files/{number}/comments", "dossiers/{number}/commentaires");
}

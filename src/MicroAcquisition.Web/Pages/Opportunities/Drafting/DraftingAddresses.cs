using MicroAcquisition.Web.Languages;

namespace MicroAcquisition.Web.Pages.Opportunities.Drafting;

/// <summary>Addresses of writing a statement and naming people on its file.</summary>
public static class DraftingAddresses
{
    /// <summary>The client's list of tasks.</summary>
    public static readonly Address Statement = new("/Opportunities/Drafting/Statement", "files/{number}/statement", "dossiers/{number}/enonce");

    /// <summary>One task of the list, by its place from 1.</summary>
    public static readonly Address Section = new("/Opportunities/Drafting/Section", "files/{number}/statement/{part}", "dossiers/{number}/enonce/{part}");

    /// <summary>Everything, before submitting.</summary>
    public static readonly Address Check = new("/Opportunities/Drafting/Check", "files/{number}/statement-check", "dossiers/{number}/verification-de-l-enonce");

    /// <summary>Evaluators and the maintainer.</summary>
    public static readonly Address People = new("/Opportunities/Drafting/People", "files/{number}/people", "dossiers/{number}/personnes");

    /// <summary>The versions that were submitted, for whoever reads the file.</summary>
    public static readonly Address Versions = new("/Opportunities/Drafting/Versions", "files/{number}/versions", "dossiers/{number}/versions");
}

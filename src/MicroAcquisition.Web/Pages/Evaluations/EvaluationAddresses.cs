using MicroAcquisition.Web.Languages;

namespace MicroAcquisition.Web.Pages.Evaluations;

/// <summary>Addresses of evaluating applications.</summary>
public static class EvaluationAddresses
{
    /// <summary>Reviewing what is masked, and releasing the statements.</summary>
    public static readonly Address Release = new("/Evaluations/Release", "files/{number}/release", "dossiers/{number}/transmission");

    /// <summary>An evaluator's declaration, list and sending.</summary>
    public static readonly Address Evaluate = new("/Evaluations/Evaluate", "files/{number}/evaluation", "dossiers/{number}/evaluation");

    /// <summary>The statements of one nameless application, with an evaluator's marks.</summary>
    public static readonly Address Candidate = new("/Evaluations/Candidate", "files/{number}/evaluation/{candidate}", "dossiers/{number}/evaluation/{candidate}");

    /// <summary>Where marks differ.</summary>
    public static readonly Address Settle = new("/Evaluations/Settle", "files/{number}/differences", "dossiers/{number}/ecarts");

    /// <summary>The confirmed evaluation, for whoever must defend it.</summary>
    public static readonly Address Found = new("/Evaluations/Found", "files/{number}/findings", "dossiers/{number}/constatations");

    /// <summary>Procurement's confirmation.</summary>
    public static readonly Address Confirm = new("/Evaluations/Confirm", "files/{number}/evaluation-confirmation", "dossiers/{number}/confirmation-de-l-evaluation");
}

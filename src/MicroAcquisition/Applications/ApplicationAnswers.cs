using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Applications;

/// <summary>In whose name a person applies.</summary>
public enum ApplyingAs
{
    /// <summary>Their own.</summary>
    Myself,

    /// <summary>A business.</summary>
    Business,
}

/// <summary>What an applicant answers, page by page; a working copy until submitted. Null: not answered yet.</summary>
public sealed class ApplicationAnswers
{
    /// <summary>The reference of the application that these answers change; null for a new one.</summary>
    public string? Changes { get; set; }

    /// <summary>The version of it from which the change began.</summary>
    public int ChangesVersion { get; set; }

    /// <summary>The statement version that the answers answer.</summary>
    public int StatementVersion { get; set; }

    /// <summary>Themselves or a business.</summary>
    public ApplyingAs? As { get; set; }

    /// <summary>A business for which they act already.</summary>
    public Guid? SupplierId { get; set; }

    /// <summary>A business not known yet.</summary>
    public string? BusinessName { get; set; }

    /// <summary>The person who will do the work.</summary>
    public string? ResourceName { get; set; }

    /// <summary>The language of the statements.</summary>
    public Language? Language { get; set; }

    /// <summary>Entitled to work in Canada: one yes or no, never which status.</summary>
    public bool? IsEntitled { get; set; }

    /// <summary>One statement per criterion, in order.</summary>
    public IList<string> Statements { get; set; } = [];

    /// <summary>Agrees to the fixed price and the delivery date.</summary>
    public bool AgreesToPriceAndDate { get; set; }

    /// <summary>Agrees to be paid by credit card or PayPal.</summary>
    public bool AgreesToPayment { get; set; }

    /// <summary>Agrees to the one-page agreement.</summary>
    public bool AgreesToAgreement { get; set; }

    /// <summary>When they were submitted too late, UTC, the first time; null while they were not. The page that shows them says so from then on.</summary>
    public DateTimeOffset? CameLateAt { get; set; }

    /// <summary>The statement on a criterion, from 1; empty while not written.</summary>
    public string StatementOn(int criterion) => Statements.ElementAtOrDefault(criterion - 1) ?? "";

    /// <summary>Sets the statement on a criterion, from 1.</summary>
    public void SetStatement(int criterion, string text)
    {
        while (Statements.Count < criterion)
        {
            Statements.Add("");
        }

        Statements[criterion - 1] = text;
    }
}

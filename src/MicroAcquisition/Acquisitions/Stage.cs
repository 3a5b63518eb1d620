namespace MicroAcquisition.Acquisitions;

/// <summary>Where a file stands, for pages and lists. Never stored, and no step asks it: derived from its milestones and the clock by <see cref="Stages"/>.</summary>
public enum Stage
{
    /// <summary>The request waits for its screening. The program officer acts; the public sees nothing.</summary>
    Request,

    /// <summary>In scope. The client writes the statement; the public sees nothing.</summary>
    Draft,

    /// <summary>The program officer and the procurement advisor review the statement; the public sees nothing.</summary>
    Review,

    /// <summary>Both approved. The purchase form, the reservation and the translation go side by side; the union's observer reads from here on.</summary>
    Approved,

    /// <summary>Committed and reserved; the other language is confirmed and the opportunity published.</summary>
    Funded,

    /// <summary>It will be public from its opening instant; until then the public sees nothing and nobody applies.</summary>
    Scheduled,

    /// <summary>Suppliers apply. The public sees the opportunity, and nobody sees an application.</summary>
    Open,

    /// <summary>The closing instant has passed. The public sees a closed opportunity; evaluation starts two minutes later.</summary>
    Closed,

    /// <summary>The evaluators mark statements without names; procurement confirms.</summary>
    Evaluating,

    /// <summary>The evaluation is confirmed; a draw if several pass, and the offer to the next in order.</summary>
    Selecting,

    /// <summary>A supplier answers an offer.</summary>
    Offered,

    /// <summary>The supplier confirmed; the procurement advisor checks them.</summary>
    Confirmed,

    /// <summary>The supplier, then the contracting authority, sign the agreement.</summary>
    ToSign,

    /// <summary>The supplier works; the award is public.</summary>
    InProgress,

    /// <summary>The client and the reviewer-maintainer review the work.</summary>
    Delivered,

    /// <summary>Accepted, or a percentage agreed; the supplier confirms the invoice.</summary>
    Owed,

    /// <summary>The delegated manager certifies (section 34).</summary>
    Invoiced,

    /// <summary>Finance pays.</summary>
    Certified,

    /// <summary>The statement is reconciled and section 33 exercised.</summary>
    Paid,

    /// <summary>Paid and reconciled; the program officer completes the file.</summary>
    Settled,

    /// <summary>Not in scope, with a reason. The public sees nothing.</summary>
    Declined,

    /// <summary>Called off before an offer, with a public reason.</summary>
    Cancelled,

    /// <summary>Nobody applied, passed or took the work.</summary>
    NoAward,

    /// <summary>Ended without delivery; nothing was paid.</summary>
    TerminatedForDefault,

    /// <summary>Ended early; what was done was paid.</summary>
    TerminatedForConvenience,

    /// <summary>Delivered, paid, settled.</summary>
    Completed,

    /// <summary>An imported opportunity that had closed before it came. The public sees it closed.</summary>
    Elsewhere,
}

/// <summary>The whole line of a file's life, as the file page draws it.</summary>
public enum Phase
{
    /// <summary>The need and its screening.</summary>
    Request,

    /// <summary>The statement is written in both languages.</summary>
    Draft,

    /// <summary>Program officer and procurement approve.</summary>
    Review,

    /// <summary>Section 32 and the reservation of funds.</summary>
    Funds,

    /// <summary>Public; suppliers apply and ask.</summary>
    Open,

    /// <summary>Anonymous statements, pass or fail.</summary>
    Evaluation,

    /// <summary>The draw and the offer.</summary>
    Selection,

    /// <summary>The one-page agreement is signed.</summary>
    Agreement,

    /// <summary>The work, its review and its acceptance.</summary>
    Delivery,

    /// <summary>Invoice, section 34, payment, section 33.</summary>
    Payment,
}

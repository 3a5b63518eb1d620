namespace MicroAcquisition.Acquisitions;

/// <summary>Where a file stands. Never stored: derived from its milestones and the clock by <see cref="Stages"/>.</summary>
public enum Stage
{
    /// <summary>The request waits for its screening. The program officer acts; the public sees nothing.</summary>
    Request,

    /// <summary>In scope. The client writes the statement; the public sees nothing.</summary>
    Draft,

    /// <summary>Suppliers apply. The public sees the opportunity, and nobody sees an application.</summary>
    Open,

    /// <summary>The closing instant has passed. The public sees a closed opportunity; evaluation starts two minutes later.</summary>
    Closed,

    /// <summary>Not in scope, with a reason. Terminal; the public sees nothing.</summary>
    Declined,
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

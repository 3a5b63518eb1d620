namespace MicroAcquisition.Foundation.Access;

/// <summary>What a person does in a program (domain §2). Held through a <see cref="Seat"/>.</summary>
public enum Role
{
    /// <summary>The team that has the need: requests, drafts, answers, evaluates, accepts.</summary>
    Client,

    /// <summary>Marks the nameless statements of a file's applications, in the languages that they read; a seat on that file.</summary>
    Evaluator,

    /// <summary>The in-house developer who will merge and keep the code.</summary>
    ReviewerMaintainer,

    /// <summary>Screens, publishes, prepares evaluation, runs the draw, notifies, reports.</summary>
    ProgramOfficer,

    /// <summary>Comments on licence, acceptance criteria and repository.</summary>
    OpenSourceAdvisor,

    /// <summary>Writes and confirms the second language.</summary>
    Translator,

    /// <summary>Approves the statement, confirms the evaluation, rules on splitting and past performance.</summary>
    ProcurementAdvisor,

    /// <summary>Signs the agreement for Canada before work starts.</summary>
    ContractingAuthority,

    /// <summary>Section 32 (commitment) and section 34 (certification).</summary>
    DelegatedManager,

    /// <summary>Reserves funds and pays the supplier by card or PayPal.</summary>
    FinanceOfficer,

    /// <summary>Section 33, when the card issuer is paid.</summary>
    PaymentOfficer,

    /// <summary>Union: sees a file from its approval on; never an application of an open competition.</summary>
    UnionObserver,

    /// <summary>Internal audit: sees every file, each reading logged.</summary>
    AuditObserver,

    /// <summary>Receives the key figures and signs the sponsor's statement.</summary>
    ExecutiveSponsor,

    /// <summary>Users, departments, delegations and settings.</summary>
    Administrator,
}

using System.Globalization;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.People;

namespace MicroAcquisition.Applications;

/// <summary>What applying asks (domain §4 and §5).</summary>
public static class ApplicationRules
{
    /// <summary>Longest statement (domain §4).</summary>
    public const int MostWords = 250;

    /// <summary>Longest statement in characters, whatever its words.</summary>
    public const int StatementMaxLength = 5000;

    /// <summary>Open from the opening instant on, while the request's instant is before the closing instant: submitting, changing and withdrawing alike.</summary>
    public static Refusal? ApplicationsCloseAtThePublishedInstant(Acquisition file, DateTimeOffset now) =>
        Journey.SubmitApplication.WaitsOn(file, now)
            ? null
            : Refusal.Because(ApplicationsText.ResourceManager, () => [file.ClosesAt is { } closing ? Formats.Closing(closing) : ""], conflict: true);

    /// <summary>A request that began before closing counts if all of it is here soon after: what comes later may have been written later (docs/decisions/0025).</summary>
    public static Refusal? TheWholeFormIsHereSoonAfterClosing(Acquisition file, DateTimeOffset completeAt, ClosingGrace grace) =>
        file.ClosesAt is not { } closing || completeAt <= closing + grace.Length
            ? null
            : Refusal.Because(ApplicationsText.ResourceManager, () => [Formats.Closing(closing), Formats.Number((int)grace.Length.TotalSeconds)], conflict: true);

    /// <summary>A machine whose clock differs from the database's by more than a second takes no application (docs/decisions/0013).</summary>
    public static Refusal? TheClocksAgree(TimeSpan difference) =>
        difference <= ClockAgreement.Most ? null : Refusal.Because(ApplicationsText.ResourceManager, conflict: true);

    /// <summary>One application that counts, per supplier and per person.</summary>
    public static Refusal? OneApplicationPerSupplierAndPerson(bool hasAnother) =>
        hasAnother ? Refusal.Because(ApplicationsText.ResourceManager, conflict: true) : null;

    /// <summary>Nobody is staff on a file to which their business applies (domain §2).</summary>
    public static Refusal? NoMemberOfTheBusinessWorksOnTheFile(bool someoneDoes) =>
        someoneDoes ? Refusal.Because(ApplicationsText.ResourceManager) : null;

    /// <summary>Only those who act for the supplier now touch its application.</summary>
    public static Refusal? OnlyTheSupplierTouchesItsApplication(bool actsForIt) =>
        actsForIt ? null : Refusal.Forbid(ApplicationsText.ResourceManager);

    /// <summary>A change begins from the version in force; another member may have changed it meanwhile.</summary>
    public static Refusal? TheApplicationWasNotChangedMeanwhile(bool isSame) =>
        isSame ? null : Refusal.Because(ApplicationsText.ResourceManager, conflict: true);

    /// <summary>Whose name, and who does the work.</summary>
    public static IEnumerable<Refusal?> OfWho(ApplicationAnswers answers) =>
        [TheApplicantIsAPersonOrABusiness(answers), ABusinessIsNamed(answers), TheResourceIsNamed(answers.ResourceName)];

    /// <summary>The language.</summary>
    public static IEnumerable<Refusal?> OfLanguage(ApplicationAnswers answers) => [TheLanguageIsChosen(answers.Language)];

    /// <summary>The entitlement.</summary>
    public static IEnumerable<Refusal?> OfEntitlement(ApplicationAnswers answers) => [TheResourceIsEntitledToDoTheWork(answers.IsEntitled)];

    /// <summary>The statement on a criterion.</summary>
    public static IEnumerable<Refusal?> OfStatement(string? text, int criterion, string field = "Statement") =>
        [AStatementIsWritten(text, criterion, field), AStatementIsAtMost250Words(text, criterion, field), AStatementIsAtMost5000Characters(text, criterion, field)];

    /// <summary>The agreements.</summary>
    public static IEnumerable<Refusal?> OfTerms(ApplicationAnswers answers) =>
    [
        ThePriceAndDateAreAgreedTo(answers.AgreesToPriceAndDate),
        TheWayOfPaymentIsAgreedTo(answers.AgreesToPayment),
        TheOnePageAgreementIsAgreedTo(answers.AgreesToAgreement),
    ];

    /// <summary>The field of one statement, where all are checked together.</summary>
    public static string StatementField(int criterion) => "Statement" + criterion.ToString(CultureInfo.InvariantCulture);

    /// <summary>Everything, in the order of the pages.</summary>
    public static IEnumerable<Refusal?> All(ApplicationAnswers answers, int criteria) =>
    [
        .. OfWho(answers), .. OfLanguage(answers), .. OfEntitlement(answers),
        .. Enumerable.Range(1, criteria).SelectMany(n => OfStatement(answers.StatementOn(n), n, StatementField(n))), .. OfTerms(answers),
    ];

    /// <summary>Oneself or a business.</summary>
    public static Refusal? TheApplicantIsAPersonOrABusiness(ApplicationAnswers answers) =>
        answers.As is not null ? null : Refusal.Because(ApplicationsText.ResourceManager, field: nameof(answers.As));

    /// <summary>A business of theirs, or the name of a new one.</summary>
    public static Refusal? ABusinessIsNamed(ApplicationAnswers answers) =>
        answers.As != ApplyingAs.Business || answers.SupplierId is not null || Words.Clean(answers.BusinessName).Length is > 0 and <= Supplier.NameMaxLength
            ? null
            : Refusal.Because(ApplicationsText.ResourceManager, field: nameof(answers.BusinessName));

    /// <summary>The person who will do the work.</summary>
    public static Refusal? TheResourceIsNamed(string? name) =>
        Words.Clean(name).Length is > 0 and <= Application.NameMaxLength
            ? null
            : Refusal.Because(ApplicationsText.ResourceManager, () => [Application.NameMaxLength], nameof(ApplicationAnswers.ResourceName));

    /// <summary>English or French.</summary>
    public static Refusal? TheLanguageIsChosen(Language? language) =>
        language is not null ? null : Refusal.Because(ApplicationsText.ResourceManager, field: nameof(ApplicationAnswers.Language));

    /// <summary>Of age and able to contract, and entitled to work in Canada: asked as one yes or no of the named resource (domain §4).</summary>
    public static Refusal? TheResourceIsEntitledToDoTheWork(bool? answer) =>
        answer == true ? null : Refusal.Because(ApplicationsText.ResourceManager, field: nameof(ApplicationAnswers.IsEntitled));

    /// <summary>One statement per criterion: a word at least.</summary>
    public static Refusal? AStatementIsWritten(string? text, int criterion, string field = "Statement") =>
        Words.Count(text) > 0 ? null : Refusal.Because(ApplicationsText.ResourceManager, () => [criterion], field);

    /// <summary>Of 250 words at most. The refusal says how many there are.</summary>
    public static Refusal? AStatementIsAtMost250Words(string? text, int criterion, string field = "Statement") =>
        Words.Count(text) is var words and > MostWords
            ? Refusal.Because(ApplicationsText.ResourceManager, () => [criterion, MostWords, Formats.Number(words)], field)
            : null;

    /// <summary>And of 5,000 characters at most, since a word may be of any length.</summary>
    public static Refusal? AStatementIsAtMost5000Characters(string? text, int criterion, string field = "Statement") =>
        Words.Clean(text).Length is var characters and > StatementMaxLength
            ? Refusal.Because(ApplicationsText.ResourceManager, () => [criterion, Formats.Number(StatementMaxLength), Formats.Number(characters)], field)
            : null;

    /// <summary>The fixed price and the delivery date are the same for everyone.</summary>
    public static Refusal? ThePriceAndDateAreAgreedTo(bool agreed) =>
        agreed ? null : Refusal.Because(ApplicationsText.ResourceManager, field: nameof(ApplicationAnswers.AgreesToPriceAndDate));

    /// <summary>Payment is by credit card or PayPal.</summary>
    public static Refusal? TheWayOfPaymentIsAgreedTo(bool agreed) =>
        agreed ? null : Refusal.Because(ApplicationsText.ResourceManager, field: nameof(ApplicationAnswers.AgreesToPayment));

    /// <summary>The one-page agreement is signed as it is.</summary>
    public static Refusal? TheOnePageAgreementIsAgreedTo(bool agreed) =>
        agreed ? null : Refusal.Because(ApplicationsText.ResourceManager, field: nameof(ApplicationAnswers.AgreesToAgreement));

    /// <summary>A receipt's reference: eight letters and digits, and one that checks them.</summary>
    public static Refusal? TheReferenceIsWhole(string? reference) =>
        ReceiptReference.Parse(reference) is not null ? null : Refusal.Because(ApplicationsText.ResourceManager, field: "Reference");

    /// <summary>A receipt's fingerprint: 64 hexadecimal digits.</summary>
    public static Refusal? TheFingerprintIsWhole(string? sha256) =>
        Words.Clean(sha256) is { Length: 64 } digits && digits.All(char.IsAsciiHexDigit) ? null : Refusal.Because(ApplicationsText.ResourceManager, field: "Hash");
}

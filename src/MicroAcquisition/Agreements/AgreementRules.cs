using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;

namespace MicroAcquisition.Agreements;

/// <summary>What signing asks (domain §2, "Delegation"; §6, "Agreement").</summary>
public static class AgreementRules
{
    /// <summary>Longest typed name, in characters.</summary>
    public const int NameMaxLength = 150;

    /// <summary>The page showed the text that is signed; another was made meanwhile otherwise.</summary>
    public static Refusal? TheTextShownIsTheOneSigned(string? shown, string sha256) => shown == sha256 ? null : Refusal.Because(AgreementsText.ResourceManager, conflict: true);

    /// <summary>Whoever signs types their name, in at most 150 characters.</summary>
    public static Refusal? TheNameIsTyped(string? name) =>
        Words.Line(name).Length is > 0 and <= NameMaxLength ? null : Refusal.Because(AgreementsText.ResourceManager, () => [NameMaxLength], "Name");

    /// <summary>It is the name of the account that signs (capitals, accents and punctuation aside), so that nobody signs under another's.</summary>
    public static Refusal? TheNameIsThatOfTheAccount(string? typed, string account) =>
        Words.Fold(account).Length == 0 ? TheAccountHasAName()
        : Words.Fold(typed) == Words.Fold(account) ? null
        : Refusal.Because(AgreementsText.ResourceManager, () => [account], "Name");

    /// <summary>A code waits, of this person, for this award, party and text.</summary>
    public static Refusal? ACodeWasSent(bool waits) => waits ? null : Refusal.Because(AgreementsText.ResourceManager, field: "Code");

    /// <summary>It is the code of the letter.</summary>
    public static Refusal? TheCodeIsRight(bool isRight) => isRight ? null : Refusal.Because(AgreementsText.ResourceManager, field: "Code");

    /// <summary>After five wrong ones a code is of no use.</summary>
    public static Refusal? TheCodeIsNotLocked(bool isLocked) => isLocked ? Refusal.Because(AgreementsText.ResourceManager, () => [SignatureCode.MostWrongCodes], "Code") : null;

    /// <summary>At most five codes within a quarter of an hour, so that nobody's mailbox is flooded.</summary>
    public static Refusal? AFewCodesAreSent(int recent) =>
        recent < SignatureCode.MostCodes ? null : Refusal.Because(AgreementsText.ResourceManager, () => [SignatureCode.LifetimeMinutes]);

    /// <summary>Money is reserved for the file before anyone signs for Canada (section 32).</summary>
    public static Refusal? TheFundsAreReserved(bool areReserved) => areReserved ? null : Refusal.Because(AgreementsText.ResourceManager);

    private static Refusal TheAccountHasAName() => Refusal.Because(AgreementsText.ResourceManager, field: "Name");
}

using System.Text.RegularExpressions;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.People;

namespace MicroAcquisition.Programs;

/// <summary>What a program's settings must say.</summary>
public static partial class ProgramRules
{
    /// <summary>Fewest business days of a clock.</summary>
    public const int FewestDays = 1;

    /// <summary>Most business days of a clock.</summary>
    public const int MostDays = 60;

    /// <summary>Most domains that a program lists.</summary>
    public const int MostDomains = 200;

    /// <summary>Everything about a program's facts, in the order of the form.</summary>
    public static IEnumerable<Refusal?> All(ProgramFacts facts) =>
    [
        AProgramHasANameInEachLanguage(facts.NameEnglish, Language.English),
        AProgramHasANameInEachLanguage(facts.NameFrench, Language.French),
        PeopleRules.AnAddressIsAnEmail(facts.ContactEmail, nameof(facts.ContactEmail)),
        TheCeilingIsWithinThePolicy(facts.Ceiling),
        ANoticeIsShort(facts.NoticeEnglish, nameof(facts.NoticeEnglish)),
        ANoticeIsShort(facts.NoticeFrench, nameof(facts.NoticeFrench)),
        ANoticeIsInBothLanguages(facts),
    ];

    /// <summary>A name of at most 150 characters.</summary>
    public static Refusal? AProgramHasANameInEachLanguage(string? name, Language language) =>
        Words.Clean(name).Length is > 0 and <= Program.NameMaxLength
            ? null
            : Refusal.Because(
                ProgramsText.ResourceManager,
                () => [Program.NameMaxLength, language.Of(ProgramsText.InEnglish, ProgramsText.InFrench)],
                language.Of(nameof(ProgramFacts.NameEnglish), nameof(ProgramFacts.NameFrench)));

    /// <summary>More than nothing and at most 10,000 CAD, taxes included (domain §4).</summary>
    public static Refusal? TheCeilingIsWithinThePolicy(Cad ceiling) =>
        ceiling.Cents > 0 && ceiling <= Program.DefaultCeiling
            ? null
            : Refusal.Because(ProgramsText.ResourceManager, () => [Formats.ShortAmount(Program.DefaultCeiling)], nameof(ProgramFacts.Ceiling));

    /// <summary>At most 4,000 characters.</summary>
    public static Refusal? ANoticeIsShort(string? notice, string field) =>
        Words.Clean(notice).Length <= Program.NoticeMaxLength
            ? null
            : Refusal.Because(ProgramsText.ResourceManager, () => [Formats.Number(Program.NoticeMaxLength)], field);

    /// <summary>Both languages or nothing.</summary>
    public static Refusal? ANoticeIsInBothLanguages(ProgramFacts facts) =>
        Words.AreNone(facts.NoticeEnglish) == Words.AreNone(facts.NoticeFrench)
            ? null
            : Refusal.Because(
                ProgramsText.ResourceManager,
                field: Words.AreNone(facts.NoticeEnglish) ? nameof(facts.NoticeEnglish) : nameof(facts.NoticeFrench));

    /// <summary>The first program's files have no prefix; each later one's have their own, so that no two files share a number.</summary>
    public static Refusal? ALaterProgramHasItsOwnFilePrefix(string? letters, IReadOnlyCollection<string> taken) =>
        taken.Count == 0 || (Prefix().IsMatch(letters ?? "") && !taken.Contains(PrefixOf(letters), StringComparer.Ordinal))
            ? null
            : Refusal.Because(ProgramsText.ResourceManager, field: "FilePrefix");

    /// <summary>Every clock of the journey, in business days from 1 to 60.</summary>
    public static Refusal? AClockRunsForOneToSixtyBusinessDays(string clock, int? days) =>
        days is >= FewestDays and <= MostDays
            ? null
            : Refusal.Because(ProgramsText.ResourceManager, () => [FewestDays, MostDays], $"Days[{clock}]");

    /// <summary>Everything about the listed domains, as they were typed.</summary>
    public static IEnumerable<Refusal?> OfDomains(string? lines) => [AProgramListsAtMost200Domains(DomainsOf(lines).Count), .. Words.Lines(lines).Select(ALineNamesDomains)];

    /// <summary>At most 200. The refusal says how many there are.</summary>
    public static Refusal? AProgramListsAtMost200Domains(int count) =>
        count <= MostDomains ? null : Refusal.Because(ProgramsText.ResourceManager, () => [MostDomains, Formats.Number(count)], "Domains");

    /// <summary>Names of hosts such as canada.ca. The refusal has the number and the words of the line, so that each that is wrong is found.</summary>
    public static Refusal? ALineNamesDomains(TypedLine line) =>
        PartsOf(line).All(d => d.Length <= GovernmentDomain.MaxLength && Host().IsMatch(d)) ? null : Refusal.Because(ProgramsText.ResourceManager, () => [line.Number, line.Shown], "Domains");

    /// <summary>The domains of a text area: one a line, in their one writing, each once, in alphabetical order.</summary>
    public static IReadOnlyList<string> DomainsOf(string? lines) => [.. Words.Lines(lines).SelectMany(PartsOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> PartsOf(TypedLine line) =>
        line.Text.Replace(',', ' ').Replace(';', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(d => HostName.Normalize(d.TrimStart('@')));

    /// <summary>The clocks of the journey that a program may set: each once, with the first step that it times.</summary>
    public static IReadOnlyList<Step> TimedSteps { get; } = Timed(Journey.Steps);

    /// <summary>Of a table; a clock that runs until an instant of the file has no days to set.</summary>
    internal static IReadOnlyList<Step> Timed(IEnumerable<Step> steps) => [.. steps.Where(s => s.Clock is { Days: not null }).DistinctBy(s => s.Clock!.Name, StringComparer.Ordinal)];

    /// <summary>The prefix as it stands in file numbers.</summary>
    internal static string PrefixOf(string? letters) => (letters ?? "").ToUpperInvariant() + "-";

    [GeneratedRegex("^[A-Za-z]{2,6}\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Prefix();

    [GeneratedRegex("^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+([a-z]{2,63}|xn--[a-z0-9-]{0,58}[a-z0-9])\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Host();
}

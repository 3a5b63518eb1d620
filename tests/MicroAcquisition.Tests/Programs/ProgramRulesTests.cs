using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Programs;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Programs;

public sealed class ProgramRulesTests
{
    private static readonly ProgramFacts Good = new("Lab", "Labo", "lab@canada.ca", Cad.FromDollars(10_000), "Notice", "Avis");

    [Fact]
    public void Good_facts_are_accepted() => Assert.Empty(ProgramRules.All(Good).OfType<Refusal>());

    [Fact]
    public void Each_wrong_fact_is_refused_at_its_field()
    {
        Assert.Equal(nameof(Good.NameEnglish), FieldOf(Good with { NameEnglish = " " }));
        Assert.Equal(nameof(Good.NameFrench), FieldOf(Good with { NameFrench = new string('x', 151) }));
        Assert.Equal(nameof(Good.ContactEmail), FieldOf(Good with { ContactEmail = "lab" }));
        Assert.Equal(nameof(Good.NoticeFrench), FieldOf(Good with { NoticeFrench = "" }));
        Assert.Equal(nameof(Good.NoticeEnglish), FieldOf(Good with { NoticeEnglish = new string('x', 4_001) }));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(1_000_000, true)]
    [InlineData(1_000_001, false)]
    public void A_ceiling_is_more_than_nothing_and_at_most_10_000(long cents, bool isAccepted) =>
        Assert.Equal(isAccepted, ProgramRules.TheCeilingIsWithinThePolicy(Cad.FromCents(cents)) is null);

    [Theory]
    [InlineData(null, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void A_clock_runs_for_1_to_60_business_days(int? days, bool isAccepted) =>
        Assert.Equal(isAccepted, ProgramRules.AClockRunsForOneToSixtyBusinessDays("Screening", days) is null);

    [Fact]
    public void The_first_program_needs_no_prefix_and_a_later_one_needs_its_own()
    {
        Assert.Null(ProgramRules.ALaterProgramHasItsOwnFilePrefix(null, []));
        Assert.Null(ProgramRules.ALaterProgramHasItsOwnFilePrefix("lab", ["", "NRC-"]));
        Assert.NotNull(ProgramRules.ALaterProgramHasItsOwnFilePrefix(null, [""]));
        Assert.NotNull(ProgramRules.ALaterProgramHasItsOwnFilePrefix("nrc", ["", "NRC-"]));
        Assert.NotNull(ProgramRules.ALaterProgramHasItsOwnFilePrefix("L4B", [""]));
        Assert.NotNull(ProgramRules.ALaterProgramHasItsOwnFilePrefix("TOOLONG", [""]));
    }

    [Fact]
    public void Domains_are_read_one_a_line_folded_and_each_once() =>
        Assert.Equal(["canada.ca", "gc.ca"], ProgramRules.DomainsOf(" GC.ca\r\n@canada.ca\ngc.ca\n\n"));

    [Theory]
    [InlineData("canada.ca", true)]
    [InlineData("hrsdc-rhdcc.gc.ca", true)]
    [InlineData("canada", false)]
    [InlineData("a b.ca", false)]
    [InlineData("-x.ca", false)]
    [InlineData("https://canada.ca", false)]
    [InlineData("canada.ca\n", true)]
    public void A_domain_is_the_name_of_a_host(string domain, bool isAccepted) =>
        Assert.Equal(isAccepted, !ProgramRules.OfDomains(domain).OfType<Refusal>().Any());

    [Fact]
    public void Each_line_that_is_no_domain_is_named_as_it_was_typed_and_counted()
    {
        var refused = ProgramRules.OfDomains("\r\ncanada.ca\r\nhttps://gc.ca\r\nfine.ca, also.ca\n\nnot a domain\n" + new string('x', 300)).OfType<Refusal>().ToList();

        Assert.All(refused, refusal => Assert.Equal(("ALineNamesDomains", "Domains"), (refusal.Rule, refusal.Field)));
        foreach (var (language, line3, line6) in new[] { (Language.English, "Line 3, “https://gc.ca”:", "Line 6, “not a domain”:"), (Language.French, "Ligne 3, «\u00A0https://gc.ca\u00A0»\u00A0:", "Ligne 6, «\u00A0not a domain\u00A0»\u00A0:") })
        {
            using var _ = OfficialLanguages.Speak(language);
            Assert.Equal(3, refused.Count);
            Assert.StartsWith(line3, refused[0].Text, StringComparison.Ordinal);
            Assert.StartsWith(line6, refused[1].Text, StringComparison.Ordinal);
            Assert.Contains(" 7, ", refused[2].Text, StringComparison.Ordinal);
            Assert.Contains("x…", refused[2].Text, StringComparison.Ordinal); // Only the beginning.
        }
    }

    [Fact]
    public void Too_many_domains_are_counted_and_no_line_of_them_is_wrong()
    {
        var refusal = Assert.Single(ProgramRules.OfDomains(string.Join('\n', Enumerable.Range(1, 201).Select(n => $"d{n}.ca"))).OfType<Refusal>());

        Assert.Equal(nameof(ProgramRules.AProgramListsAtMost200Domains), refusal.Rule);
        Assert.Contains("201", refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_belong_to_the_administrators_of_the_program_and_of_the_site_alone()
    {
        var (person, a, b, department, now) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), DateTimeOffset.UnixEpoch);
        Refusal? Asked(Role role, Guid? program, Guid? inDepartment = null) =>
            AdministrationRules.SettingsBelongToTheProgramsAdministrators([Seat.Grant(person, role, program, inDepartment, null, now)], a);

        Assert.Null(Asked(Role.Administrator, a));
        Assert.Null(Asked(Role.Administrator, null));
        Assert.All(Enum.GetValues<Role>().Where(r => r != Role.Administrator), role => Assert.True(Asked(role, a)!.IsForbidden));
        Assert.True(Asked(Role.Administrator, b)!.IsForbidden);
        Assert.True(Asked(Role.Administrator, a, department)!.IsForbidden);
    }

    [Fact]
    public void A_department_says_where_invoices_go_and_where_people_ask_for_their_information()
    {
        var good = new DepartmentFacts("Justice", "Justice", "284 Wellington Street", "ON", "", "atip@example.ca");
        Assert.Empty(DepartmentRules.All(good).OfType<Refusal>());
        Assert.Empty(DepartmentRules.All(good with { Province = null }).OfType<Refusal>());
        Assert.Equal(nameof(good.BillingAddress), Assert.Single(DepartmentRules.All(good with { BillingAddress = " " }).OfType<Refusal>()).Field);
        Assert.Equal(nameof(good.AccessOffice), Assert.Single(DepartmentRules.All(good with { AccessOffice = "" }).OfType<Refusal>()).Field);
        Assert.Equal(nameof(good.Province), Assert.Single(DepartmentRules.All(good with { Province = "XX" }).OfType<Refusal>()).Field);
    }

    [Fact]
    public void Every_clock_of_the_journey_can_be_set()
    {
        var clocks = Journey.Steps.Where(s => s.Clock?.Days is not null).Select(s => s.Clock!.Name).Distinct(StringComparer.Ordinal);
        Assert.Equal(clocks, ProgramRules.TimedSteps.Select(s => s.Clock!.Name), StringComparer.Ordinal);
    }

    [Fact]
    public void A_clock_that_runs_until_an_instant_of_the_file_has_no_days_to_set() =>
        Assert.Equal(
            WholeJourney.Steps.Where(s => s.Clock?.Days is not null).Select(s => s.Clock!.Name).Distinct(StringComparer.Ordinal), ProgramRules.Timed(WholeJourney.Steps).Select(s => s.Clock!.Name));

    private static string? FieldOf(ProgramFacts facts) => ProgramRules.All(facts).OfType<Refusal>().First().Field;
}

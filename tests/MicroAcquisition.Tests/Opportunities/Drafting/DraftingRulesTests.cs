using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Opportunities.Drafting;

namespace MicroAcquisition.Tests.Opportunities.Drafting;

/// <summary>What a statement must say before it is submitted, at its limits.</summary>
public sealed class DraftingRulesTests
{
    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public void A_complete_statement_is_accepted_and_nothing_in_it_is_warned_of(Language language)
    {
        var draft = Drafts.Of(language: language);

        Assert.Empty(Drafts.Said(DraftingRules.All(draft, Drafts.InOntario)));
        Assert.Empty(Drafts.Said(DraftingRules.Warnings(draft)));
    }

    [Fact]
    public void An_empty_statement_is_told_everything_that_it_lacks_and_each_at_its_field() => Assert.Equal(
        [
            "TheTitleIsShort title", "TheSummaryIsShort summary", "TheFieldIsWritten background", "TheFieldIsWritten work", "OneToEightSkillsAreChosen skills",
            "TheWorkIsAcceptedByTwoCriteriaOrMore acceptance-1", "AnApplicationIsEvaluated criterion-1", "TheLicenceIsOfTheList licence", "ItIsSaidWhetherTheCodeIsPublic base-code",
            "TheHoursAreGiven hours", "ThePriceIsAnAmount price", "TheDaysAreGiven days-open", "TheDaysAreGiven days-to-select", "TheDaysAreGiven days-to-deliver",
            "TheContactIsAnAddress contact",
        ],
        Drafts.Said(DraftingRules.All(Drafts.Of(fields => fields.Clear()), Drafts.InOntario)));

    [Theory]
    [InlineData(DraftFields.Title, 100, "")]
    [InlineData(DraftFields.Title, 101, "TheTitleIsShort title")]
    [InlineData(DraftFields.Summary, 500, "")]
    [InlineData(DraftFields.Summary, 501, "TheSummaryIsShort summary")]
    [InlineData(DraftFields.Background, 8_000, "")]
    [InlineData(DraftFields.Background, 8_001, "TheTextIsNotTooLong background")]
    [InlineData(DraftFields.Work, 8_000, "")]
    [InlineData(DraftFields.Work, 8_001, "TheTextIsNotTooLong work")]
    [InlineData(DraftFields.Provided, 8_000, "")]
    [InlineData(DraftFields.Provided, 8_001, "TheTextIsNotTooLong provided")]
    [InlineData(DraftFields.BarrierReason, 8_001, "TheTextIsNotTooLong barrier-reason")]
    [InlineData(DraftFields.OpeningApproval, 8_001, "TheTextIsNotTooLong opening-approval")]
    [InlineData("acceptance-2", 500, "")]
    [InlineData("acceptance-2", 501, "ACriterionIsShort acceptance-2")]
    [InlineData("criterion-1", 500, "")]
    [InlineData("criterion-1", 501, "ACriterionIsShort criterion-1")]
    public void A_text_has_its_length_in_characters(string field, int length, string said) => Refuses(said, Drafts.Of(field, new string('a', length)));

    [Theory]
    [InlineData(DraftFields.Title, "–", "TheTitleIsShort title")]
    [InlineData(DraftFields.Summary, "…", "TheSummaryIsShort summary")]
    [InlineData(DraftFields.Background, "?", "TheFieldIsWritten background")]
    [InlineData(DraftFields.Work, " ", "TheFieldIsWritten work")]
    [InlineData(DraftFields.Provided, "", "")]
    [InlineData("acceptance-2", "-", "TheWorkIsAcceptedByTwoCriteriaOrMore acceptance-2")]
    [InlineData("acceptance-2", "", "TheWorkIsAcceptedByTwoCriteriaOrMore acceptance-2")]
    [InlineData("example-2", "!", "ACriterionHasAnExample example-2")]
    [InlineData("criterion-2", "-", "AnExampleHasItsCriterion criterion-2")]
    [InlineData("criterion-2", "", "AnExampleHasItsCriterion criterion-2")]
    public void A_text_is_what_has_a_word(string field, string text, string said) => Refuses(said, Drafts.Of(field, text));

    [Theory]
    [InlineData(250, "")]
    [InlineData(251, "AnExampleIsNoLongerThanAnAnswer example-1")]
    public void An_example_has_as_many_words_as_an_answer(int words, string said) => Refuses(said, Drafts.Of("example-1", string.Join(' ', Enumerable.Repeat("map", words))));

    [Fact]
    public void At_least_one_criterion_decides() => Refuses("AnApplicationIsEvaluated criterion-1", Drafts.Of(fields =>
    {
        foreach (var number in new[] { 1, 2 })
        {
            fields[DraftFields.Criterion(number)] = fields[DraftFields.Example(number)] = "";
        }
    }));

    [Theory]
    [InlineData("", "OneToEightSkillsAreChosen skills")]
    [InlineData("maps", "")]
    [InlineData("maps,cobol", "OneToEightSkillsAreChosen skills")]
    [InlineData("api,aws,azure,bash,ckan,css,docker,git", "")]
    [InlineData("api,aws,azure,bash,ckan,css,docker,git,go", "OneToEightSkillsAreChosen skills")]
    public void Skills_are_one_to_eight_of_the_list(string skills, string said) => Refuses(said, Drafts.Of(DraftFields.Skills, skills));

    [Theory]
    [InlineData("AGPL-3.0", "")]
    [InlineData("Apache-2.0", "")]
    [InlineData("mit", "TheLicenceIsOfTheList licence")]
    [InlineData("Proprietary", "TheLicenceIsOfTheList licence")]
    public void A_licence_is_one_of_the_government_s_list(string licence, string said) => Refuses(said, Drafts.Of(DraftFields.Licence, licence));

    [Theory]
    [InlineData("", "")]
    [InlineData("https://example.org/code", "")]
    [InlineData("http://example.org/code", "TheRepositoryIsALink repository")]
    [InlineData("example.org/code", "TheRepositoryIsALink repository")]
    [InlineData("javascript:alert(1)", "TheRepositoryIsALink repository")]
    public void A_repository_is_a_secure_address_or_the_supplier_s_own(string repository, string said) => Refuses(said, Drafts.Of(DraftFields.Repository, repository));

    [Theory]
    [InlineData(500, "")]
    [InlineData(501, "TheRepositoryIsALink repository")]
    public void An_address_has_its_length(int length, string said) => Refuses(said, Drafts.Of(DraftFields.Repository, "https://example.org/".PadRight(length, 'a')));

    [Theory]
    [InlineData("true", "", "")]
    [InlineData("false", "", "OpeningTheCodeIsApproved opening-approval")]
    [InlineData("false", "…", "OpeningTheCodeIsApproved opening-approval")]
    [InlineData("false", "The director general, 2026-11-02, memo 14", "")]
    [InlineData("", "", "ItIsSaidWhetherTheCodeIsPublic base-code")]
    [InlineData("perhaps", "", "ItIsSaidWhetherTheCodeIsPublic base-code")]
    public void Code_that_is_not_public_yet_has_an_approval_to_open_it(string isPublic, string approval, string said) =>
        Refuses(said, Drafts.Of(fields => (fields[DraftFields.IsBaseCodePublic], fields[DraftFields.OpeningApproval]) = (isPublic, approval)));

    [Fact]
    public void An_approval_that_nothing_needs_any_more_is_not_frozen()
    {
        Assert.Equal("", Approval("true"));
        Assert.Equal("Memo 14", Approval("false"));

        static string Approval(string isPublic) =>
            Drafts.Of(fields => (fields[DraftFields.IsBaseCodePublic], fields[DraftFields.OpeningApproval]) = (isPublic, "Memo 14")).ToTerms(1).OpeningApproval;
    }

    [Theory]
    [InlineData("0", "TheHoursAreGiven hours")]
    [InlineData("1", "")]
    [InlineData("150", "")]
    [InlineData("-5", "TheHoursAreGiven hours")]
    [InlineData("7.5", "TheHoursAreGiven hours")]
    [InlineData("many", "TheHoursAreGiven hours")]
    public void Hours_are_a_whole_number(string hours, string said) => Refuses(said, Drafts.Of(DraftFields.Hours, hours));

    [Theory]
    [InlineData("999", "")]
    [InlineData("1000", "TheHoursAreGiven hours")]
    public void Hours_have_their_most(string hours, string said) => Refuses(said, Drafts.Of(fields => (fields[DraftFields.Hours], fields[DraftFields.DaysToDeliver]) = (hours, "120")), but: "TheWorkFitsTheDaysGiven");

    [Theory]
    [InlineData("", "ThePriceIsAnAmount price")]
    [InlineData("0", "ThePriceIsAnAmount price")]
    [InlineData("free", "ThePriceIsAnAmount price")]
    [InlineData("6 500 $", "")]
    [InlineData("6500,50", "")]
    public void A_price_is_an_amount(string price, string said) => Refuses(said, Drafts.Of(DraftFields.Price, price));

    [Theory] // Whole cents of each tax line: 8,849.56 and its 13 % are 10,000.00 exactly.
    [InlineData("8,849.55", "ON", "")]
    [InlineData("8,849.56", "ON", "")]
    [InlineData("8,849.57", "ON", "ThePriceWithTaxesStaysUnderTheCeiling price")]
    [InlineData("8,695.65", null, "")]
    [InlineData("8,695.66", null, "ThePriceWithTaxesStaysUnderTheCeiling price")]
    [InlineData("8,695.65", "NB", "")]
    [InlineData("8,695.66", "NB", "ThePriceWithTaxesStaysUnderTheCeiling price")]
    [InlineData("9,523.81", "AB", "")]
    [InlineData("9,523.82", "AB", "ThePriceWithTaxesStaysUnderTheCeiling price")]
    public void A_price_stays_under_the_ceiling_with_the_taxes_of_its_province_to_the_cent(string price, string? province, string said) =>
        Refuses(said, Drafts.Of(DraftFields.Price, price), Drafts.InOntario with { Province = province });

    [Fact]
    public void The_highest_price_is_that_of_the_program_s_ceiling_and_the_refusal_says_both()
    {
        var at = Drafts.InOntario with { Ceiling = Cad.FromDollars(5_000), Province = null };

        var refusal = DraftingRules.ThePriceWithTaxesStaysUnderTheCeiling(Drafts.Of(), at);

        Assert.Contains("4,347.83", refusal!.Text, StringComparison.Ordinal);
        Assert.Contains("5,000", refusal.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DraftFields.DaysOpen)]
    [InlineData(DraftFields.DaysToSelect)]
    public void Days_are_1_to_120(string field)
    {
        Refuses("", Drafts.Of(field, "1"));
        Refuses("", Drafts.Of(field, "120"));
        foreach (var days in new[] { "", "0", "121", "-1", "2.5", "soon" })
        {
            Refuses($"TheDaysAreGiven {field}", Drafts.Of(field, days));
        }
    }

    [Theory] // 37.5 hours a week of five days.
    [InlineData("37", "5", "")]
    [InlineData("38", "5", "TheWorkFitsTheDaysGiven days-to-deliver")]
    [InlineData("75", "10", "")]
    [InlineData("76", "10", "TheWorkFitsTheDaysGiven days-to-deliver")]
    [InlineData("7", "1", "")]
    [InlineData("8", "1", "TheWorkFitsTheDaysGiven days-to-deliver")]
    [InlineData("900", "120", "")]
    [InlineData("901", "120", "TheWorkFitsTheDaysGiven days-to-deliver")]
    [InlineData("", "1", "TheHoursAreGiven hours")]
    [InlineData("38", "", "TheDaysAreGiven days-to-deliver")]
    public void A_week_of_work_is_37_hours_and_a_half(string hours, string days, string said) =>
        Refuses(said, Drafts.Of(fields => (fields[DraftFields.Hours], fields[DraftFields.DaysToDeliver]) = (hours, days)));

    [Fact]
    public void Work_that_does_not_fit_is_told_the_days_that_it_takes() =>
        Assert.Contains("at least 6 business days", DraftingRules.TheWorkFitsTheDaysGiven(Drafts.Of(f => (f[DraftFields.Hours], f[DraftFields.DaysToDeliver]) = ("38", "5")))!.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("someone@example.ca", "")]
    [InlineData("someone", "TheContactIsAnAddress contact")]
    [InlineData("", "TheContactIsAnAddress contact")]
    public void A_contact_is_an_address(string contact, string said) => Refuses(said, Drafts.Of(DraftFields.Contact, contact));

    [Theory]
    [InlineData(DraftFields.DaysOpen, "4", "SuppliersHaveTimeToApply days-open")]
    [InlineData(DraftFields.DaysOpen, "5", "")]
    [InlineData("acceptance-1", "The code is in the repository.", "OneCriterionIsOnTheLicence acceptance-1")]
    [InlineData("acceptance-2", "The image is that of the map.", "OneCriterionIsOnTests acceptance-1")]
    [InlineData(DraftFields.Price, "4,199.99", "ThePriceIsNearItsEstimate price")]
    [InlineData(DraftFields.Price, "4,200", "")]
    [InlineData(DraftFields.Price, "7,000", "")]
    [InlineData(DraftFields.Price, "7,000.01", "ThePriceIsNearItsEstimate price")]
    [InlineData(DraftFields.Rate, "90", "ThePriceIsNearItsEstimate price")]
    public void What_is_unwise_is_warned_of_and_not_refused(string field, string text, string said)
    {
        var draft = Drafts.Of(field, text);

        Assert.Equal(said, string.Join(", ", Drafts.Said(DraftingRules.Warnings(draft))));
        Refuses("", draft);
    }

    [Fact]
    public void An_estimate_is_of_the_rate_and_the_hours_with_ten_of_administration()
    {
        Assert.Equal((Cad.FromDollars(4_200), Cad.FromDollars(7_000)), DraftingRules.EstimateOf(Drafts.Of()));
        Assert.Equal((Cad.FromDollars(5_600), Cad.FromDollars(5_600)), DraftingRules.EstimateOf(Drafts.Of(DraftFields.Rate, "80")));
        Assert.Null(DraftingRules.EstimateOf(Drafts.Of(DraftFields.Hours, "")));
    }

    [Fact]
    public void A_statement_that_another_changed_after_it_was_read_is_a_conflict()
    {
        var read = Drafts.Of();

        Assert.Null(DraftingRules.TheStatementIsAsItWasRead(Drafts.Of(), read.Seal()));
        Assert.All(
            DraftFields.All,
            field => Assert.True(DraftingRules.TheStatementIsAsItWasRead(Drafts.Of(field, field == DraftFields.Language ? "fr" : "changed"), read.Seal())?.IsConflict, field));
    }

    [Fact]
    public void A_language_stays_while_a_text_is_written()
    {
        Assert.Null(DraftingRules.TheLanguageStaysOnceATextIsWritten(Drafts.Of(), wanted: null));
        Assert.Null(DraftingRules.TheLanguageStaysOnceATextIsWritten(Drafts.Of(), Language.English));
        Assert.NotNull(DraftingRules.TheLanguageStaysOnceATextIsWritten(Drafts.Of(), Language.French));
        Assert.Null(DraftingRules.TheLanguageStaysOnceATextIsWritten(Drafts.Of(fields => fields.Clear()), Language.French));
    }

    private static void Refuses(string said, StatementDraft draft, DraftingCircumstances? at = null, string but = " ") =>
        Assert.Equal(said, string.Join(", ", Drafts.Said(DraftingRules.All(draft, at ?? Drafts.InOntario)).Where(refusal => !refusal.StartsWith(but, StringComparison.Ordinal))));
}

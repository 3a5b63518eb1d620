using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Opportunities.Drafting;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Opportunities.Drafting;

public sealed class PeopleRulesTests
{
    [Theory]
    [InlineData("both", "")]
    [InlineData("en fr", "")]
    [InlineData("en en", "AnEvaluatorReadsEachLanguage People")]
    [InlineData("fr", "AnEvaluatorReadsEachLanguage People")]
    [InlineData("", "AnEvaluatorReadsEachLanguage People")]
    public void Evaluators_read_both_languages_between_them(string evaluators, string said) => Assert.Equal(
        said, string.Join(", ", Drafts.Said(PeopleRules.All([Someone(Role.ReviewerMaintainer), .. evaluators.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(reads => Someone(Role.Evaluator, reads))]))));

    [Fact]
    public void A_maintainer_is_named_and_reads_for_nobody_else() => Assert.Equal(
        ["AnEvaluatorReadsEachLanguage People", "AMaintainerIsNamed People"], Drafts.Said(PeopleRules.All([Someone(Role.Evaluator, "fr")])));

    [Fact]
    public void Somebody_is_named_once_as_each_and_one_maintainer_at_a_time()
    {
        var (evaluator, maintainer) = (Someone(Role.Evaluator), Someone(Role.ReviewerMaintainer));
        NamedPerson[] people = [evaluator, maintainer];

        Assert.True(PeopleRules.APersonIsNamedOnce(evaluator.PersonId, Role.Evaluator, people)!.IsConflict);
        Assert.Null(PeopleRules.APersonIsNamedOnce(maintainer.PersonId, Role.Evaluator, people));
        Assert.NotNull(PeopleRules.OneMaintainerIsNamed(Role.ReviewerMaintainer, people));
        Assert.Null(PeopleRules.OneMaintainerIsNamed(Role.Evaluator, people));
        Assert.Null(PeopleRules.OneMaintainerIsNamed(Role.ReviewerMaintainer, [evaluator]));
    }

    [Theory]
    [InlineData(null, true, true, "APartIsChosen As")]
    [InlineData(Role.Client, true, true, "APartIsChosen As")]
    [InlineData(Role.Evaluator, false, false, "AnEvaluatorReadsALanguage ReadsEnglish")]
    [InlineData(Role.Evaluator, false, true, "")]
    [InlineData(Role.ReviewerMaintainer, false, false, "")]
    public void A_part_is_chosen_and_an_evaluator_reads_a_language(Role? role, bool readsEnglish, bool readsFrench, string said) => Assert.Equal(
        said, string.Join(", ", Drafts.Said([PeopleRules.APartIsChosen(role), PeopleRules.AnEvaluatorReadsALanguage(role, readsEnglish, readsFrench)])));

    [Fact]
    public void An_address_is_of_a_listed_domain_and_an_account_in_good_standing()
    {
        var person = Person.Register("someone@example.ca", Language.English, TestHost.Start);

        Assert.Null(PeopleRules.TheAddressIsAnEmail("someone@example.ca"));
        Assert.NotNull(PeopleRules.TheAddressIsAnEmail("someone"));
        Assert.NotNull(PeopleRules.TheAddressIsAnEmail(null));
        Assert.Null(PeopleRules.TheyWorkForTheGovernment(isListed: true));
        Assert.NotNull(PeopleRules.TheyWorkForTheGovernment(isListed: false));
        Assert.Null(PeopleRules.TheAccountIsInGoodStanding(person));
        person.Suspend(TestHost.Start);
        Assert.NotNull(PeopleRules.TheAccountIsInGoodStanding(person));
    }

    private static NamedPerson Someone(Role role, string reads = "both") =>
        new(Guid.CreateVersion7(), Guid.CreateVersion7(), role, "Someone", "someone@example.ca", reads is "both" or "en", reads is "both" or "fr");
}

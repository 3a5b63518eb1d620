using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Programs;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Programs;

public sealed class DelegationRulesTests
{
    private static readonly Guid Holder = Guid.CreateVersion7();
    private static readonly Guid Other = Guid.CreateVersion7();
    private static readonly HashSet<Guid> Seated = [Holder, Other];
    private static readonly DateOnly Day = new(2026, 11, 24);

    private static readonly DelegationFacts Good =
        new("Director", DelegatedAuthority.Commitment, "4120", Cad.FromDollars(10_000), Holder, Other, Day, Day.AddDays(1));

    [Fact]
    public void A_complete_delegation_is_accepted() => Assert.Empty(DelegationRules.All(Good, Seated).OfType<Refusal>());

    [Fact]
    public void Each_wrong_fact_is_refused_at_its_field()
    {
        Assert.Equal(nameof(Good.Position), FieldOf(Good with { Position = "" }));
        Assert.Equal(nameof(Good.Authority), FieldOf(Good with { Authority = null }));
        Assert.Equal(nameof(Good.CostCentres), FieldOf(Good with { CostCentres = " " }));
        Assert.Equal(nameof(Good.CostCentres), FieldOf(Good with { CostCentres = ",;\n" }));
        Assert.Equal(nameof(Good.CostCentres), FieldOf(Good with { CostCentres = "all, 4120" }));
        Assert.Equal(nameof(Good.CostCentres), FieldOf(Good with { CostCentres = "1999-1000" }));
        Assert.Equal(nameof(Good.Ceiling), FieldOf(Good with { Ceiling = default }));
        Assert.Equal(nameof(Good.HolderId), FieldOf(Good with { HolderId = Guid.CreateVersion7() }));
        Assert.Equal(nameof(Good.ActingHolderId), FieldOf(Good with { ActingHolderId = Holder }));
        Assert.Equal(nameof(Good.ActingHolderId), FieldOf(Good with { ActingHolderId = Guid.CreateVersion7() }));
        Assert.Equal(nameof(Good.From), FieldOf(Good with { From = null }));
        Assert.Equal(nameof(Good.Until), FieldOf(Good with { Until = Day.AddDays(-1) }));
    }

    [Fact]
    public void An_authority_expected_tomorrow_is_not_one_on_record()
    {
        var now = Eastern.StartOf(Day);
        var good = new AuthorityFacts(AuthorityMatter.Card, "Director, Finance", Day, "GCdocs 123", null);
        Assert.Empty(AuthorityRules.All(good, now).OfType<Refusal>());
        Assert.Equal(nameof(good.GivenOn), Assert.Single(AuthorityRules.All(good with { GivenOn = Day.AddDays(1) }, now).OfType<Refusal>()).Field);
        Assert.Equal(nameof(good.Document), Assert.Single(AuthorityRules.All(good with { Document = null }, now).OfType<Refusal>()).Field);
    }

    [Fact]
    public void A_record_counts_from_the_first_day_to_the_last_Eastern_unless_ended_before()
    {
        var (first, last) = (Eastern.StartOf(Day), Eastern.EndOf(Day.AddDays(1)));
        Assert.Equal(Validity.NotYet, Validities.At(first.AddMilliseconds(-1), Day, Day.AddDays(1), null));
        Assert.Equal(Validity.InForce, Validities.At(first, Day, Day.AddDays(1), null));
        Assert.Equal(Validity.InForce, Validities.At(last.AddMilliseconds(-1), Day, Day.AddDays(1), null));
        Assert.Equal(Validity.Ended, Validities.At(last, Day, Day.AddDays(1), null));
        Assert.Equal(Validity.InForce, Validities.At(last, Day, null, null));
        Assert.Equal(Validity.Ended, Validities.At(first, Day, null, first));
    }

    [Theory]
    [InlineData("all", true)]
    [InlineData(" Tous ", true)]
    [InlineData("4120", false)]
    public void A_delegation_may_cover_all_of_its_department_in_a_word(string typed, bool coversAnother)
    {
        Assert.Empty(DelegationRules.All(Good with { CostCentres = typed }, Seated).OfType<Refusal>());
        Assert.Equal(coversAnother, Delegation.Record(Guid.Empty, Good with { CostCentres = typed }, TestHost.Start).Covers("A-9000"));
    }

    private static string? FieldOf(DelegationFacts facts) => Assert.Single(DelegationRules.All(facts, Seated).OfType<Refusal>()).Field;
}

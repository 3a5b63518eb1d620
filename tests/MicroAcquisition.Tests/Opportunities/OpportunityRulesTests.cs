using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Opportunities;
using MicroAcquisition.Programs;

namespace MicroAcquisition.Tests.Opportunities;

public sealed class OpportunityRulesTests
{
    private static readonly Cad Ceiling = Cad.FromDollars(10_000);

    [Theory]
    [InlineData(869_565, null, "2026-03-02", true)]
    [InlineData(869_566, null, "2026-03-02", false)]
    [InlineData(884_956, "ON", "2026-03-02", true)]
    [InlineData(884_957, "ON", "2026-03-02", false)]
    [InlineData(0, "ON", "2026-03-02", false)]
    [InlineData(877_193, "NS", "2025-04-01", true)] // 14 % for what is delivered from here on.
    [InlineData(877_193, "NS", "2025-03-31", false)]
    public void The_price_with_taxes_at_the_delivery_stays_under_the_ceiling(long cents, string? province, string delivery, bool stands) => Assert.Equal(
        stands, OpportunityRules.ThePriceWithTaxesStaysUnderTheCeiling(Cad.FromCents(cents), Ceiling, province, Date(delivery)) is null);

    [Theory]
    [InlineData(6_500, "2021-07-16", "2021-07-23", false)] // 55 hours in one week: the pilot's own post.
    [InlineData(4_750, "2021-07-16", "2021-07-23", true)] // 37.5 hours.
    [InlineData(4_751, "2021-07-16", "2021-07-23", false)]
    [InlineData(6_500, "2021-07-16", "2021-07-30", true)]
    [InlineData(500, "2021-07-16", "2021-07-17", true)] // Less than the hours of administration.
    public void Work_that_does_not_fit_its_time_warns(decimal dollars, string selection, string delivery, bool fits) =>
        Assert.Equal(fits, OpportunityRules.TheWorkFitsTheTimeGiven(Cad.FromDollars(dollars), Date(selection), Date(delivery)) is null);

    [Theory]
    [InlineData("2026-11-23", "2026-11-27", true)]
    [InlineData("2026-11-23", "2026-11-26", false)]
    [InlineData("2026-12-23", "2026-12-30", false)] // Christmas and Boxing Day, the latter on the Monday.
    [InlineData("2021-06-23", "2021-07-12", true)]
    public void Fewer_than_five_business_days_open_warn(string opens, string closes, bool isEnough) =>
        Assert.Equal(isEnough, OpportunityRules.SuppliersHaveTimeToApply(Date(opens), Date(closes)) is null);

    [Fact]
    public void A_way_to_pay_or_agree_without_an_authority_until_the_delivery_warns()
    {
        var delivery = new DateOnly(2027, 1, 20);
        var all = Enum.GetValues<AuthorityMatter>().Select(matter => Authority(matter, until: null)).ToList();

        Assert.Null(OpportunityRules.EachWayToPayOrAgreeHasItsAuthority(all, delivery));
        Assert.Null(OpportunityRules.EachWayToPayOrAgreeHasItsAuthority([.. all[1..], Authority(all[0].Matter, delivery)], delivery));
        Assert.NotNull(OpportunityRules.EachWayToPayOrAgreeHasItsAuthority([.. all[1..], Authority(all[0].Matter, delivery.AddDays(-1))], delivery));
        Assert.NotNull(OpportunityRules.EachWayToPayOrAgreeHasItsAuthority([.. all[1..], all[0] with { Validity = Validity.Ended }], delivery));
        Assert.Contains("PayPal", OpportunityRules.EachWayToPayOrAgreeHasItsAuthority([.. all.Where(a => a.Matter != AuthorityMatter.PayPal)], delivery)!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_no_client_requested_has_no_union_answers_and_warns()
    {
        var now = Eastern.StartOf(new DateOnly(2026, 3, 2));

        Assert.NotNull(OpportunityRules.TheFileHoldsTheUnionAnswers(Acquisition.FromImport(Guid.CreateVersion7(), null, "26-0001", "A", "B", now, now, now)));
        Assert.Null(OpportunityRules.TheFileHoldsTheUnionAnswers(Acquisition.FromRequest(Guid.CreateVersion7(), null, "26-0001", "A", Guid.CreateVersion7(), now)));
    }

    [Fact]
    public void Closing_selection_and_delivery_come_in_this_order()
    {
        var (opens, day) = (Eastern.StartOf(new DateOnly(2026, 3, 2)), new DateOnly(2026, 3, 2));

        Assert.Null(OpportunityRules.ItClosesAfterItOpens(opens, day));
        Assert.NotNull(OpportunityRules.ItClosesAfterItOpens(opens, day.AddDays(-1)));
        Assert.Null(OpportunityRules.TheSupplierIsChosenAfterTheClosing(day, day.AddDays(1)));
        Assert.NotNull(OpportunityRules.TheSupplierIsChosenAfterTheClosing(day, day));
        Assert.Null(OpportunityRules.TheWorkIsDeliveredAfterTheSelection(day, day.AddDays(1)));
        Assert.NotNull(OpportunityRules.TheWorkIsDeliveredAfterTheSelection(day, day));
    }

    [Theory]
    [InlineData("The code must be delivered with an MIT license", "MIT")]
    [InlineData("Under the LGPL, version 3", "LGPL-3.0")]
    [InlineData("Apache-2.0 licence", "Apache-2.0")]
    [InlineData("GPL-3.0", "GPL-3.0")]
    [InlineData("No licence is named; submit it.", "MIT")]
    public void The_licence_is_the_one_that_the_text_names_else_MIT(string text, string licence) =>
        Assert.Equal(licence, LicenceNames.NamedIn(text));

    private static AuthorityLine Authority(AuthorityMatter matter, DateOnly? until) =>
        new(Guid.CreateVersion7(), matter, "Chief financial officer", new DateOnly(2026, 1, 5), "GCdocs 1", until, Validity.InForce, EndedAt: null);

    private static DateOnly Date(string date) => DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
}

using CsCheck;
using MicroAcquisition.Foundation.Access;

namespace MicroAcquisition.Tests.Foundation.Access;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData(" Zoe@Example.org\n", "zoe@example.org")]
    [InlineData("zoe@café.example", "zoe@xn--caf-dma.example")]
    [InlineData("zoe@cafe\u0301.example", "zoe@xn--caf-dma.example")]
    [InlineData("ZOE@XN--CAF-DMA.Example", "zoe@xn--caf-dma.example")]
    [InlineData("zoé@example.org", "zoé@example.org")]
    [InlineData("\u202Azo\u200Be@exam\u00ADple.org\u202C\uFEFF\u2060", "zoe@example.org")]
    [InlineData("zo\u200De@example.org", "zoe@example.org")]
    [InlineData("zoe+maps@m-1.canada.ca", "zoe+maps@m-1.canada.ca")]
    [InlineData("zoe@почта.рф", "zoe@xn--80a1acny.xn--p1ai")]
    public void An_address_has_one_writing(string typed, string address)
    {
        Assert.Equal(address, EmailAddress.Parse(typed));
        Assert.Equal(address, EmailAddress.Parse(address));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("zoe")]
    [InlineData("@example.org")]
    [InlineData("zoe@example")]
    [InlineData("zoe@.example.org")]
    [InlineData("zoe@example.org.")]
    [InlineData("zoe@exa mple.org")]
    [InlineData("zo e@example.org")]
    [InlineData("zoe@ann@example.org")]
    [InlineData("Zoe <zoe@example.org>")]
    [InlineData("zoe@example.org, ann@example.org")]
    [InlineData("zoe@a_é.example")]
    [InlineData("\u200B@\u200B")]
    [InlineData("zoe\uD800@example.org\uDC00")]
    public void What_mail_cannot_reach_is_no_address(string? typed) => Assert.Null(EmailAddress.Parse(typed));

    [Fact]
    public void An_address_is_measured_as_it_is_kept()
    {
        Assert.NotNull(EmailAddress.Parse("\u200B" + new string('z', 64) + "@" + string.Join('.', Enumerable.Repeat(new string('a', 60), 3)) + ".ca"));
        Assert.Null(EmailAddress.Parse("zoe@" + string.Join('.', Enumerable.Repeat(new string('a', 49) + "é", 5)) + ".ca")); // 259 in ASCII.
    }

    [Fact]
    public void Writing_an_address_again_changes_nothing() => Gen.String.Sample(typed => EmailAddress.Normalize(EmailAddress.Normalize(typed)) == EmailAddress.Normalize(typed));

    [Theory]
    [InlineData("zoe@example.org", new[] { "zoe@example.org" })]
    [InlineData("zoe@xn--caf-dma.example", new[] { "zoe@xn--caf-dma.example", "zoe@café.example", "zoe@cafe\u0301.example" })]
    [InlineData("zoe@xn--a.example", new[] { "zoe@xn--a.example" })] // Nothing that letters could be read from.
    public void An_account_is_looked_for_under_every_writing_of_before(string typed, string[] writings) => Assert.Equal(writings, EmailAddress.WritingsOf(typed));

    [Theory]
    [InlineData("  Finance branch, 4th floor ", "Finance branch, 4th floor")]
    [InlineData("Info\u200B@café.example", "info@xn--caf-dma.example")]
    public void A_contact_may_be_an_address_or_anything_else(string typed, string kept) => Assert.Equal(kept, EmailAddress.OrText(typed));
}

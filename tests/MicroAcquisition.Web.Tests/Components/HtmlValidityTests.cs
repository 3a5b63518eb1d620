using MicroAcquisition.TestKit;

namespace MicroAcquisition.Web.Tests.Components;

/// <summary>The look at each page's HTML sees what it is there to see: each page here has one fault, and is whole without it.</summary>
public sealed class HtmlValidityTests
{
    private const string Whole = """
        <!doctype html><html lang="en"><head><title>Page</title></head>
        <body><main id="main"><h1>Page</h1><p>Words.</p><ul><li>One</li></ul><form method="post" id="typed"><label for="a">A</label><input id="a"><button>Go</button></form></main></body></html>
        """;

    [Fact]
    public void A_page_without_fault_passes() => Assert.Empty(HtmlValidity.Of(Whole));

    [Theory]
    [InlineData("<!doctype html>", "")]
    [InlineData("<p>Words.</p>", "<p><div>Words.</div></p>")]
    [InlineData("<p>Words.</p>", "<p id=\"main\">Words.</p>")]
    [InlineData("<p>Words.</p>", "<p>a &nosuch; c</p>")]
    [InlineData("<p>Words.</p>", "<p title=\"a\" title=\"b\">Words.</p>")]
    [InlineData("<p>Words.</p>", "<p><b><i>Words.</b></i></p>")]
    [InlineData("<p>Words.</p>", "<a href=\"/\"><button>Words.</button></a>")]
    [InlineData("<p>Words.</p>", "<span><p>Words.</p></span>")]
    [InlineData("<li>One</li>", "<div>One</div>")]
    [InlineData("<li>One</li>", "")]
    [InlineData("Go</button>", "</button>")]
    [InlineData("<button>Go</button>", "")]
    [InlineData("id=\"a\"", "id=\"b\"")]
    [InlineData(" id=\"typed\"", "")]
    [InlineData("<p>Words.</p>", "<p></section>Words.</p>")]
    public void A_page_with_a_fault_is_reported(string part, string fault) => Assert.NotEmpty(HtmlValidity.Of(Whole.Replace(part, fault, StringComparison.Ordinal)));
}

using System.Text;
using System.Text.Json.Nodes;
using MicroAcquisition.Foundation.Journal;

namespace MicroAcquisition.Tests.Foundation.Journal;

public sealed class CanonicalJsonTests
{
    [Fact]
    public void The_example_of_RFC_8785_is_written_as_it_says()
    {
        // §3.2.2, with a whole number in the place of its floating-point ones, which are refused here.
        const string example = """
            {
              "numbers": [333333333, 10, 0, -1],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
              "literals": [null, true, false]
            }
            """;

        Assert.Equal("""{"literals":[null,true,false],"numbers":[333333333,10,0,-1],"string":"€$\u000f\nA'B\"\\\\\"/"}""", Canonical(example));
    }

    [Fact]
    public void Members_are_sorted_by_their_UTF_16_code_units()
    {
        // §3.2.3.
        const string example = """
            {
              "\u20ac": "Euro Sign",
              "\r": "Carriage Return",
              "\ufb33": "Hebrew Letter Dalet With Dagesh",
              "1": "One",
              "\ud83d\ude00": "Emoji: Grinning Face",
              "\u0080": "Control",
              "\u00f6": "Latin Small Letter O With Diaeresis"
            }
            """;

        Assert.Equal(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\","
            + "\"€\":\"Euro Sign\",\"\U0001F600\":\"Emoji: Grinning Face\",\"\uFB33\":\"Hebrew Letter Dalet With Dagesh\"}",
            Canonical(example));
    }

    [Theory]
    [InlineData("9007199254740991", true)]
    [InlineData("-9007199254740991", true)]
    [InlineData("9007199254740992", false)]
    [InlineData("1.5", false)]
    [InlineData("1e2", false)]
    public void Numbers_are_whole_and_exact_for_every_reader(string number, bool isAccepted)
    {
        var node = JsonNode.Parse($"[{number}]");

        if (isAccepted)
        {
            Assert.Equal($"[{number}]", Encoding.UTF8.GetString(CanonicalJson.Bytes(node)));
        }
        else
        {
            Assert.Throws<NotSupportedException>(() => CanonicalJson.Bytes(node));
        }
    }

    [Fact]
    public void What_is_null_is_left_out_of_an_object() =>
        Assert.Equal("""{"given":"x"}""", Encoding.UTF8.GetString(CanonicalJson.Bytes(new { Missing = (string?)null, Given = "x" })));

    private static string Canonical(string json) => Encoding.UTF8.GetString(CanonicalJson.Bytes(JsonNode.Parse(json)));
}

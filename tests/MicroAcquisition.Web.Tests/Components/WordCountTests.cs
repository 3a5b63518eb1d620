using System.Text.RegularExpressions;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Web.Tests.Components;

/// <summary>The script shows what the server will count: its pattern is read from the script and tried on every character.</summary>
public sealed class WordCountTests
{
    [Fact]
    public void The_script_counts_words_as_the_server_does()
    {
        var script = File.ReadAllText(Repository.PathOf("src", "MicroAcquisition.Web", "wwwroot", "site.js"));
        var word = new Regex(Regex.Match(script, "const word = /(?<pattern>.+)/g;").Groups["pattern"].Value, RegexOptions.ECMAScript);

        for (var c = 0; c <= char.MaxValue; c++)
        {
            var text = $"a{(char)c}b c";
            Assert.True(word.Count(text) == Words.Count(text), $"They differ at U+{c:X4}.");
        }
    }
}

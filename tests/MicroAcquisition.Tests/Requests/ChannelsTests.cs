using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Requests;

namespace MicroAcquisition.Tests.Requests;

public sealed class ChannelsTests
{
    [Theory]
    [InlineData("mailing-list", "mailing-list")]
    [InlineData("Liste-Envoi", "mailing-list")]
    [InlineData("reunion-equipe", "team-meeting")]
    [InlineData("word of mouth!", "wordofmouth")]
    [InlineData("?", null)]
    public void A_channel_is_counted_once_under_whichever_language_names_it(string via, string? channel) => Assert.Equal(channel, Channels.From(via));

    [Theory]
    [InlineData(Language.English, "mailing-list", "mailing list")]
    [InlineData(Language.French, "mailing-list", "liste d’envoi")]
    [InlineData(Language.French, "word-of-mouth", "«\u00A0word-of-mouth\u00A0»")]
    public void A_known_channel_is_said_in_the_readers_language_and_another_is_quoted(Language language, string channel, string words)
    {
        using var _ = OfficialLanguages.Speak(language);

        Assert.Equal(words, RequestWords.OfChannel(channel));
    }
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MicroAcquisition.Opportunities;
using MicroAcquisition.Opportunities.Importing;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Opportunities;

/// <summary>A post of plain Markdown keeps its text byte for byte, whatever the reader learns to settle.</summary>
public sealed class PostTextTests
{
    [Fact]
    public async Task The_pair_of_the_tests_keeps_its_text_byte_for_byte()
    {
        var pair = Assert.Single(await PilotFolder.Good().ReadAsync());

        Assert.Equal(("6fa5a1ea6099aaff", "6cc51d1f4da01f78"), (Digest(pair.English.Text), Digest(pair.French.Text)));
    }

    [Theory]
    [InlineData("alerts", "2e83c27ea522fbea 3eeecd2b2b63afc9")]
    [InlineData("broken-links", "7a31204a25a3ed67 9cfba6a7d5390039")]
    [InlineData("date-picker", "2c4614bb531d85dd 3b898ebdb438599a")]
    [InlineData("geojson", "de6ba97482677eae 189278c963aa4c4c")]
    [InlineData("palette", "42edd5bcba266cc6 4e4966705f9da0db")]
    [InlineData("trail-map", "1fb8d7ab38217fd3 840da0ecc86d627b")]
    [InlineData("units", "8048c95abcb5ad9d b53a1acf502d2b0d")]
    public async Task The_posts_of_the_demonstration_keep_their_text_byte_for_byte(string reference, string digests)
    {
        var pair = Assert.Single(await PilotPosts.ReadAsync(Path.Combine(AppContext.BaseDirectory, "Posts"), TestContext.Current.CancellationToken), p => p.Reference == reference);

        // Whoever edits a post on purpose writes here the digests that this test then tells.
        Assert.Equal(digests, Digest(pair.English.Text) + " " + Digest(pair.French.Text));
    }

    private static string Digest(StatementText text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(text))))[..16];
}

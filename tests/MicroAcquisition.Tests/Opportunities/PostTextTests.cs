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
    [InlineData("alerts", "e8d68f16d88357ab 6867c9f02bdb14e3")]
    [InlineData("broken-links", "156505e07dc6095e 0cf14672c408d3ed")]
    [InlineData("date-picker", "59edf2d0acd29e5a 269225215746944f")]
    [InlineData("geojson", "e0056fbd10835970 f9a6dddb6f26c0c9")]
    [InlineData("palette", "7dbc9761d526f358 6a1b3f5ab35f9d41")]
    [InlineData("trail-map", "a7dc1f8ab2239422 af7b001467388ca6")]
    [InlineData("units", "4a137fae235eb561 83b171e211754398")]
    public async Task The_posts_of_the_demonstration_keep_their_text_byte_for_byte(string reference, string digests)
    {
        var pair = Assert.Single(await PilotPosts.ReadAsync(Path.Combine(AppContext.BaseDirectory, "Posts"), TestContext.Current.CancellationToken), p => p.Reference == reference);

        // Whoever edits a post on purpose writes here the digests that this test then tells.
        Assert.Equal(digests, Digest(pair.English.Text) + " " + Digest(pair.French.Text));
    }

    private static string Digest(StatementText text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(text))))[..16];
}

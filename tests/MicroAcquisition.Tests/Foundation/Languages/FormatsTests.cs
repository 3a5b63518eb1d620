using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Time;

namespace MicroAcquisition.Tests.Foundation.Languages;

public sealed class FormatsTests
{
    private static readonly DateTimeOffset Instant = new(2026, 11, 24, 15, 12, 9, 45, TimeSpan.Zero);

    [Theory]
    [InlineData(Language.English, "$6,500.00", "$6,500", "$1,234,567.89")]
    [InlineData(Language.French, "6\u00A0500,00\u00A0$", "6\u00A0500\u00A0$", "1\u00A0234\u00A0567,89\u00A0$")]
    public void Amounts(Language language, string amount, string headline, string large)
    {
        using var _ = OfficialLanguages.Speak(language);

        Assert.Equal(amount, Formats.Amount(Cad.FromDollars(6_500)));
        Assert.Equal(headline, Formats.ShortAmount(Cad.FromDollars(6_500)));
        Assert.Equal(large, Formats.ShortAmount(Cad.FromDollars(1_234_567.89m)));
        Assert.Equal(Cad.FromDollars(1_234_567.89m), Cad.Parse(Formats.TypedAmount(Cad.FromDollars(1_234_567.89m))));
        Assert.Equal(headline.Replace("$", "", StringComparison.Ordinal).Trim(), Formats.TypedAmount(Cad.FromDollars(6_500)));
    }

    [Theory]
    [InlineData(Language.English, "July\u00A012, 2021", "July\u00A01, 2021", "Monday, July\u00A012, 2021")]
    [InlineData(Language.French, "12\u00A0juillet 2021", "1er\u00A0juillet 2021", "lundi 12\u00A0juillet 2021")]
    public void Dates(Language language, string date, string first, string withDay)
    {
        using var _ = OfficialLanguages.Speak(language);

        Assert.Equal(date, Formats.Date(new DateOnly(2021, 7, 12)));
        Assert.Equal(first, Formats.Date(new DateOnly(2021, 7, 1)));
        Assert.Equal(withDay, Formats.LongDate(new DateOnly(2021, 7, 12)));
    }

    [Theory]
    [InlineData(Language.English, "November\u00A024, 2026, 10:12\u00A0am (EST)", "November\u00A024, 2026, 10:12:09.045\u00A0am (EST)")]
    [InlineData(Language.French, "24\u00A0novembre 2026 à 10\u00A0h\u00A012 (HNE)", "24\u00A0novembre 2026 à 10\u00A0h\u00A012\u00A0min\u00A009,045\u00A0s (HNE)")]
    public void Times(Language language, string minute, string millisecond)
    {
        using var _ = OfficialLanguages.Speak(language);

        Assert.Equal(minute, Formats.Minute(Instant));
        Assert.Equal(millisecond, Formats.Millisecond(Instant));
    }

    [Theory]
    [InlineData(Language.English, "November\u00A01, 2026, 1:30\u00A0am (EDT)", "November\u00A01, 2026, 1:30\u00A0am (EST)")]
    [InlineData(Language.French, "1er\u00A0novembre 2026 à 1\u00A0h\u00A030 (HAE)", "1er\u00A0novembre 2026 à 1\u00A0h\u00A030 (HNE)")]
    public void The_hour_that_comes_twice_is_told_apart(Language language, string first, string second)
    {
        using var _ = OfficialLanguages.Speak(language);
        var instant = new DateTimeOffset(2026, 11, 1, 5, 30, 0, TimeSpan.Zero);

        Assert.Equal((first, second), (Formats.Minute(instant), Formats.Minute(instant.AddHours(1))));
    }

    [Theory]
    [InlineData(Language.English, "Sunday, November\u00A01, 2026, 11:59\u00A0pm (Eastern time)")]
    [InlineData(Language.French, "dimanche 1er\u00A0novembre 2026 à 23\u00A0h\u00A059 (heure de l’Est)")]
    public void Closing(Language language, string shown)
    {
        using var _ = OfficialLanguages.Speak(language);

        Assert.Equal(shown, Formats.Closing(Eastern.EndOf(new DateOnly(2026, 11, 1))));
    }

    [Fact]
    public void Machines_read_UTC_with_milliseconds() => Assert.Equal("2026-11-24T15:12:09.045Z", Formats.Iso(Instant.ToOffset(TimeSpan.FromHours(-5))));
}

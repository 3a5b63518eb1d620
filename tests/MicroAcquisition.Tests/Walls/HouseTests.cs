using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Notices;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Walls;

/// <summary>The walls of the library; each is shown to see a breach in the sample house.</summary>
public sealed class HouseTests
{
    private static readonly House Library = House.Of(typeof(TurnKeeper).Assembly, "MicroAcquisition");
    private static readonly House Web = House.Of(typeof(Web.Site).Assembly, "MicroAcquisition.Web");
    private static readonly House Demo = House.Of(typeof(Demo.ShiftedTime).Assembly, "MicroAcquisition.Demo");
    private static readonly House Sample = House.Of(typeof(HouseTests).Assembly, "MicroAcquisition.Tests.Walls.Samples");

    [Fact]
    public void The_spine_uses_no_room()
    {
        Expect.None(HouseRules.SpineUsesNoRoom(Library));
        Assert.Equal(["SpineThatKnowsARoom"], Breaching(HouseRules.SpineUsesNoRoom(Sample)));
    }

    [Fact]
    public void A_room_uses_no_other_rooms_entities()
    {
        Expect.None(HouseRules.RoomsShareNoEntity(Library));
        Assert.Equal(["PaymentThatReadsTheNeed", "ServiceThatSaves", "SpineThatKnowsARoom"], Breaching(HouseRules.RoomsShareNoEntity(Sample)));
    }

    /// <summary>Evaluators never see who applied (domain §2): their room gets statements and a random reference, and of the applicants only the names that it masks.</summary>
    [Fact]
    public void Evaluations_know_no_applicant()
    {
        const string Applications = "MicroAcquisition.Applications.";
        Expect.None(HouseRules.ARoomKnowsOnly(Library, "Evaluations", "Applications", Applications + "StatementRelease", Applications + "StatementsToRelease"));
        Assert.NotEmpty(HouseRules.ARoomKnowsOnly(Library, "Awards", "Applications", Applications + "StatementRelease"));
    }

    [Fact]
    public void Only_turns_save()
    {
        // Records only hands on to its base; the settings of a connection are no data.
        Expect.None(HouseRules.OnlySome(
            Library, "MicroAcquisition.Foundation.Turns.TurnKeeper", "MicroAcquisition.Foundation.Data.Records", "MicroAcquisition.Foundation.Data.SqliteSettings"));
        Expect.None(HouseRules.OnlySome(Web));
        Expect.None(HouseRules.OnlySome(Demo));
        Assert.Equal(["ServiceThatSaves"], Breaching(HouseRules.OnlySome(Sample)));
    }

    [Fact]
    public void The_library_needs_no_web_server()
    {
        Assert.DoesNotContain(Library.References, IsOfTheWeb);
        Assert.Contains(Web.References, IsOfTheWeb);

        static bool IsOfTheWeb(string assembly) => assembly.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_is_found_in_the_file_of_its_name()
    {
        Expect.None(HouseRules.ClassesStandInTheirOwnFiles(Repository.Files(Path.Combine("src", "MicroAcquisition"), "*.cs").Select(path => (path, File.ReadAllText(path)))));
        Assert.Equal(["Hidden in Shown.cs"], HouseRules.ClassesStandInTheirOwnFiles(
            [("a/Shown.cs", "public sealed class Shown;\npublic sealed record Line;\npublic static class Hidden;\npublic sealed class ShownLetter;\ninternal class Inner;")]));
    }

    [Fact]
    public void The_rooms_are_seen() => Assert.Contains(Library.Bricks, b => b is { Room: "Notices", IsEntity: true } && b.Name == typeof(OutboxLetter).FullName);

    private static List<string> Breaching(IEnumerable<string> breaches) =>
        [.. breaches.Select(b => b.Split(' ')[0].Split('.')[^1]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

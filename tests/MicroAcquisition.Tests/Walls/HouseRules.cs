using System.Text.RegularExpressions;

namespace MicroAcquisition.Tests.Walls;

/// <summary>The walls, each as a list of what breaks it.</summary>
public static partial class HouseRules
{
    private static readonly string[] Companions = ["Letter", "Exception", "Extensions", "Attribute"];
    private static readonly string[] Savers = ["SaveChanges", "ExecuteUpdate", "ExecuteDelete", "ExecuteSql", "ExecuteNonQuery"];

    /// <summary>Foundation and Acquisitions use no room.</summary>
    public static IReadOnlyList<string> SpineUsesNoRoom(House house) =>
        Breaches(house, (brick, mention) => House.IsSpine(brick.Room) && house.RoomOf(mention.Type) is { Length: > 0 } room && !House.IsSpine(room));

    /// <summary>
    /// A room uses another room's queries, events and records, never its entities. A foreign key may cross: inside a mapping an
    /// entity of another room may be named.
    /// </summary>
    public static IReadOnlyList<string> RoomsShareNoEntity(House house)
    {
        var entities = house.Bricks.Where(b => b.IsEntity && !House.IsSpine(b.Room)).ToDictionary(b => b.Name, b => b.Room, StringComparer.Ordinal);
        return Breaches(house, (brick, mention) =>
            brick.Room.Length > 0 && !mention.IsMapping && entities.TryGetValue(mention.Type, out var room) && room != brick.Room);
    }

    /// <summary>Of another room, a room uses these types alone.</summary>
    public static IReadOnlyList<string> ARoomKnowsOnly(House house, string room, string other, params string[] known) =>
        Breaches(house, (brick, mention) => brick.Room == room && house.RoomOf(mention.Type) == other && !known.Contains(mention.Type, StringComparer.Ordinal));

    /// <summary>Only these types call what writes to the database.</summary>
    public static IReadOnlyList<string> OnlySome(House house, params string[] saving) =>
        Breaches(house, (brick, mention) =>
            mention.Method is { } method && Savers.Any(saver => method == saver || method.StartsWith(saver + "Async", StringComparison.Ordinal)
                || (saver == "ExecuteSql" && method.StartsWith(saver, StringComparison.Ordinal)))
            && !saving.Contains(brick.Name, StringComparer.Ordinal));

    /// <summary>
    /// A class or an interface stands in a file of its own name, where it is looked for; a partial class may go on in Name.Part.cs. Letters about one subject stand together;
    /// exceptions, extensions and attributes beside what they serve.
    /// </summary>
    public static IReadOnlyList<string> ClassesStandInTheirOwnFiles(IEnumerable<(string Path, string Text)> sources) =>
    [
        .. from source in sources
           from name in PublicClass().Matches(source.Text).Select(match => match.Groups["name"].Value)
           where name != Path.GetFileName(source.Path).Split('.')[0] // A partial class goes on in Name.Part.cs.
               && !Companions.Any(end => name.EndsWith(end, StringComparison.Ordinal))
           select $"{name} in {Path.GetFileName(source.Path)}",
    ];

    [GeneratedRegex(@"^public (?:(?:static|sealed|abstract|partial) )*(?:class|interface) (?<name>\w+)", RegexOptions.Multiline, 1000)]
    private static partial Regex PublicClass();

    private static List<string> Breaches(House house, Func<Brick, Mention, bool> breaks) =>
        [.. from brick in house.Bricks from mention in brick.Mentions where breaks(brick, mention) select $"{brick.Name} uses {mention.Type} {mention.Method}".TrimEnd()];
}

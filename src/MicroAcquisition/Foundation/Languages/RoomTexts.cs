using System.Globalization;
using System.Reflection;
using System.Resources;

namespace MicroAcquisition.Foundation.Languages;

/// <summary>
/// A room's texts: <c>RequestsText</c> in <c>MicroAcquisition.Requests</c>. What is said by a name (a step, an event, a letter) is said
/// there, so that who adds one stays in its room.
/// </summary>
public static class RoomTexts
{
    /// <summary>The namespace of the library.</summary>
    private const string Root = nameof(MicroAcquisition);

    /// <summary>The texts of the room that a type belongs to.</summary>
    public static ResourceManager Of(Type type) => OfSpace(type.Namespace!);

    /// <summary>The texts of a room, with its story if it has one: <c>Requests</c>, <c>Opportunities/Funding</c>.</summary>
    public static ResourceManager OfRoom(string room) => OfSpace(Root + "." + room.Replace('/', '.'));

    /// <summary>A text by its key, in the current language.</summary>
    public static string Say(ResourceManager texts, string key) =>
        texts.GetString(key, CultureInfo.CurrentUICulture) ?? throw new InvalidOperationException($"{texts.BaseName} lacks {key}.");

    /// <summary>Those of a namespace, or of the nearest around it that has some.</summary>
    private static ResourceManager OfSpace(string space)
    {
        for (var around = space; around.LastIndexOf('.') is var dot and > 0; around = around[..dot])
        {
            var texts = typeof(RoomTexts).Assembly.GetType($"{around}.{around[(dot + 1)..]}Text");
            if (texts?.GetProperty(nameof(ResourceManager), BindingFlags.Public | BindingFlags.Static)?.GetValue(null) is ResourceManager found)
            {
                return found;
            }
        }

        throw new InvalidOperationException($"{space} is no room that has texts.");
    }
}

using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Journal;

namespace MicroAcquisition.Tests.Acquisitions;

/// <summary>What doing a step tells, as its room's events will say it, and what the room sets besides in the same turn.</summary>
/// <param name="Kind">The kind of event; with a colon where one kind has several outcomes.</param>
/// <param name="Of">The steps that tell it.</param>
internal sealed record Deed(string Kind, params string[] Of)
{
    private JournalKindAttribute? facts;

    public Milestone Reaches { get; init; }

    public Milestone Undoes { get; init; }

    public Ending Ends { get; init; }

    /// <summary>A rule of the room that the row cannot ask.</summary>
    public Func<Place, bool>? If { get; init; }

    /// <summary>What the room sets besides.</summary>
    public Action<Place>? Sets { get; init; }

    /// <summary>False for what an independent model of the journey leaves out: threads, replies, the other side's extension.</summary>
    public bool IsModelled { get; init; } = true;

    /// <summary>Where that model is narrower than the table.</summary>
    public Func<Place, bool>? ModelledIf { get; init; }

    /// <summary>What an event of the library tells.</summary>
    public static Deed From(EventKind kind) => new(kind.Kind, kind.Facts.Of) { Reaches = kind.Facts.Reaches, Undoes = kind.Facts.Undoes, Ends = kind.Facts.Ends, facts = kind.Facts };

    public bool MayFollow(Place place) => If is null || If(place);

    public void Do(Place place)
    {
        facts ??= new JournalKindAttribute(Kind, 1, Audience.File) { Reaches = Reaches, Undoes = Undoes, Ends = Ends, Means = "" };
        place.File.Follow(facts, Place.Now);
        Sets?.Invoke(place);
    }
}

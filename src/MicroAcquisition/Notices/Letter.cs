using System.Globalization;
using System.Resources;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Notices;

/// <summary>
/// A row of <see cref="Letters"/>: which event is told, under which name, to whom. Its words are those of the event's room, by its
/// name: <c>Letter_request_waits_Subject</c> and so on. The name is part of what makes an outbox row unique: never reuse one.
/// </summary>
public sealed record Letter(string Name, Type Event, To To)
{
    private ResourceManager? texts;

    /// <summary>The step that its reader is to do: gives the day it is due. Its <c>Link</c> says what to do.</summary>
    public Step? LeadsTo { get; init; }

    /// <summary>The page that its link opens, in the current language; the file's page if none is named.</summary>
    public Func<ISiteAddresses, Told, Uri>? Opens { get; init; }

    /// <summary>True for a letter whose reader has nothing to open: they may no longer.</summary>
    public bool IsWithoutLink { get; init; }

    /// <summary>What it says beside its words.</summary>
    public Func<Told, CancellationToken, Task<Additions>>? Adds { get; init; }

    /// <summary>True for one text to many: a <see cref="Circular"/>.</summary>
    public bool IsMass { get; init; }

    /// <summary>The lane that it goes by.</summary>
    public Lane Lane => IsMass ? Lane.Circular : Lane.Letter;

    /// <summary>The kind of event that it tells.</summary>
    public string EventKind { get; } = EventCatalogue.All.First(kind => kind.Type == Event).Kind;

    /// <summary>Where its words are.</summary>
    public ResourceManager Texts
    {
        get => texts ??= RoomTexts.Of(Event);
        init => texts = value;
    }

    /// <summary>The parts of its words that it cannot do without.</summary>
    public IEnumerable<string> Parts => LeadsTo is null && Opens is null ? [LetterWords.Subject, LetterWords.Body] : [LetterWords.Subject, LetterWords.Body, LetterWords.Link];

    /// <summary>A part of its words in the current language.</summary>
    public string Say(string part) => Find(part) ?? throw new InvalidOperationException($"The letter lacks its text {LetterWords.Key(this, part)}.");

    /// <summary>A part that not every letter has.</summary>
    public string? Find(string part) => Texts.GetString(LetterWords.Key(this, part), CultureInfo.CurrentUICulture);
}

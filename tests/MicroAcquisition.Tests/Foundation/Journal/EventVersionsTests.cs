using MicroAcquisition.Foundation.Journal;

namespace MicroAcquisition.Tests.Foundation.Journal;

/// <summary>A kind of event in three versions, of which two are no longer written.</summary>
public sealed class EventVersionsTests
{
    private static readonly EventKinds Kinds = new(typeof(EventVersionsTests).GetNestedTypes(System.Reflection.BindingFlags.NonPublic));

    [Fact]
    public void Every_version_is_in_the_catalogue_with_bytes_of_its_own()
    {
        Assert.Equal([("door-opened", 1), ("door-opened", 2), ("door-opened", 3), ("window-opened", 1)], Kinds.All.Select(kind => (kind.Kind, kind.Version)));
        Assert.Equal(
            ["""{"by":"By «é»"}""", """{"key":"Key «é»"}""", """{"forced":true,"key":"Key «é»"}"""],
            Kinds.All.Take(3).Select(kind => System.Text.Encoding.UTF8.GetString(CanonicalJson.Bytes(EventSamples.Of(kind)))));
    }

    [Fact]
    public void An_entry_of_a_former_version_reads_as_today_s_event()
    {
        Assert.Equal(new DoorOpened("K7", Forced: null), Kinds.Read<DoorOpened>("door-opened", 1, Bytes(new DoorOpenedV1("K7"))));
        Assert.Equal(new DoorOpened("K7", Forced: null), Kinds.Read<DoorOpened>("door-opened", 2, Bytes(new DoorOpenedV2("K7"))));
        Assert.Equal(new DoorOpened("K7", Forced: true), Kinds.Read<DoorOpened>("door-opened", 3, Bytes(new DoorOpened("K7", Forced: true))));
    }

    [Fact]
    public void An_entry_of_a_former_version_reads_as_it_was_written_too() =>
        Assert.Equal(new DoorOpenedV1("K7"), Kinds.Read<DoorOpenedV1>("door-opened", 1, Bytes(new DoorOpenedV1("K7"))));

    [Fact]
    public void An_entry_of_another_kind_or_of_a_version_to_come_is_not_read()
    {
        Assert.Null(Kinds.Read<DoorOpened>("window-opened", 1, Bytes(new WindowOpened())));
        Assert.Null(Kinds.Read<DoorOpened>("door-opened", 4, Bytes(new WindowOpened())));
    }

    [Fact]
    public void Two_types_of_one_version_are_refused() => Assert.Throws<ArgumentException>(() => new EventKinds([typeof(DoorOpened), typeof(DoorOpenedTwice)]));

    private static byte[] Bytes(IJournalEvent journalEvent) => CanonicalJson.Bytes(journalEvent);

    [JournalKind("door-opened", 1, Audience.File, Means = "Someone opened the door.")]
    private sealed record DoorOpenedV1(string By) : IFormerJournalEvent
    {
        public IJournalEvent AsNextVersion() => new DoorOpenedV2(By);
    }

    [JournalKind("door-opened", 2, Audience.File, Means = "Someone opened the door.")]
    private sealed record DoorOpenedV2(string Key) : IFormerJournalEvent
    {
        public IJournalEvent AsNextVersion() => new DoorOpened(Key, Forced: null);
    }

    [JournalKind("door-opened", 3, Audience.File, Means = "Someone opened the door.")]
    private sealed record DoorOpened(string Key, bool? Forced) : IJournalEvent;

    [JournalKind("window-opened", 1, Audience.File, Means = "Someone opened the window.")]
    private sealed record WindowOpened : IJournalEvent;
}

/// <summary>Of the same kind and version as another.</summary>
[JournalKind("door-opened", 3, Audience.File, Means = "Someone opened the door.")]
public sealed record DoorOpenedTwice : IJournalEvent;

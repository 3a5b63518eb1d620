using System.Text.Json.Nodes;
using MicroAcquisition.Foundation.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Foundation.Journal;

/// <summary>
/// One entry of a log: what happened, when, on which file, by whom (a random reference per file, or item of it, and person) and in which role.
/// Written once; triggers refuse any change. The leaf is the canonical JSON of the whole entry, so that the log can become a
/// transparency log at any time.
/// </summary>
public sealed class JournalEntry
{
    private JournalEntry()
    {
    }

    /// <summary>The program's id, or <see cref="LogHead.Site"/>.</summary>
    public Guid LogId { get; private set; }

    /// <summary>From 0, without gaps.</summary>
    public long Position { get; private set; }

    /// <summary>When, UTC, milliseconds.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The file, if the event concerns one.</summary>
    public Guid? AcquisitionId { get; private set; }

    /// <summary>The actor's reference; null for the operator and the clock.</summary>
    public Guid? ActorReference { get; private set; }

    /// <summary>The role or part in which the actor acted.</summary>
    public string Role { get; private set; } = "";

    /// <summary>See <see cref="JournalKindAttribute"/>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>See <see cref="JournalKindAttribute"/>.</summary>
    public int Version { get; private set; }

    /// <summary>Canonical JSON of the event.</summary>
    public byte[] Payload { get; private set; } = [];

    /// <summary>RFC 6962 hash of <see cref="LeafBytes"/>.</summary>
    public byte[] LeafHash { get; private set; } = [];

    /// <summary>Writes an entry at the head of a log.</summary>
    internal static JournalEntry Write(Guid logId, long position, DateTimeOffset at, Guid? acquisitionId, Guid? actor, string role, EventKind kind, IJournalEvent journalEvent)
    {
        var entry = new JournalEntry
        {
            LogId = logId,
            Position = position,
            At = at,
            AcquisitionId = acquisitionId,
            ActorReference = actor,
            Role = role,
            Kind = kind.Kind,
            Version = kind.Version,
            Payload = CanonicalJson.Bytes(journalEvent),
        };
        entry.LeafHash = MerkleTree.LeafHash(entry.LeafBytes());
        return entry;
    }

    /// <summary>The bytes that the leaf hash covers: every field, as canonical JSON.</summary>
    public byte[] LeafBytes() => CanonicalJson.Bytes(new JsonObject
    {
        ["acquisition"] = AcquisitionId?.ToString(),
        ["actor"] = ActorReference?.ToString(),
        ["at"] = Formats.Iso(At),
        ["kind"] = Kind,
        ["log"] = LogId.ToString(),
        ["payload"] = JsonNode.Parse(Payload),
        ["position"] = Position,
        ["role"] = Role,
        ["version"] = Version,
    });

    internal sealed class Mapping : IEntityTypeConfiguration<JournalEntry>
    {
        public void Configure(EntityTypeBuilder<JournalEntry> builder)
        {
            builder.HasKey(e => new { e.LogId, e.Position });
            builder.Property(e => e.Role).HasMaxLength(40);
            builder.Property(e => e.Kind).HasMaxLength(60);
            builder.HasIndex(e => e.AcquisitionId);
        }
    }
}

using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Opportunities.Approvals;

/// <summary>What a reviewer says of a version.</summary>
public enum ReviewOutcome
{
    /// <summary>It can be bought as it is.</summary>
    Approved,

    /// <summary>It goes back to the client.</summary>
    ChangesAsked,

    /// <summary>Only something to consider.</summary>
    Commented,
}

/// <summary>What one person said of one version of a statement, in one role; with its comments at the fields. Never changed.</summary>
public sealed class Review
{
    private Review()
    {
    }

    /// <summary>Key.</summary>
    public Guid Id { get; private set; }

    /// <summary>The file.</summary>
    public Guid AcquisitionId { get; private set; }

    /// <summary>The version read.</summary>
    public int Version { get; private set; }

    /// <summary>In which role.</summary>
    public Role Part { get; private set; }

    /// <summary>What was said.</summary>
    public ReviewOutcome Outcome { get; private set; }

    /// <summary>Words to the client; may be empty in an approval.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Who.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Salt of the digest in the journal.</summary>
    public string Salt { get; private set; } = "";

    /// <summary>A review of a version.</summary>
    internal static Review Of(Guid acquisitionId, int version, Role part, ReviewOutcome outcome, string words, Guid personId, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        AcquisitionId = acquisitionId,
        Version = version,
        Part = part,
        Outcome = outcome,
        Words = words,
        PersonId = personId,
        At = now,
        Salt = TextDigest.NewSalt(),
    };

    /// <summary>The digest of its words and comments, for the journal.</summary>
    internal string Digest(IEnumerable<FieldComment> comments) => TextDigest.Of(Salt, string.Join("\n", comments.Select(c => c.Field + ":" + c.Words).Prepend(Words)));

    internal sealed class Mapping : IEntityTypeConfiguration<Review>
    {
        public void Configure(EntityTypeBuilder<Review> builder)
        {
            builder.Property(r => r.Salt).HasMaxLength(32);
            builder.HasIndex(r => new { r.AcquisitionId, r.Version });
            builder.HasOne<Acquisition>().WithMany().HasForeignKey(r => r.AcquisitionId);
            builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>A comment as a form sends it: at which field, and the words.</summary>
public sealed record FieldComment(string Field, string Words);

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Opportunities.Approvals;

/// <summary>A reviewer's comment at a field of a version, and the client's answer once there is one.</summary>
public sealed class ReviewComment
{
    private ReviewComment()
    {
    }

    /// <summary>The review.</summary>
    public Guid ReviewId { get; private set; }

    /// <summary>The field, as drafts name it.</summary>
    public string Field { get; private set; } = "";

    /// <summary>What is to change.</summary>
    public string Words { get; private set; } = "";

    /// <summary>The client's answer; empty before there is one.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>When it was answered, UTC.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>A comment of a review.</summary>
    internal static ReviewComment Of(Review review, FieldComment comment) => new() { ReviewId = review.Id, Field = comment.Field, Words = comment.Words };

    /// <summary>The client's answer; a later one takes its place until the statement is submitted again.</summary>
    internal void Reply(string answer, DateTimeOffset now) => (Answer, AnsweredAt) = (answer, answer.Length == 0 ? null : now);

    internal sealed class Mapping : IEntityTypeConfiguration<ReviewComment>
    {
        public void Configure(EntityTypeBuilder<ReviewComment> builder)
        {
            builder.HasKey(c => new { c.ReviewId, c.Field });
            builder.Property(c => c.Field).HasMaxLength(40);
            builder.HasOne<Review>().WithMany().HasForeignKey(c => c.ReviewId);
        }
    }
}

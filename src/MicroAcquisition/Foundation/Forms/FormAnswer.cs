using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Foundation.Forms;

/// <summary>
/// What the site answered to one sending of one form, so that its repetition gets the same; or the words of a form that could not be
/// accepted, for whoever wrote them. Personal, protected by the site's keys before it comes here, and gone soon.
/// </summary>
public sealed class FormAnswer
{
    private FormAnswer()
    {
    }

    /// <summary>Digest of the form's key and all that was sent; or of the key alone, for kept words. Nobody guesses it.</summary>
    public Guid Id { get; private set; }

    /// <summary>The person, or the browser of a visitor, whose form it is.</summary>
    public Guid OwnerId { get; private set; }

    /// <summary>The answer; null while the first sending is still being worked on.</summary>
    public byte[]? Content { get; private set; }

    /// <summary>While there is no answer: until when its worker is believed to live. Then: until when it is kept. UTC.</summary>
    public DateTimeOffset Until { get; private set; }

    /// <summary>One that is being worked on.</summary>
    internal static FormAnswer Begin(Guid id, Guid ownerId, DateTimeOffset until) => new() { Id = id, OwnerId = ownerId, Until = until };

    /// <summary>Goes on where a worker died.</summary>
    internal void TakeOver(DateTimeOffset until) => Until = until;

    /// <summary>Is answered.</summary>
    internal void Answer(byte[] content, DateTimeOffset until) => (Content, Until) = (content, until);

    internal sealed class Mapping : IEntityTypeConfiguration<FormAnswer>
    {
        public void Configure(EntityTypeBuilder<FormAnswer> builder)
        {
            builder.Property(a => a.Id).ValueGeneratedNever();
            builder.Property(a => a.Until).IsConcurrencyToken(); // One takes over from a dead worker, on however many machines.
            builder.HasIndex(a => a.Until); // For those to forget.
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.People;

/// <summary>
/// A session that its reader ended: whoever has a copy of its cookie is a visitor. Kept until the cookie would have run out by itself.
/// </summary>
public sealed class EndedSession
{
    private EndedSession()
    {
    }

    /// <summary>Random; the session's cookie carries it.</summary>
    public Guid Id { get; private set; }

    /// <summary>No cookie of the session is good any more from this instant on, UTC.</summary>
    public DateTimeOffset Until { get; private set; }

    /// <summary>One that ends now.</summary>
    internal static EndedSession Of(Guid session, DateTimeOffset until) => new() { Id = session, Until = until };

    internal sealed class Mapping : IEntityTypeConfiguration<EndedSession>
    {
        public void Configure(EntityTypeBuilder<EndedSession> builder)
        {
            builder.Property(s => s.Id).ValueGeneratedNever();
            builder.HasIndex(s => s.Until); // For those to forget.
        }
    }
}

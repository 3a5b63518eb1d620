using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Agreements;

/// <summary>
/// A code by email that signs one text of one award for one party, once, within fifteen minutes. It lets nobody in, and a code that lets someone in signs nothing.
/// Only its hash is kept.
/// </summary>
public sealed class SignatureCode
{
    /// <summary>How long a code works, in minutes.</summary>
    public const int LifetimeMinutes = 15;

    /// <summary>After this many wrong ones a code is locked.</summary>
    public const int MostWrongCodes = 5;

    /// <summary>Most codes for one person within the life of one.</summary>
    public const int MostCodes = 5;

    /// <summary>How long a code works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(LifetimeMinutes);

    private SignatureCode()
    {
    }

    /// <summary>Random.</summary>
    public Guid Id { get; private set; }

    /// <summary>Who asked for it.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The award.</summary>
    public Guid AwardId { get; private set; }

    /// <summary>For whom.</summary>
    public Party Party { get; private set; }

    /// <summary>The text that it signs, by its hash.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>SHA-256 of key and code.</summary>
    public string CodeHash { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it signed, UTC; null while it has not.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>Wrong codes typed.</summary>
    public int WrongCodes { get; private set; }

    /// <summary>A new one, with the six digits that go in the letter and nowhere else.</summary>
    internal static (SignatureCode Row, string Code) For(Guid personId, Guid awardId, Party party, string sha256, DateTimeOffset now)
    {
        var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("000000", CultureInfo.InvariantCulture);
        var row = new SignatureCode { Id = RandomReference.New(), PersonId = personId, AwardId = awardId, Party = party, Sha256 = sha256, CreatedAt = now };
        row.CodeHash = row.Hash(code);
        return (row, code);
    }

    /// <summary>True while it was not used and its time has not run out.</summary>
    public bool IsFresh(DateTimeOffset now) => UsedAt is null && now < CreatedAt + Lifetime;

    /// <summary>True once too many wrong codes were typed.</summary>
    public bool IsLocked => WrongCodes >= MostWrongCodes;

    /// <summary>True when these digits are it.</summary>
    internal bool Is(string digits) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(digits)), Encoding.ASCII.GetBytes(CodeHash));

    /// <summary>Counts a wrong one.</summary>
    internal void CountWrong() => WrongCodes++;

    /// <summary>It signs.</summary>
    internal void Use(DateTimeOffset now) => UsedAt = now;

    private string Hash(string digits) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Id + digits)));

    internal sealed class Mapping : IEntityTypeConfiguration<SignatureCode>
    {
        public void Configure(EntityTypeBuilder<SignatureCode> builder)
        {
            builder.Property(c => c.Id).ValueGeneratedNever();
            builder.Property(c => c.Sha256).HasMaxLength(64);
            builder.Property(c => c.CodeHash).HasMaxLength(64);
            builder.Property(c => c.UsedAt).IsConcurrencyToken(); // Signs once, and each wrong code counts, on however many machines.
            builder.Property(c => c.WrongCodes).IsConcurrencyToken();
            builder.HasIndex(c => new { c.AwardId, c.Party, c.PersonId, c.CreatedAt });
            builder.HasIndex(c => new { c.PersonId, c.CreatedAt });
            builder.HasOne<Award>().WithMany().HasForeignKey(c => c.AwardId);
            builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

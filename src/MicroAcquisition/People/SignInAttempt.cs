using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.People;

/// <summary>
/// An e-mail that lets its reader in: a link and a code to type (phones open links in another browser), for fifteen minutes, once.
/// Only hashes are kept.
/// </summary>
public sealed class SignInAttempt
{
    /// <summary>How long link and code work, in minutes.</summary>
    public const int LifetimeMinutes = 15;

    /// <summary>How long link and code work.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(LifetimeMinutes);

    /// <summary>After this many wrong codes the attempt is locked.</summary>
    public const int MostWrongCodes = 5;

    /// <summary>After this many wrong codes for one address within 24 hours only links let anyone in: new letters bring no new guesses.</summary>
    public const int MostWrongCodesADay = 20;

    /// <summary>How long an attempt is kept, to count the wrong codes of its address.</summary>
    internal static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    private SignInAttempt()
    {
    }

    /// <summary>Random; the page that waits for the code carries it.</summary>
    public Guid Id { get; private set; }

    /// <summary>In its one writing (<see cref="EmailAddress"/>).</summary>
    public string Email { get; private set; } = "";

    /// <summary>SHA-256 of the link's token.</summary>
    public string TokenHash { get; private set; } = "";

    /// <summary>SHA-256 of key and code.</summary>
    public string CodeHash { get; private set; } = "";

    /// <summary>The language of the page that asked.</summary>
    public Language Language { get; private set; }

    /// <summary>Local path to go to afterwards, or empty.</summary>
    public string ReturnPath { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it let its reader in, UTC.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>Wrong codes typed.</summary>
    public int WrongCodes { get; private set; }

    /// <summary>A new attempt, with the token and the six-digit code that go in the letter and nowhere else.</summary>
    internal static (SignInAttempt Attempt, string Token, string Code) Begin(string email, Language language, string returnPath, DateTimeOffset now)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("000000", CultureInfo.InvariantCulture);
        var attempt = new SignInAttempt
        {
            Id = RandomReference.New(),
            Email = EmailAddress.Normalize(email),
            TokenHash = Hash(token),
            Language = language,
            ReturnPath = returnPath,
            CreatedAt = now,
        };
        attempt.CodeHash = Hash(attempt.Id + code);
        return (attempt, token, code);
    }

    /// <summary>The hash under which a token is kept.</summary>
    internal static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>True while it was not used and its time has not run out.</summary>
    internal bool IsFresh(DateTimeOffset now) => UsedAt is null && now < CreatedAt + Lifetime;

    /// <summary>True once too many wrong codes were typed: neither code nor link lets anyone in.</summary>
    internal bool IsLocked => WrongCodes >= MostWrongCodes;

    /// <summary>For an attempt without a letter: nobody was told its code, so whoever finds it guessed.</summary>
    internal void HaveNoCode() => CodeHash = "";

    /// <summary>False for an attempt without a letter.</summary>
    internal bool HasCode => CodeHash.Length > 0;

    /// <summary>Uses it up.</summary>
    internal void Use(DateTimeOffset now) => UsedAt = now;

    /// <summary>Compares a typed code; a wrong one counts.</summary>
    internal bool TryCode(string code)
    {
        var right = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(Id + code)), Encoding.ASCII.GetBytes(CodeHash));
        WrongCodes += right ? 0 : 1;
        return right;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<SignInAttempt>
    {
        public void Configure(EntityTypeBuilder<SignInAttempt> builder)
        {
            builder.Property(a => a.Id).ValueGeneratedNever();
            builder.Property(a => a.Email).HasMaxLength(EmailAddress.MaxLength);
            builder.Property(a => a.TokenHash).HasMaxLength(64);
            builder.Property(a => a.CodeHash).HasMaxLength(64);
            builder.Property(a => a.ReturnPath).HasMaxLength(500);
            builder.Property(a => a.UsedAt).IsConcurrencyToken(); // Used once, and each wrong code counts, on however many machines.
            builder.Property(a => a.WrongCodes).IsConcurrencyToken();
            builder.HasIndex(a => a.TokenHash).IsUnique();
            builder.HasIndex(a => new { a.Email, a.CreatedAt });
            builder.HasIndex(a => a.CreatedAt); // For those to forget.
        }
    }
}

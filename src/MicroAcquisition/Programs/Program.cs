using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Programs;

/// <summary>A micro-acquisition program: its names, contact, ceiling and notices. Its departments, seats and files hang on its key.</summary>
public sealed class Program
{
    /// <summary>Longest name, each language.</summary>
    public const int NameMaxLength = 150;

    /// <summary>Longest notice, each language (Markdown).</summary>
    public const int NoticeMaxLength = 4000;

    /// <summary>The ceiling, taxes included, unless the program lowers it (domain §4).</summary>
    public static readonly Cad DefaultCeiling = Cad.FromDollars(10_000);

    private Program()
    {
    }

    /// <summary>Key, and the key of the program's log.</summary>
    public Guid Id { get; private set; }

    /// <summary>Name.</summary>
    public string NameEnglish { get; private set; } = "";

    /// <summary>Name.</summary>
    public string NameFrench { get; private set; } = "";

    /// <summary>Where anyone writes to.</summary>
    public string ContactEmail { get; private set; } = "";

    /// <summary>Highest total, taxes included.</summary>
    public Cad Ceiling { get; private set; }

    /// <summary>Added to the privacy notice that applicants read first; Markdown, may be empty.</summary>
    public string NoticeEnglish { get; private set; } = "";

    /// <summary>See <see cref="NoticeEnglish"/>.</summary>
    public string NoticeFrench { get; private set; } = "";

    /// <summary>Rises with each change, of the clocks and domains too; forms carry it.</summary>
    public int Version { get; private set; }

    /// <summary>Salt of the digest of the texts in the journal; new with each change.</summary>
    public string Salt { get; private set; } = "";

    /// <summary>A new program.</summary>
    public static Program Create(ProgramFacts facts, DateTimeOffset now)
    {
        var program = new Program { Id = Guid.CreateVersion7(now) };
        program.Change(facts);
        return program;
    }

    /// <summary>The name in a language.</summary>
    public string Name(Language language) => language.Of(NameEnglish, NameFrench);

    /// <summary>The notice in a language.</summary>
    public string Notice(Language language) => language.Of(NoticeEnglish, NoticeFrench);

    /// <summary>Takes new facts, already checked by <see cref="ProgramRules"/>; false when they are those it has.</summary>
    public bool Change(ProgramFacts facts)
    {
        var before = Facts;
        (NameEnglish, NameFrench, ContactEmail) = (Words.Clean(facts.NameEnglish), Words.Clean(facts.NameFrench), EmailAddress.Normalize(facts.ContactEmail));
        (Ceiling, NoticeEnglish, NoticeFrench) = (facts.Ceiling, Words.Clean(facts.NoticeEnglish), Words.Clean(facts.NoticeFrench));
        if (Facts == before)
        {
            return false;
        }

        Salt = TextDigest.NewSalt();
        Version++;
        return true;
    }

    /// <summary>Marks that the clocks or the listed domains change, so that an older form is told.</summary>
    internal void ChangeSettings() => Version++;

    /// <summary>The digest of the texts.</summary>
    internal string Digest() => TextDigest.Of(Salt, string.Join("\n", NameEnglish, NameFrench, ContactEmail, NoticeEnglish, NoticeFrench));

    private ProgramFacts Facts => new(NameEnglish, NameFrench, ContactEmail, Ceiling, NoticeEnglish, NoticeFrench);

    internal sealed class Mapping : IEntityTypeConfiguration<Program>
    {
        public void Configure(EntityTypeBuilder<Program> builder)
        {
            builder.Property(p => p.NameEnglish).HasMaxLength(NameMaxLength);
            builder.Property(p => p.NameFrench).HasMaxLength(NameMaxLength);
            builder.Property(p => p.ContactEmail).HasMaxLength(254);
            builder.Property(p => p.NoticeEnglish).HasMaxLength(NoticeMaxLength);
            builder.Property(p => p.NoticeFrench).HasMaxLength(NoticeMaxLength);
            builder.Property(p => p.Salt).HasMaxLength(32);
            builder.Property(p => p.Version).IsConcurrencyToken();
        }
    }
}

/// <summary>What an administrator sets of a program.</summary>
public sealed record ProgramFacts(
    string NameEnglish, string NameFrench, string ContactEmail, Cad Ceiling, string NoticeEnglish = "", string NoticeFrench = "");

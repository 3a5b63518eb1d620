using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Programs;

/// <summary>A department that buys through a program. Its billing address sets the tax; its privacy facts stand in the notices.</summary>
public sealed class Department
{
    /// <summary>Longest name, each language.</summary>
    public const int NameMaxLength = 150;

    /// <summary>Longest address.</summary>
    public const int AddressMaxLength = 500;

    /// <summary>Longest contact.</summary>
    public const int ContactMaxLength = 254;

    private Department()
    {
    }

    /// <summary>Key.</summary>
    public Guid Id { get; private set; }

    /// <summary>Whose program.</summary>
    public Guid ProgramId { get; private set; }

    /// <summary>Applied title.</summary>
    public string NameEnglish { get; private set; } = "";

    /// <summary>Applied title.</summary>
    public string NameFrench { get; private set; } = "";

    /// <summary>Where invoices go.</summary>
    public string BillingAddress { get; private set; } = "";

    /// <summary>Two letters; null while not known. Sets the tax.</summary>
    public string? Province { get; private set; }

    /// <summary>The finance branch's contact.</summary>
    public string FinancialContact { get; private set; } = "";

    /// <summary>Where people ask for their personal information.</summary>
    public string AccessOffice { get; private set; } = "";

    /// <summary>Rises with each change; forms carry it.</summary>
    public int Version { get; private set; }

    /// <summary>Salt of the digest of the texts in the journal; new with each change.</summary>
    public string Salt { get; private set; } = "";

    /// <summary>A new department of a program.</summary>
    public static Department Add(Guid programId, DepartmentFacts facts, DateTimeOffset now)
    {
        var department = new Department { Id = Guid.CreateVersion7(now), ProgramId = programId };
        department.Change(facts);
        return department;
    }

    /// <summary>The name in a language.</summary>
    public string Name(Language language) => language.Of(NameEnglish, NameFrench);

    /// <summary>Takes new facts, already checked; false when they are those it has.</summary>
    public bool Change(DepartmentFacts facts)
    {
        var before = Facts;
        (NameEnglish, NameFrench) = (Words.Clean(facts.NameEnglish), Words.Clean(facts.NameFrench));
        (BillingAddress, Province) = (Words.Clean(facts.BillingAddress), facts.Province);
        (FinancialContact, AccessOffice) = (EmailAddress.OrText(facts.FinancialContact), EmailAddress.OrText(facts.AccessOffice));
        if (Facts == before)
        {
            return false;
        }

        Salt = TextDigest.NewSalt();
        Version++;
        return true;
    }

    /// <summary>The digest of the texts.</summary>
    internal string Digest() =>
        TextDigest.Of(Salt, string.Join("\n", NameEnglish, NameFrench, BillingAddress, Province, FinancialContact, AccessOffice));

    private DepartmentFacts Facts => new(NameEnglish, NameFrench, BillingAddress, Province, FinancialContact, AccessOffice);

    internal sealed class Mapping : IEntityTypeConfiguration<Department>
    {
        public void Configure(EntityTypeBuilder<Department> builder)
        {
            builder.Property(d => d.NameEnglish).HasMaxLength(NameMaxLength);
            builder.Property(d => d.NameFrench).HasMaxLength(NameMaxLength);
            builder.Property(d => d.BillingAddress).HasMaxLength(AddressMaxLength);
            builder.Property(d => d.Province).HasMaxLength(2);
            builder.Property(d => d.FinancialContact).HasMaxLength(ContactMaxLength);
            builder.Property(d => d.AccessOffice).HasMaxLength(ContactMaxLength);
            builder.Property(d => d.Salt).HasMaxLength(32);
            builder.Property(d => d.Version).IsConcurrencyToken();
            builder.HasOne<Program>().WithMany().HasForeignKey(d => d.ProgramId);
        }
    }
}

/// <summary>What an administrator sets of a department. The province is a two-letter code or null.</summary>
public sealed record DepartmentFacts(
    string NameEnglish, string NameFrench, string BillingAddress, string? Province, string FinancialContact, string AccessOffice);

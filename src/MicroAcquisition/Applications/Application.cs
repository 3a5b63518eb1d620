using System.Security.Cryptography;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Applications;

/// <summary>
/// A supplier's application. Sealed: nobody but the supplier learns that it exists before closing. One that counts per supplier and
/// per person, by constraint of the database; a withdrawn one stays, so that its receipt can still be checked. Personal information.
/// </summary>
public sealed class Application
{
    /// <summary>Longest name.</summary>
    public const int NameMaxLength = 150;

    private Application()
    {
    }

    /// <summary>Key; ordered by time, so it never leaves the platform.</summary>
    public Guid Id { get; private set; }

    /// <summary>The file.</summary>
    public Guid AcquisitionId { get; private set; }

    /// <summary>Who applies.</summary>
    public Guid SupplierId { get; private set; }

    /// <summary>The person who sent it.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The person whose one application to the file it is: who sent it, until they act for its supplier no more.</summary>
    public Guid? HeldById { get; private set; }

    /// <summary>The receipt's reference.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>From 1; rises with each change.</summary>
    public int Version { get; private set; }

    /// <summary>Canonical JSON of what was sent: the bytes that the receipt's SHA-256 covers.</summary>
    public byte[] Content { get; private set; } = [];

    /// <summary>The business's name; empty for a person.</summary>
    public string BusinessName { get; private set; } = "";

    /// <summary>The person who will do the work.</summary>
    public string ResourceName { get; private set; } = "";

    /// <summary>Where letters go.</summary>
    public string Email { get; private set; } = "";

    /// <summary>The language of the statements.</summary>
    public Language Language { get; private set; }

    /// <summary>The statement version that it answers.</summary>
    public int StatementVersion { get; private set; }

    /// <summary>The version of the one-page agreement that it accepts.</summary>
    public int AgreementVersion { get; private set; }

    /// <summary>Its number among the nameless applications, from 1, by a random order; null until the statements are released.</summary>
    public int? Candidate { get; private set; }

    /// <summary>When it was withdrawn, UTC; null while it counts.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>A new application; its content and receipt follow with <see cref="Receive"/>.</summary>
    internal static Application Begin(Guid acquisitionId, Guid supplierId, Guid personId, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        AcquisitionId = acquisitionId,
        SupplierId = supplierId,
        PersonId = personId,
        HeldById = personId,
        Reference = ReceiptReference.New(),
    };

    /// <summary>Takes what was sent as the next version, and gives the receipt for it.</summary>
    internal Receipt Receive(ApplicationContent content, Arrival arrival)
    {
        Version++;
        Content = CanonicalJson.Bytes(content);
        (BusinessName, ResourceName, Email, Language) = (content.Business, content.Resource, content.Email, content.Language);
        (StatementVersion, AgreementVersion) = (content.StatementVersion, content.AgreementVersion);
        return Receipt.For(Id, Version, Convert.ToHexStringLower(SHA256.HashData(Content)), arrival);
    }

    /// <summary>Whoever sent it acts for its supplier no more: it counts for the supplier alone.</summary>
    internal void LetGo() => HeldById = null;

    /// <summary>Gives it a number.</summary>
    internal void BeCandidate(int number) => Candidate = number;

    /// <summary>Takes it back.</summary>
    internal void Withdraw(DateTimeOffset now) => WithdrawnAt = now;

    internal sealed class Mapping : IEntityTypeConfiguration<Application>
    {
        public void Configure(EntityTypeBuilder<Application> builder)
        {
            builder.Property(a => a.Reference).HasMaxLength(ReceiptReference.Length);
            builder.Property(a => a.BusinessName).HasMaxLength(NameMaxLength);
            builder.Property(a => a.ResourceName).HasMaxLength(NameMaxLength);
            builder.Property(a => a.Email).HasMaxLength(EmailAddress.MaxLength);
            builder.HasOne<Acquisition>().WithMany().HasForeignKey(a => a.AcquisitionId);
            builder.HasOne<Supplier>().WithMany().HasForeignKey(a => a.SupplierId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(a => a.Reference).IsUnique();
            builder.HasIndex(a => new { a.AcquisitionId, a.SupplierId }).IsUnique().HasFilter("\"WithdrawnAt\" IS NULL");
            builder.HasIndex(a => new { a.AcquisitionId, a.Candidate }).IsUnique();
            builder.HasIndex(a => new { a.AcquisitionId, a.HeldById }).IsUnique().HasFilter("\"WithdrawnAt\" IS NULL");
        }
    }
}

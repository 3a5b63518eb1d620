using MicroAcquisition.Foundation.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Awards;

/// <summary>How the supplier is paid.</summary>
public enum PaymentMeans
{
    /// <summary>Through the supplier's own way to take a credit card: a terminal or a payment link.</summary>
    Card,

    /// <summary>PayPal, as a guest with the card.</summary>
    PayPal,
}

/// <summary>
/// What the supplier gives only for the award (domain §5): who is paid, where, under which tax numbers, how. Personal information, kept as
/// long as the award's financial record.
/// </summary>
public sealed class AwardDetails
{
    /// <summary>How Canada is kept as a country.</summary>
    public const string Canada = "CA";

    private AwardDetails()
    {
    }

    /// <summary>The award.</summary>
    public Guid AwardId { get; private set; }

    /// <summary>Legal name of the person or business that is paid.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Street and number.</summary>
    public string Street { get; private set; } = "";

    /// <summary>City.</summary>
    public string City { get; private set; } = "";

    /// <summary>Province, territory, state or region; empty where there is none.</summary>
    public string Region { get; private set; } = "";

    /// <summary>Postal code; empty where there is none.</summary>
    public string PostalCode { get; private set; } = "";

    /// <summary><see cref="Canada"/>, or another country's name as the supplier wrote it.</summary>
    public string Country { get; private set; } = "";

    /// <summary>GST/HST account (123456789 RT 0001, without spaces); empty for a supplier that is not registered.</summary>
    public string GstNumber { get; private set; } = "";

    /// <summary>QST account; empty for a supplier that is not registered.</summary>
    public string QstNumber { get; private set; } = "";

    /// <summary>How they are paid.</summary>
    public PaymentMeans PayBy { get; private set; }

    /// <summary>Where: the address of a payment page, or of the PayPal account. Never a card number.</summary>
    public string PayAt { get; private set; } = "";

    /// <summary>Whoever does the work is employed by the Government of Canada.</summary>
    public bool IsPublicServant { get; private set; }

    /// <summary>Whoever does the work is a former public servant in receipt of a pension.</summary>
    public bool HasPension { get; private set; }

    /// <summary>Salt of the digest in the journal.</summary>
    public string Salt { get; private set; } = "";

    /// <summary>The details of an award.</summary>
    internal static AwardDetails Of(Guid awardId, AwardDetailsGiven given) => new()
    {
        AwardId = awardId,
        Name = given.Name,
        Street = given.Street,
        City = given.City,
        Region = given.Region,
        PostalCode = given.PostalCode,
        Country = given.Country,
        GstNumber = given.GstNumber,
        QstNumber = given.QstNumber,
        PayBy = given.PayBy,
        PayAt = given.PayAt,
        IsPublicServant = given.IsPublicServant,
        HasPension = given.HasPension,
        Salt = TextDigest.NewSalt(),
    };

    /// <summary>The digest of what was given, for the journal.</summary>
    internal string Digest() => TextDigest.Of(
        Salt, string.Join('\n', Name, Street, City, Region, PostalCode, Country, GstNumber, QstNumber, PayBy, PayAt, IsPublicServant, HasPension));

    internal sealed class Mapping : IEntityTypeConfiguration<AwardDetails>
    {
        public void Configure(EntityTypeBuilder<AwardDetails> builder)
        {
            builder.HasKey(d => d.AwardId);
            builder.Property(d => d.Country).HasMaxLength(AwardRules.LineMaxLength);
            builder.Property(d => d.GstNumber).HasMaxLength(15);
            builder.Property(d => d.QstNumber).HasMaxLength(16);
            builder.Property(d => d.Salt).HasMaxLength(32);
            builder.HasOne<Award>().WithOne().HasForeignKey<AwardDetails>(d => d.AwardId);
        }
    }
}

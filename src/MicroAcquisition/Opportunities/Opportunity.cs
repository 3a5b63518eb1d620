using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Money;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Opportunities;

/// <summary>The public face of a file: its fixed price, dates and terms, and the statement version in force.</summary>
public sealed class Opportunity
{
    private Opportunity()
    {
    }

    /// <summary>The file.</summary>
    public Guid AcquisitionId { get; private set; }

    /// <summary>Fixed price, before taxes.</summary>
    public Cad Price { get; private set; }

    /// <summary>The supplier is chosen by this date.</summary>
    public DateOnly SelectionBy { get; private set; }

    /// <summary>The work is delivered by this date.</summary>
    public DateOnly DeliverBy { get; private set; }

    /// <summary>SPDX identifier.</summary>
    public string Licence { get; private set; } = "";

    /// <summary>Where the work is delivered; empty when the supplier's own repository.</summary>
    public string Repository { get; private set; } = "";

    /// <summary>Who answers for it; an address.</summary>
    public string Contact { get; private set; } = "";

    /// <summary>The version of the one-page agreement that applying accepts.</summary>
    public int AgreementVersion { get; private set; }

    /// <summary>The statement version in force.</summary>
    public int StatementVersion { get; private set; }

    /// <summary>The reference in the records from which it was imported; null when it was not.</summary>
    public string? ImportReference { get; private set; }

    /// <summary>The words by which it is found.</summary>
    public SearchedText? Searched { get; private set; }

    /// <summary>The opportunity of a file, with its first statement.</summary>
    public static Opportunity Of(Acquisition file, OpportunityTerms terms, StatementVersion statement, string? importReference) => new()
    {
        AcquisitionId = file.Id,
        Price = terms.Price,
        SelectionBy = terms.SelectionBy,
        DeliverBy = terms.DeliverBy,
        Licence = terms.Licence,
        Repository = terms.Repository,
        Contact = terms.Contact,
        AgreementVersion = terms.AgreementVersion,
        StatementVersion = statement.Number,
        ImportReference = importReference,
        Searched = SearchedText.Of(file.Number, terms.Licence, statement),
    };

    internal sealed class Mapping : IEntityTypeConfiguration<Opportunity>
    {
        public void Configure(EntityTypeBuilder<Opportunity> builder)
        {
            builder.HasKey(o => o.AcquisitionId);
            builder.HasOne<Acquisition>().WithOne().HasForeignKey<Opportunity>(o => o.AcquisitionId);
            builder.HasOne(o => o.Searched).WithOne().HasForeignKey<SearchedText>(s => s.AcquisitionId);
            builder.Property(o => o.Licence).HasMaxLength(40);
            builder.Property(o => o.Repository).HasMaxLength(500);
            builder.Property(o => o.Contact).HasMaxLength(254);
            builder.Property(o => o.ImportReference).HasMaxLength(100);
            builder.HasIndex(o => o.ImportReference).IsUnique();
            builder.HasIndex(o => o.Price);
        }
    }
}

/// <summary>Price, dates and terms of an opportunity; the same in both languages.</summary>
public sealed record OpportunityTerms(
    Cad Price, DateOnly SelectionBy, DateOnly DeliverBy, string Licence, string Repository, string Contact, int AgreementVersion);

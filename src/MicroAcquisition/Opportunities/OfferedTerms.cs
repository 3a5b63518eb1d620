using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Time;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Opportunities;

/// <summary>
/// What an opportunity promised and a supplier is held to: price in CAD before taxes, the published delivery date (Eastern) with the business days that it leaves
/// after the selection, licence, repository (empty: the supplier's own), the versions of agreement and statement.
/// </summary>
public sealed record OfferedTerms(Cad Price, DateOnly DeliverBy, int DaysToDeliver, string Licence, string Repository, int AgreementVersion, int StatementVersion)
{
    /// <summary>
    /// The delivery date that signing at an instant fixes: the later of the published one and the published number of business days after the signature (domain §4,
    /// "Delivery date").
    /// </summary>
    public DateOnly DeliveryAfter(DateTimeOffset signedAt)
    {
        var counted = BusinessDays.Add(Eastern.DateOf(signedAt), DaysToDeliver);
        return counted > DeliverBy ? counted : DeliverBy;
    }

    /// <summary>The terms of a published file, as they stand inside a turn or for a page.</summary>
    public static async Task<OfferedTerms> OfAsync(Records records, Guid acquisitionId, CancellationToken cancellation = default)
    {
        var o = await records.Set<Opportunity>().AsNoTracking().SingleAsync(o => o.AcquisitionId == acquisitionId, cancellation);
        return new OfferedTerms(o.Price, o.DeliverBy, BusinessDays.Between(o.SelectionBy, o.DeliverBy), o.Licence, o.Repository, o.AgreementVersion, o.StatementVersion);
    }

    /// <summary>The acceptance criteria of the statement that was published, in a language, one by one; an imported text has them as one.</summary>
    public static async Task<IReadOnlyList<string>> AcceptanceCriteriaAsync(Records records, Guid acquisitionId, Language language, CancellationToken cancellation = default)
    {
        var version = await records.Set<Opportunity>().Where(o => o.AcquisitionId == acquisitionId).Select(o => o.StatementVersion).SingleAsync(cancellation);
        var statement = await records.Set<StatementVersion>().AsNoTracking().SingleAsync(v => v.AcquisitionId == acquisitionId && v.Number == version, cancellation);
        var text = statement.In(language);
        return text.AcceptanceCriteria ?? [text.Acceptance];
    }
}

using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Programs;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Opportunities.Publishing;

/// <summary>What the page of publishing shows: the version, its dates if it opened now, what keeps it from being published, what is unwise.</summary>
public sealed record PublicationView(StatementVersion Version, PublicationDates Dates, IReadOnlyList<Refusal> Refusals, IReadOnlyList<Refusal> Warnings);

/// <summary>Publishing, taking back, calling off: as the program officer says it.</summary>
public sealed class PublishingService(Records records, TurnKeeper turns, ProgramQueries programs, AuthorityQueries authorities, Now now)
{
    /// <summary>The publication of a file as it would be, from an opening (UTC).</summary>
    public Task<PublicationView> ViewAsync(Acquisition file, DateTimeOffset opensAt, CancellationToken cancellation = default) => ViewAsync(records, file, opensAt, cancellation);

    /// <summary>Publishes the version shown, from an instant (UTC; null: now) on. Dates are reckoned from it.</summary>
    public Task PublishAsync(Guid personId, Acquisition found, int version, DateTimeOffset? opensAt, CancellationToken cancellation = default) =>
        turns.StepAsync(Journey.Publish, personId, found, async (turn, file) =>
        {
            var view = await ViewAsync(turn.Records, file, opensAt ?? turn.Now, cancellation);
            PublishingRules.TheVersionShownIsTheOnePublished(version, view.Version.Number).Enforce();
            PublishingRules.TheOpeningIsToCome(view.Dates.OpensAt, turn.Now).Enforce();
            view.Refusals.Enforce();
            var (terms, dates) = (view.Version.Terms!, view.Dates);
            turn.Records.Add(Opportunity.Of(
                file, new OpportunityTerms(terms.Price, dates.SelectionBy, dates.DeliverBy, terms.Licence, terms.Repository, terms.Contact, terms.AgreementVersion), view.Version, importReference: null));
            file.IsPublicBetween(dates.OpensAt, dates.ClosesAt);
            file.BeTitled(view.Version.English.Title, view.Version.French.Title);
            await turn.JournalAsync(file, new OpportunityPublished(
                view.Version.Number, terms.Price, dates.OpensAt, dates.ClosesAt, Formats.Iso(dates.SelectionBy), Formats.Iso(dates.DeliverBy), terms.AgreementVersion, view.Version.Digest()),
                nameof(Role.ProgramOfficer));
        }, cancellation);

    /// <summary>Takes a publication back before it opens.</summary>
    public Task UnpublishAsync(Guid personId, Acquisition found, CancellationToken cancellation = default) =>
        turns.StepAsync(Journey.Unpublish, personId, found, async (turn, file) =>
        {
            turn.Records.Remove(await turn.Records.Set<Opportunity>().AsTracking().Include(o => o.Searched).SingleAsync(o => o.AcquisitionId == file.Id, cancellation));
            await turn.JournalAsync(file, new OpportunityUnpublished(), nameof(Role.ProgramOfficer));
        }, cancellation);

    /// <summary>Calls a file off, with public words in both languages.</summary>
    public Task CancelAsync(Guid personId, Acquisition found, string? english, string? french, CancellationToken cancellation = default) =>
        turns.StepAsync(Journey.Cancel, personId, found, async (turn, file) =>
        {
            Refusal?[] refusals =
            [
                PublishingRules.ACancellationSaysWhy(english, Language.English, "WordsInEnglish"), TextRules.TheTextIsShort(english, PublishingRules.WordsMaxLength, "WordsInEnglish"),
                PublishingRules.ACancellationSaysWhy(french, Language.French, "WordsInFrench"), TextRules.TheTextIsShort(french, PublishingRules.WordsMaxLength, "WordsInFrench"),
            ];
            refusals.Enforce();
            var cancellationOf = Cancellation.Of(file.Id, english!, french!);
            turn.Records.Add(cancellationOf);
            await turn.JournalAsync(file, new OpportunityCancelled(cancellationOf.Digest()), nameof(Role.ProgramOfficer));
        }, cancellation);

    /// <summary>Why a file was called off, in a language; empty when it was not.</summary>
    public async Task<string> WordsOfCancellationAsync(Guid acquisitionId, Language language, CancellationToken cancellation = default) =>
        await records.Set<Cancellation>().Where(c => c.AcquisitionId == acquisitionId).Select(c => language == Language.French ? c.French : c.English).SingleOrDefaultAsync(cancellation) ?? "";

    private async Task<PublicationView> ViewAsync(Records among, Acquisition file, DateTimeOffset opensAt, CancellationToken cancellation)
    {
        var version = await among.Set<StatementVersion>().AsNoTracking().Where(v => v.AcquisitionId == file.Id).OrderByDescending(v => v.Number).FirstAsync(cancellation);
        var dates = PublicationDates.From(version.Terms!, opensAt);
        var onRecord = await authorities.AuthoritiesAsync(file.ProgramId, cancellation);
        var isFirst = !await among.Set<Acquisition>().AnyAsync(a => a.ProgramId == file.ProgramId && a.PublishedAt != null && a.RequesterId != null, cancellation);
        var province = (await programs.DepartmentAsync(file.DepartmentId, cancellation))?.Province;
        var refusals = new List<Refusal?> { PublishingRules.BothLanguagesAreThere(version) };
        if (refusals[0] is null)
        {
            refusals.AddRange(LanguageComparison.Of(version.English, version.French).Where(d => d.IsCertain).Select(Translating.TranslationRules.BothLanguagesAreAlike));
        }

        refusals.AddRange(OpportunityRules.OfTerms(
            version.Terms!.Price, dates.ClosesOn, dates.SelectionBy, dates.DeliverBy, opensAt, await programs.CeilingAsync(file.ProgramId, cancellation), province));
        refusals.AddRange(PublishingRules.EachAuthorityCountsUntilThePayment(onRecord, dates.PayBy));
        refusals.Add(isFirst ? PublishingRules.TheUnionWasMet(await UnionService.FindAsync(among, file.ProgramId, cancellation)) : null);
        var warnings = new[] { OpportunityRules.SuppliersHaveTimeToApply(Eastern.DateOf(opensAt), dates.ClosesOn), PurchaseYear(dates) };
        return new(version, dates, [.. refusals.OfType<Refusal>()], [.. warnings.OfType<Refusal>()]);
    }

    private Refusal? PurchaseYear(PublicationDates dates) =>
        Funding.PurchaseFormRules.DeliveryAndPaymentStayInTheFiscalYear(dates.DeliverBy, dates.PayBy, FiscalYear.Of(Eastern.DateOf(now.Instant)));
}

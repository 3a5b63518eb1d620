using MicroAcquisition.Acquisitions;
using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Opportunities.Publishing;
using MicroAcquisition.Opportunities.Translating;

namespace MicroAcquisition.Notices;

/// <summary>To whom letters about translating, publishing and calling off go, and what they add to their words.</summary>
public static class PublishingLetters
{
    /// <summary>Whoever applied, or has begun to: one text to all of them, so that nobody learns from it who applied.</summary>
    public static To Concerned { get; } = To.Those("whoever applied or began to", told =>
    {
        var concerned = ApplicationService.ConcernedBy(told.Records, told.File.Id);
        return told.Records.Set<Person>().Where(p => p.SuspendedAt == null && concerned.Contains(p.Id)).Select(p => new Recipient { Key = p.Id, Email = p.Email, Language = p.Language });
    });

    /// <summary>The public page of the opportunity.</summary>
    public static Uri Page(ISiteAddresses addresses, Told told) => addresses.Opportunity(OfficialLanguages.Current, told.Number);

    /// <summary>When it opens and closes.</summary>
    public static Task<Additions> Dates(Told told, CancellationToken cancellation)
    {
        var published = told.Read<OpportunityPublished>();
        return Task.FromResult(new Additions { Values = [Formats.Minute(published.OpensAt), Formats.Closing(published.ClosesAt)] });
    }

    /// <summary>Why the translation came back.</summary>
    public static async Task<Additions> WhyTranslationReturnedAsync(Told told, CancellationToken cancellation) =>
        new() { Quote = await told.Ask<TranslationQueries>().WordsOfReturnAsync(told.File.Id, cancellation) };

    /// <summary>The public reason.</summary>
    public static async Task<Additions> WhyCancelledAsync(Told told, CancellationToken cancellation) =>
        new() { Quote = await told.Ask<PublishingService>().WordsOfCancellationAsync(told.File.Id, OfficialLanguages.Current, cancellation) };
}

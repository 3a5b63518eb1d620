using System.Text.Json;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.People;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Applications;

/// <summary>A supplier's own application, for its pages.</summary>
public sealed record ApplicationView(
    Guid AcquisitionId, Guid ProgramId, string FileNumber, string TitleEnglish, string TitleFrench, string Reference, int Version, string Business, string Resource,
    DateTimeOffset ArrivedAt, string Sha256, DateTimeOffset? WithdrawnAt, DateTimeOffset ClosesAt, Guid SupplierId, int Versions)
{
    /// <summary>True for who acts for the supplier now; false for who sent it and left since: they read what they knew, and change nothing.</summary>
    public bool IsActedFor { get; init; } = true;

    /// <summary>False once others changed it after the reader left: the content of that version is the supplier's alone.</summary>
    public bool IsAsReaderKnewIt => Version == Versions;

    /// <summary>The opportunity's title in a language.</summary>
    public string Title(Language language) => language.Of(TitleEnglish, TitleFrench);
}

/// <summary>An application, or a change of one, that its writer has not sent.</summary>
public sealed record ApplicationDraftView(
    Guid AcquisitionId, string FileNumber, string TitleEnglish, string TitleFrench, DateTimeOffset ClosesAt, DateTimeOffset SavedAt, ApplicationAnswers Answers)
{
    /// <summary>When the application was withdrawn that the answers were to change, UTC; null while there is one to change, and for a new application.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>True for a change of an application that counts; of a withdrawn one, the answers are a new one.</summary>
    public bool IsChange => Answers.Changes is not null && WithdrawnAt is null;

    /// <summary>The opportunity's title in a language.</summary>
    public string Title(Language language) => language.Of(TitleEnglish, TitleFrench);
}

/// <summary>What the public check of a receipt says: which version the hash belongs to, of how many, and whether it still counts.</summary>
public sealed record ReceiptCheck(string FileNumber, int Version, int Versions, DateTimeOffset ArrivedAt, bool IsWithdrawn);

/// <summary>Applications, for the suppliers whose they are: nothing here answers anyone else.</summary>
public sealed class ApplicationQueries(Records records, SupplierService suppliers, MembershipQueries memberships)
{
    /// <summary>The applications of the suppliers that a person is or acts for, and those that they sent for one which they left; latest arrival first.</summary>
    public async Task<IReadOnlyList<ApplicationView>> OfPersonAsync(Guid personId, CancellationToken cancellation = default)
    {
        var mine = await suppliers.SuppliersOfAsync(personId, cancellation);
        var views = await Views(records.Set<Application>().Where(a => mine.Contains(a.SupplierId))).ToListAsync(cancellation);
        views.AddRange(await LeftAsync(records.Set<Application>().Where(a => a.PersonId == personId && !mine.Contains(a.SupplierId)), personId, cancellation));
        return [.. views.OrderByDescending(v => v.ArrivedAt)];
    }

    /// <summary>One of them; null when the person neither is nor acts for its supplier, nor sent it.</summary>
    public async Task<ApplicationView?> FindAsync(Guid personId, string? reference, CancellationToken cancellation = default)
    {
        var mine = await suppliers.SuppliersOfAsync(personId, cancellation);
        return await Views(records.Set<Application>().Where(a => a.Reference == reference && mine.Contains(a.SupplierId))).SingleOrDefaultAsync(cancellation)
            ?? (await LeftAsync(records.Set<Application>().Where(a => a.Reference == reference && a.PersonId == personId), personId, cancellation)).SingleOrDefault();
    }

    /// <summary>What a person has begun and not sent, the next to close first.</summary>
    public async Task<IReadOnlyList<ApplicationDraftView>> DraftsOfAsync(Guid personId, CancellationToken cancellation = default)
    {
        var drafts = await (from draft in records.Set<WorkingCopy>()
                            where draft.OwnerId == personId && draft.Kind == ApplicationService.DraftKind
                            join file in records.Set<Acquisition>() on draft.SubjectId equals file.Id
                            where file.ClosesAt != null
                            orderby file.ClosesAt
                            select new { draft, file.Id, file.Number, file.TitleEnglish, file.TitleFrench, file.ClosesAt }).ToListAsync(cancellation);
        var views = new List<ApplicationDraftView>();
        foreach (var d in drafts)
        {
            var answers = WorkingCopies.Read<ApplicationAnswers>(d.draft).Answers;
            views.Add(new ApplicationDraftView(d.Id, d.Number, d.TitleEnglish, d.TitleFrench, d.ClosesAt!.Value, d.draft.SavedAt, answers)
            {
                WithdrawnAt = await WithdrawnAtAsync(answers.Changes, cancellation),
            });
        }

        return views;
    }

    /// <summary>When the application with a reference was withdrawn, UTC; null when it was not, and when there is none.</summary>
    public async Task<DateTimeOffset?> WithdrawnAtAsync(string? reference, CancellationToken cancellation = default) =>
        reference is null ? null : await records.Set<Application>().Where(a => a.Reference == reference).Select(a => a.WithdrawnAt).SingleOrDefaultAsync(cancellation);

    /// <summary>The reference of the person's application that counts on a file; null when there is none.</summary>
    public async Task<string?> ReferenceOnAsync(Guid personId, Guid acquisitionId, CancellationToken cancellation = default)
    {
        var mine = await suppliers.SuppliersOfAsync(personId, cancellation);
        var counting = records.Set<Application>().Where(a => a.AcquisitionId == acquisitionId && a.WithdrawnAt == null);
        return await counting.Where(a => a.HeldById == personId).Select(a => a.Reference).FirstOrDefaultAsync(cancellation)
            ?? await counting.Where(a => mine.Contains(a.SupplierId)).Select(a => a.Reference).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>The bytes that an application's hash covers, for its supplier.</summary>
    public async Task<byte[]> ContentAsync(ApplicationView application, CancellationToken cancellation = default) =>
        await records.Set<Application>().Where(a => a.Reference == application.Reference).Select(a => a.Content).SingleAsync(cancellation);

    /// <summary>What was sent, for its supplier.</summary>
    public async Task<ApplicationContent> SentAsync(ApplicationView application, CancellationToken cancellation = default) =>
        JsonSerializer.Deserialize<ApplicationContent>(await ContentAsync(application, cancellation), CanonicalJson.Options)!;

    /// <summary>Under which number the evaluators know it, for its supplier; null while the statements are not released.</summary>
    public Task<int?> CandidateOfAsync(ApplicationView application, CancellationToken cancellation = default) =>
        records.Set<Application>().Where(a => a.Reference == application.Reference).Select(a => a.Candidate).SingleAsync(cancellation);

    /// <summary>An application's answers, to change them.</summary>
    internal async Task<ApplicationAnswers> AnswersAsync(ApplicationView application, CancellationToken cancellation)
    {
        var sent = await SentAsync(application, cancellation);
        return new ApplicationAnswers
        {
            Changes = application.Reference,
            ChangesVersion = application.Version,
            StatementVersion = sent.StatementVersion,
            As = sent.Business.Length == 0 ? ApplyingAs.Myself : ApplyingAs.Business,
            SupplierId = sent.Business.Length == 0 ? null : application.SupplierId,
            BusinessName = sent.Business,
            ResourceName = sent.Resource,
            Language = sent.Language,
            IsEntitled = sent.Entitled,
            Statements = [.. sent.Statements],
        };
    }

    /// <summary>Whether a reference and a hash belong together; null when they do not. Anyone may ask; no content shows.</summary>
    public async Task<ReceiptCheck?> CheckAsync(string? reference, string? sha256, CancellationToken cancellation = default)
    {
        var digits = Words.Clean(sha256).ToLowerInvariant();
        return ReceiptReference.Parse(reference) is not { } parsed
            ? null
            : await (from application in records.Set<Application>()
                     where application.Reference == parsed
                     join receipt in records.Set<Receipt>() on application.Id equals receipt.ApplicationId
                     where receipt.Sha256 == digits
                     join file in records.Set<Acquisition>() on application.AcquisitionId equals file.Id
                     select new ReceiptCheck(file.Number, receipt.Version, application.Version, receipt.ArrivedAt, application.WithdrawnAt != null)).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>The supplier of an application and who sent it, for letters about it: the sender gets those even if they left the business.</summary>
    internal async Task<(Guid SupplierId, Guid PersonId)> SendersOfAsync(string reference, CancellationToken cancellation)
    {
        var found = await records.Set<Application>().Where(a => a.Reference == reference).Select(a => new { a.SupplierId, a.PersonId }).SingleAsync(cancellation);
        return (found.SupplierId, found.PersonId);
    }

    /// <summary>The supplier of an application, for letters to its members.</summary>
    internal Task<Guid> SupplierOfAsync(string reference, CancellationToken cancellation) =>
        records.Set<Application>().Where(a => a.Reference == reference).Select(a => a.SupplierId).SingleAsync(cancellation);

    // Who sent it and left reads the last version that arrived while they acted for the supplier.
    private async Task<IReadOnlyList<ApplicationView>> LeftAsync(IQueryable<Application> applications, Guid personId, CancellationToken cancellation)
    {
        var views = new List<ApplicationView>();
        foreach (var (id, supplierId) in (await applications.Select(a => new { a.Id, a.SupplierId }).ToListAsync(cancellation)).Select(a => (a.Id, a.SupplierId)))
        {
            var left = await memberships.LeftAtAsync(supplierId, personId, cancellation);
            var known = await records.Set<Receipt>().Where(r => r.ApplicationId == id && r.ArrivedAt <= left).OrderByDescending(r => r.Version).FirstAsync(cancellation);
            var view = await Views(records.Set<Application>().Where(a => a.Id == id), known.Version).SingleAsync(cancellation);
            views.Add(view with { IsActedFor = false, Resource = known.Version == view.Versions ? view.Resource : "" });
        }

        return views;
    }

    private IQueryable<ApplicationView> Views(IQueryable<Application> applications, int? version = null) =>
        from application in applications
        join receipt in records.Set<Receipt>() on new { application.Id, Version = version ?? application.Version } equals new { Id = receipt.ApplicationId, receipt.Version }
        join file in records.Set<Acquisition>() on application.AcquisitionId equals file.Id
        select new ApplicationView(
            file.Id, file.ProgramId, file.Number, file.TitleEnglish, file.TitleFrench, application.Reference, receipt.Version, application.BusinessName,
            application.ResourceName, receipt.ArrivedAt, receipt.Sha256, application.WithdrawnAt, file.ClosesAt!.Value, application.SupplierId, application.Version);
}

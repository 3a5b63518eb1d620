using MicroAcquisition.Acquisitions;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Opportunities;
using MicroAcquisition.Programs;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Agreements;

/// <summary>A signature as its page shows it.</summary>
public sealed record SignatureLine(Party Party, string TypedName, string Position, DateTimeOffset At);

/// <summary>The agreement of an award: what it says, its hash, who signed, and when it is frozen the exact bytes.</summary>
public sealed record AgreementView(AgreementContent Content, string Sha256, IReadOnlyList<SignatureLine> Signatures, AwardNoticeView? Notice);

/// <summary>What is public of an award. Price in CAD before taxes; dates Eastern.</summary>
public sealed record AwardNoticeView(Guid AwardId, string Supplier, Cad Price, DateTimeOffset SignedAt, DateOnly DeliverBy, DateOnly ComplainBy);

/// <summary>Agreements and award notices, for reading.</summary>
public sealed class AgreementQueries(Records records, ProgramQueries programs, AuthorityQueries authorities, Now now)
{
    /// <summary>The agreement of an award, frozen or as it would be now.</summary>
    public async Task<AgreementView> OfAsync(Acquisition file, AwardView award, CancellationToken cancellation = default)
    {
        var content = await ContentAsync(records, file, award, cancellation);
        var signatures = await records.Set<Signature>().AsNoTracking().Where(s => s.AwardId == award.Id).OrderBy(s => s.At).ToListAsync(cancellation);
        var lines = new List<SignatureLine>();
        foreach (var signature in signatures)
        {
            lines.Add(new(signature.Party, signature.TypedName, signature.DelegationId is { } delegation ? await authorities.PositionAsync(delegation, cancellation) : "", signature.At));
        }

        return new AgreementView(content, content.Sha256(), lines, await NoticeAsync(file.Id, cancellation));
    }

    /// <summary>The award notice of a file; null while there is none.</summary>
    public Task<AwardNoticeView?> NoticeAsync(Guid acquisitionId, CancellationToken cancellation = default) => NoticeAsync(records, acquisitionId, cancellation);

    /// <summary>The same, as it stands inside a turn or for a letter.</summary>
    public static Task<AwardNoticeView?> NoticeAsync(Records records, Guid acquisitionId, CancellationToken cancellation = default) =>
        records.Set<AwardNotice>().Where(n => n.AcquisitionId == acquisitionId).OrderByDescending(n => n.SignedAt)
            .Select(n => new AwardNoticeView(n.AwardId, n.Supplier, n.Price, n.SignedAt, n.DeliverBy, n.ComplainBy)).FirstOrDefaultAsync(cancellation);

    /// <summary>True while a code waits that a person asked for, to sign an award's agreement for a party.</summary>
    public async Task<bool> HasCodeAsync(Guid personId, Guid awardId, Party party, CancellationToken cancellation = default) =>
        (await LastCodeAsync(records.Set<SignatureCode>().AsNoTracking(), personId, awardId, party, cancellation))?.IsFresh(now.Instant) == true;

    /// <summary>The exact bytes that were signed or are about to be; null before anybody asked for a code.</summary>
    public Task<byte[]?> BytesAsync(Guid awardId, CancellationToken cancellation = default) =>
        records.Set<AgreementDocument>().Where(d => d.AwardId == awardId).Select(d => d.Content).SingleOrDefaultAsync(cancellation);

    /// <summary>What an award's agreement says: the frozen bytes, else filled from the file as it stands.</summary>
    internal async Task<AgreementContent> ContentAsync(Records among, Acquisition file, AwardView award, CancellationToken cancellation)
    {
        if (await among.Set<AgreementDocument>().AsNoTracking().SingleOrDefaultAsync(d => d.AwardId == award.Id, cancellation) is { } frozen)
        {
            return frozen.Read();
        }

        var terms = await OfferedTerms.OfAsync(among, file.Id, cancellation);
        var department = await programs.DepartmentAsync(file.DepartmentId, cancellation);
        var supplier = await AwardQueries.DetailsAsync(among, award.Id, cancellation) ?? throw new InvalidOperationException("An agreement is made once the supplier has given their details.");
        return AgreementFilling.Fill(file, award, supplier.Name, terms, department?.NameEnglish ?? "", department?.NameFrench ?? "");
    }

    /// <summary>The last code that a person asked for.</summary>
    internal static Task<SignatureCode?> LastCodeAsync(IQueryable<SignatureCode> codes, Guid personId, Guid awardId, Party party, CancellationToken cancellation) =>
        codes.Where(c => c.PersonId == personId && c.AwardId == awardId && c.Party == party).OrderByDescending(c => c.CreatedAt).FirstOrDefaultAsync(cancellation);
}

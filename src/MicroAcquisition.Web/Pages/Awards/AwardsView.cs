using MicroAcquisition.Acquisitions;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Web.Pages.Payments;

namespace MicroAcquisition.Web.Pages.Awards;

/// <summary>The awards of a file, for its page: the supplier's name once they confirmed, else the number of their application; and for which approvals one waits. Of the one in hand the stage of the file says where it stands.</summary>
public sealed record AwardsView(string Number, Stage Stage, IReadOnlyList<(AwardView Award, string Name, IReadOnlyList<EmploymentApprovalKind> WaitsFor, SupplierCheckView? Check)> Awards, bool HasAgreement);

/// <summary>Puts them together.</summary>
public sealed class AwardViews(AwardQueries queries, Now now)
{
    /// <summary>The roles that learn the name once it is confirmed; the union's observer reads it with everyone, once the award is public.</summary>
    public static bool MayName(Viewer viewer, Acquisition file) => viewer.Seats.Any(seat => seat.Covers(file) && seat.Role != Role.UnionObserver);

    /// <summary>The award in hand; null while there is none.</summary>
    public Task<AwardView?> InHandAsync(Acquisition file, CancellationToken cancellation) => queries.InHandAsync(file.Id, cancellation);

    /// <summary>Null where no award was made or the viewer may not read of it.</summary>
    public async Task<AwardsView?> OfAsync(Viewer viewer, Acquisition file, CancellationToken cancellation)
    {
        if (file.AwardNumber == 0 || !(MayName(viewer, file) || file.SignedAt is not null))
        {
            return null;
        }

        var lines = new List<(AwardView, string, IReadOnlyList<EmploymentApprovalKind>, SupplierCheckView?)>();
        var (mayName, mayReadMoney) = (MayName(viewer, file), PaymentViews.MayReadMoney(viewer, file));
        foreach (var award in (await queries.OfFileAsync(file.Id, cancellation)).Where(award => mayName || award.Outcome == AwardOutcome.None))
        {
            var details = award.ConfirmedAt is null ? null : await queries.DetailsAsync(award.Id, cancellation);
            var isChecking = mayReadMoney && award.Outcome == AwardOutcome.None && file.ConfirmedAt is not null && file.SupplierCheckedAt is null;
            var missing = isChecking && details?.IsPublicServant == true ? AwardRules.Missing([.. (await queries.ApprovalsAsync(award.Id, cancellation)).Select(a => a.Kind)]) : [];
            var check = mayReadMoney ? await queries.CheckAsync(award.Id, cancellation) : null;
            lines.Add((mayReadMoney ? award : award with { SetAside = SetAsideReason.None, Reason = "" }, details?.Name ?? "", [.. missing], check));
        }

        return new AwardsView(file.Number, file.At(now.Instant), lines, mayName && file.SupplierCheckedAt is not null);
    }
}

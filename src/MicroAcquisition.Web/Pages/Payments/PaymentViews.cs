using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;

namespace MicroAcquisition.Web.Pages.Payments;

/// <summary>Who reads of a file's money what is personal of its supplier: address, tax numbers, payment.</summary>
public static class PaymentViews
{
    private static readonly Role[] Roles =
        [Role.ProgramOfficer, Role.ProcurementAdvisor, Role.ContractingAuthority, Role.DelegatedManager, Role.FinanceOfficer, Role.PaymentOfficer, Role.AuditObserver];

    /// <summary>True for those who must be able to defend it.</summary>
    public static bool MayReadMoney(Viewer viewer, Acquisition file) => viewer.Seats.Any(seat => Roles.Contains(seat.Role) && seat.Covers(file));
}

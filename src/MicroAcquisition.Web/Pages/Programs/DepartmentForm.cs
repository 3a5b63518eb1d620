using MicroAcquisition.Programs;

namespace MicroAcquisition.Web.Pages.Programs;

/// <summary>A department's facts as administrators type them.</summary>
public sealed class DepartmentForm
{
    /// <summary>Name.</summary>
    public string? NameEnglish { get; set; }

    /// <summary>Name.</summary>
    public string? NameFrench { get; set; }

    /// <summary>Where invoices go.</summary>
    public string? BillingAddress { get; set; }

    /// <summary>Two letters, or nothing.</summary>
    public string? Province { get; set; }

    /// <summary>The finance branch's contact.</summary>
    public string? FinancialContact { get; set; }

    /// <summary>The access to information and privacy office.</summary>
    public string? AccessOffice { get; set; }

    /// <summary>The version that the form was made from; 0 for a new department.</summary>
    public int Version { get; set; }

    /// <summary>The form of a saved department; empty for a new one.</summary>
    public static DepartmentForm Of(DepartmentSettings? saved) => new()
    {
        NameEnglish = saved?.NameEnglish,
        NameFrench = saved?.NameFrench,
        BillingAddress = saved?.BillingAddress,
        Province = saved?.Province,
        FinancialContact = saved?.FinancialContact,
        AccessOffice = saved?.AccessOffice,
        Version = saved?.Version ?? 0,
    };

    /// <summary>The facts.</summary>
    public DepartmentFacts ToFacts() => new(
        NameEnglish ?? "", NameFrench ?? "", BillingAddress ?? "", string.IsNullOrEmpty(Province) ? null : Province, FinancialContact ?? "", AccessOffice ?? "");
}

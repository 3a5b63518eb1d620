using MicroAcquisition.Foundation.Money;

namespace MicroAcquisition.Opportunities;

/// <summary>
/// What a statement version offers besides its text, frozen with it, so that what is approved is what is published (spine §1, reading 4:
/// durations, not dates; publishing fixes the dates).
/// </summary>
public sealed record StatementTerms
{
    /// <summary>Fixed price in cents, CAD, before taxes.</summary>
    public required long PriceCents { get; init; }

    /// <summary>Hours of work that the client expects it to take.</summary>
    public required int EffortHours { get; init; }

    /// <summary>Business days from the opening to the closing date, the first one counted.</summary>
    public required int DaysOpen { get; init; }

    /// <summary>Business days from the closing date until a supplier is chosen.</summary>
    public required int DaysToSelect { get; init; }

    /// <summary>Business days from the selection to the delivery of the work.</summary>
    public required int DaysToDeliver { get; init; }

    /// <summary>SPDX identifier.</summary>
    public required string Licence { get; init; }

    /// <summary>Where the work is delivered; empty when the supplier's own repository.</summary>
    public required string Repository { get; init; }

    /// <summary>True when the code that the work builds on is public, or when there is none.</summary>
    public required bool IsBaseCodePublic { get; init; }

    /// <summary>Who approved opening the code, when and in which document; empty where it is public (domain §4, "Opening existing code").</summary>
    public required string OpeningApproval { get; init; }

    /// <summary>Why the text keeps a barrier (years, degrees, clearance…); empty when it has none (domain §4, "Barriers").</summary>
    public required string BarrierReason { get; init; }

    /// <summary>Who answers for it; an address.</summary>
    public required string Contact { get; init; }

    /// <summary>The version of the one-page agreement that applying will accept.</summary>
    public required int AgreementVersion { get; init; }

    /// <summary>Fixed price, before taxes.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Cad Price => Cad.FromCents(PriceCents);
}

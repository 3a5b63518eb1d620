namespace MicroAcquisition.Agreements;

/// <summary>Who signs.</summary>
public enum Party
{
    /// <summary>The supplier, called the Contractor in the text.</summary>
    Supplier,

    /// <summary>The contracting authority.</summary>
    Canada,
}

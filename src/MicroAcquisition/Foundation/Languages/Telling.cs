namespace MicroAcquisition.Foundation.Languages;

/// <summary>What in a statement may tell who wrote it.</summary>
public enum Telling
{
    /// <summary>The name of a person, or a part of it.</summary>
    Name,

    /// <summary>The name of a business.</summary>
    Business,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A link, or what stands for one.</summary>
    Link,

    /// <summary>A telephone number.</summary>
    Telephone,

    /// <summary>A Canadian postal code.</summary>
    PostalCode,

    /// <summary>A number with a street's word.</summary>
    Street,

    /// <summary>The reference of a receipt: <c>7K3M-Q9XD-K</c>.</summary>
    Receipt,

    /// <summary>An account on some site: <c>@someone</c>.</summary>
    Account,
}

using System.Security.Cryptography;

namespace MicroAcquisition.Foundation.Access;

/// <summary>References that tell nothing: 128 random bits, unlike our time-ordered keys, which never leave the platform.</summary>
public static class RandomReference
{
    /// <summary>A new one.</summary>
    public static Guid New() => new(RandomNumberGenerator.GetBytes(16));
}

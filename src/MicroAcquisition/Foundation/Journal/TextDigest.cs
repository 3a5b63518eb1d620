using System.Security.Cryptography;
using System.Text;

namespace MicroAcquisition.Foundation.Journal;

/// <summary>
/// How the journal names a text without holding it: SHA-256 over a random salt and the text. The salt lies with the text;
/// once both are erased the digest says nothing.
/// </summary>
public static class TextDigest
{
    /// <summary>A new salt: 32 hexadecimal digits.</summary>
    public static string NewSalt() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>The digest in 64 hexadecimal digits.</summary>
    public static string Of(string salt, string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(salt + "\n" + text)));
}

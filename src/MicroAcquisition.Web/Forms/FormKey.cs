using System.Security.Cryptography;
using System.Text;
using MicroAcquisition.Foundation.Access;

namespace MicroAcquisition.Web.Forms;

/// <summary>What a form carries in a hidden field: its own random key, and for whom it was written, a person or the browser of a visitor.</summary>
public sealed record FormKey(Guid Key, Guid OwnerId, bool IsOfPerson)
{
    private const int Bytes = 33;

    /// <summary>A new one.</summary>
    public static FormKey New(Guid ownerId, bool isOfPerson) => new(RandomReference.New(), ownerId, isOfPerson);

    /// <summary>Which sending of the form this is: its key, where it goes and every field.</summary>
    public Guid Sending(string target, IFormCollection form)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        digest.AppendData(Key.ToByteArray());
        Append(digest, target);
        foreach (var (name, values) in form.Where(field => field.Key != FormKeys.AntiforgeryField).OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            Append(digest, name);
            foreach (var value in values)
            {
                Append(digest, value ?? "");
            }
        }

        return new Guid(digest.GetHashAndReset().AsSpan(0, 16));
    }

    /// <summary>Where words of the form are kept that could not be accepted.</summary>
    public Guid Words() => new(SHA256.HashData([.. "words"u8, .. Key.ToByteArray()]).AsSpan(0, 16));

    internal byte[] ToBytes() => [(byte)(IsOfPerson ? 1 : 0), .. Key.ToByteArray(), .. OwnerId.ToByteArray()];

    internal static FormKey? From(byte[] bytes) =>
        bytes.Length == Bytes ? new FormKey(new Guid(bytes.AsSpan(1, 16)), new Guid(bytes.AsSpan(17, 16)), bytes[0] == 1) : null;

    // Each part with its length, so that no two sendings are the same row of bytes.
    private static void Append(IncrementalHash digest, string part)
    {
        var bytes = Encoding.UTF8.GetBytes(part);
        digest.AppendData(BitConverter.GetBytes(bytes.Length));
        digest.AppendData(bytes);
    }
}

using System.Security.Cryptography;

namespace MicroAcquisition.Foundation.Journal;

/// <summary>The Merkle tree hash of a log (RFC 6962 §2.1): leaves and nodes hashed with different first bytes, split at the largest power of two.</summary>
public static class MerkleTree
{
    /// <summary>The hash of a leaf: SHA-256(0x00 ‖ bytes).</summary>
    public static byte[] LeafHash(ReadOnlySpan<byte> leaf) => SHA256.HashData([0x00, .. leaf]);

    /// <summary>The hash of the whole log, from its leaf hashes in order; of an empty log, SHA-256 of nothing.</summary>
    public static byte[] Root(IEnumerable<byte[]> leafHashes)
    {
        // Complete subtrees, largest first; two of equal height merge, as in binary addition, so memory is logarithmic.
        var subtrees = new Stack<(int Height, byte[] Hash)>();
        foreach (var leaf in leafHashes)
        {
            (int Height, byte[] Hash) right = (0, leaf);
            while (subtrees.TryPeek(out var left) && left.Height == right.Height)
            {
                subtrees.Pop();
                right = (left.Height + 1, NodeHash(left.Hash, right.Hash));
            }

            subtrees.Push(right);
        }

        if (subtrees.Count == 0)
        {
            return SHA256.HashData([]);
        }

        var root = subtrees.Pop().Hash;
        while (subtrees.TryPop(out var left))
        {
            root = NodeHash(left.Hash, root);
        }

        return root;
    }

    private static byte[] NodeHash(byte[] left, byte[] right) => SHA256.HashData([0x01, .. left, .. right]);
}

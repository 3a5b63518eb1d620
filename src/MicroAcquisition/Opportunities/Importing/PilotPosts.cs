using System.Text;
using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Opportunities.Importing;

/// <summary>Reads a folder of the pilot's posts and pairs them by <c>ref</c>.</summary>
public static class PilotPosts
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The pairs of a folder, sub-folders included. Files whose name holds no date are no posts.</summary>
    /// <exception cref="ImportFailedException">Something is malformed: all problems together.</exception>
    public static async Task<IReadOnlyList<PostPair>> ReadAsync(string folder, CancellationToken cancellation = default)
    {
        var problems = new List<ImportProblem>();
        var posts = new List<PilotPost>();
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];
        foreach (var path in files.Where(f => PilotValues.DateInName(f).IsPost).Order(StringComparer.Ordinal))
        {
            var file = Path.GetRelativePath(folder, path);
            if (await ReadOneAsync(path, file, problems, cancellation) is { } post)
            {
                posts.Add(post);
            }
        }

        // A file that could not be read may hold the language that another one seems to lack: what is missing is told when all can be read.
        var whole = problems.Count == 0;
        if (whole && posts.Count == 0)
        {
            problems.Add(new ImportProblem(folder, 1, OpportunitiesText.Import_NoPosts));
        }

        var pairs = posts.GroupBy(p => p.Reference, StringComparer.Ordinal).Select(group => Pair([.. group], whole, problems)).OfType<PostPair>().ToList();
        return problems.Count == 0 ? pairs : throw new ImportFailedException(problems);
    }

    private static async Task<PilotPost?> ReadOneAsync(string path, string file, List<ImportProblem> problems, CancellationToken cancellation)
    {
        if (PilotValues.DateInName(path).Date is not { } opensOn)
        {
            problems.Add(new ImportProblem(file, 1, OpportunitiesText.Import_BadName));
            return null;
        }

        try
        {
            var text = StrictUtf8.GetString(await File.ReadAllBytesAsync(path, cancellation));
            return PilotPostReader.Read(file, opensOn, text.TrimStart('\uFEFF'), problems);
        }
        catch (DecoderFallbackException)
        {
            problems.Add(new ImportProblem(file, 1, OpportunitiesText.Import_NotUtf8));
            return null;
        }
        catch (Exception unforeseen) when (unforeseen is not OperationCanceledException)
        {
            // Whatever one post holds, whoever imports a folder is told which post it is, together with what is wrong with the others.
            problems.Add(new ImportProblem(file, 1, OpportunitiesText.Import_Unforeseen.With(unforeseen.Message)));
            return null;
        }
    }

    private static PostPair? Pair(IReadOnlyList<PilotPost> posts, bool whole, List<ImportProblem> problems)
    {
        foreach (var twice in posts.GroupBy(p => p.Language).SelectMany(group => group.Skip(1)))
        {
            var first = posts.First(p => p.Language == twice.Language);
            problems.Add(new ImportProblem(twice.File, twice.LineOf(null), OpportunitiesText.Import_DuplicateReference.With(twice.Reference, first.File)));
        }

        var english = posts.FirstOrDefault(p => p.Language == Language.English);
        var french = posts.FirstOrDefault(p => p.Language == Language.French);
        if (english is null || french is null)
        {
            if (whole)
            {
                var missing = english is null ? OpportunitiesText.Import_NoEnglish : OpportunitiesText.Import_NoFrench;
                problems.Add(new ImportProblem(posts[0].File, posts[0].LineOf(null), missing.With(posts[0].Reference)));
            }

            return null;
        }

        AskSameTerms(english, french, problems);
        return new PostPair(english, french);
    }

    private static void AskSameTerms(PilotPost english, PilotPost french, List<ImportProblem> problems)
    {
        var (one, two) = (english.Terms, french.Terms);
        Ask(one.OpensOn == two.OpensOn, null, OpportunitiesText.Import_OpeningsDiffer);
        Ask(one.ClosesOn == two.ClosesOn, nameof(PilotTerms.ClosesOn), OpportunitiesText.Import_ValuesDiffer);
        Ask(one.SelectionBy == two.SelectionBy, nameof(PilotTerms.SelectionBy), OpportunitiesText.Import_ValuesDiffer);
        Ask(one.DeliverBy == two.DeliverBy, nameof(PilotTerms.DeliverBy), OpportunitiesText.Import_ValuesDiffer);
        Ask(one.Price == two.Price, nameof(PilotTerms.Price), OpportunitiesText.Import_ValuesDiffer);

        void Ask(bool same, string? field, string text)
        {
            if (!same)
            {
                problems.Add(new ImportProblem(french.File, french.LineOf(field), text.With(english.File, english.LineOf(field))));
            }
        }
    }
}

using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Journal;

namespace MicroAcquisition.Tests.Acquisitions;

/// <summary>What moves a file: someone who must, someone who may, or time.</summary>
internal enum Mover
{
    Must,
    May,
    Clock,
}

/// <summary>A move from one place to another.</summary>
internal sealed record Move(Place From, string Kind, Mover Mover, Place To);

/// <summary>
/// Every place that a file can come to, and every move between them: a deed moves it while a step that tells it waits on it and the
/// rules of its room hold; and time passes where the file waits for an instant.
/// </summary>
internal sealed class EveryState
{
    private readonly Dictionary<string, Place> places = [];
    private readonly List<Move> moves = [];

    private EveryState()
    {
    }

    public IReadOnlyCollection<Place> Places => places.Values;

    public IReadOnlyList<Move> Moves => moves;

    /// <summary>Where nobody who must, nor time, moves a file that is not at rest.</summary>
    public IReadOnlyList<Place> Stuck { get; private set; } = [];

    /// <summary>Whence a file comes to rest, or to one of the places given, without anyone who only may.</summary>
    public IEnumerable<Place> NeverAtRest(IEnumerable<Place> orAt)
    {
        var into = moves.Where(move => move.Mover != Mover.May).ToLookup(move => move.To.Key, move => move.From.Key, StringComparer.Ordinal);
        var todo = new Stack<string>(Places.Where(place => place.File.AtRest).Concat(orAt).Select(place => place.Key));
        var restful = new HashSet<string>(StringComparer.Ordinal);
        while (todo.TryPop(out var key))
        {
            if (restful.Add(key))
            {
                foreach (var from in into[key])
                {
                    todo.Push(from);
                }
            }
        }

        return Places.Where(place => !restful.Contains(place.Key));
    }

    /// <summary>Walks from some places to all that can be reached.</summary>
    public static EveryState From(IEnumerable<Place> origins, IReadOnlyList<Step> steps, IReadOnlyList<Deed> deeds)
    {
        var (walk, todo) = (new EveryState(), new Stack<Place>());
        foreach (var origin in origins)
        {
            walk.places[origin.Key] = origin;
            todo.Push(origin);
        }

        var told = deeds.Select(deed => (Deed: deed, Of: steps.Where(step => deed.Of.Contains(step.Name, StringComparer.Ordinal)).ToList())).ToList();
        var stuck = new List<Place>();
        while (todo.TryPop(out var place))
        {
            var isHeld = false;
            foreach (var (kind, mover, to) in Movements(place, told))
            {
                isHeld |= mover != Mover.May;
                if (walk.places.TryAdd(to.Key, to))
                {
                    todo.Push(to);
                }

                walk.moves.Add(new Move(place, kind, mover, walk.places[to.Key]));
            }

            if (!isHeld && !place.File.AtRest)
            {
                stuck.Add(place);
            }
        }

        walk.Stuck = stuck;
        return walk;
    }

    private static IEnumerable<(string Kind, Mover Mover, Place To)> Movements(Place place, List<(Deed Deed, List<Step> Of)> told)
    {
        foreach (var (deed, of) in told)
        {
            var waiting = of.Where(step => step.WaitsOn(place.File, Place.Now)).ToList();
            if (waiting.Count > 0 && deed.MayFollow(place))
            {
                yield return (deed.Kind, waiting.Any(step => !step.May) ? Mover.Must : Mover.May, place.After(deed.Do));
            }
        }

        foreach (var (kind, passes) in Time(place))
        {
            yield return (kind, Mover.Clock, place.After(passes));
        }
    }

    /// <summary>Time passes an instant that something waits for. The seal breaks with the closing here: nothing waits for the two minutes between.</summary>
    private static IEnumerable<(string Kind, Action<Place> Passes)> Time(Place place)
    {
        var (file, now) = (place.File, Place.Now);
        if (place.HasEnded)
        {
            yield break;
        }

        if (file.OpensAt > now)
        {
            yield return ("opens", to => to.Opens(isOpen: true));
        }
        else if (file.ClosesAt > now)
        {
            for (var applicants = 0; applicants <= SelectingDeeds.MostApplicants; applicants++)
            {
                var applied = applicants;
                yield return ("closes:" + applicants, to => to.Closes(applied));
            }
        }

        if (file.DrawAt > now)
        {
            yield return ("draw's instant", to => to.Draws(isPast: true));
        }

        if (file.SupplierDueAt > now && file.DeliveredAt is null)
        {
            yield return ("supplier's instant", to => to.Due(isPast: true));
        }
    }
}

/// <summary>Where files begin: one or more places for each step that makes a file.</summary>
internal static class Origins
{
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<Place>> Of = new Dictionary<string, IReadOnlyList<Place>>(StringComparer.Ordinal)
    {
        [nameof(Journey.SubmitRequest)] = [Told(Acquisition.FromRequest(default, null, "26-0001", "", default, Place.Now), "request-submitted")],
        [nameof(Journey.ImportOpportunity)] =
        [
            Told(Imported(closesIn: 1), "opportunity-imported"),
            Told(Imported(closesIn: -1), "opportunity-imported", "opportunity-closed-elsewhere"),
        ],
    };

    private static Acquisition Imported(int closesIn) =>
        Acquisition.FromImport(default, null, "26-0002", "", "", Place.Now.AddDays(-2), Place.Now.AddDays(closesIn), Place.Now);

    private static Place Told(Acquisition file, params string[] kinds)
    {
        foreach (var kind in kinds)
        {
            file.Follow(EventCatalogue.All.Last(k => k.Kind == kind).Facts, Place.Now);
        }

        return new Place(file, new Beside());
    }
}

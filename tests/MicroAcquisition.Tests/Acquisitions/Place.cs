using System.Globalization;
using System.Reflection;
using System.Text;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Acquisitions;

/// <summary>What the rooms know beside the file's row, as far as it decides what may happen next. Applicants: -1 until the seal breaks.</summary>
internal sealed record Beside(int Applicants = -1, int Passing = 0, int Entries = 0, bool Defaulted = false, bool PercentageAgreed = false, int Payments = 0);

/// <summary>
/// A state that a file can be in. One now stands still; instants are what matters of them: none, past or to come, and whether a
/// reservation is older than the commitment. Two places with one <see cref="Key"/> are the same.
/// </summary>
internal sealed class Place
{
    public static readonly DateTimeOffset Now = TestHost.Start;

    private static readonly DateTimeOffset Past = Now.AddDays(-1);
    private static readonly DateTimeOffset Before = Now.AddDays(-2);
    private static readonly DateTimeOffset ToCome = Now.AddDays(1);

    private static readonly Func<Acquisition, object> Copy =
        typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Func<Acquisition, object>>();

    public Place(Acquisition file, Beside beside)
    {
        (File, Beside) = (file, beside);
        Key = Settle();
    }

    public Acquisition File { get; }

    public Beside Beside { get; set; }

    /// <summary>What tells this place from others.</summary>
    public string Key { get; private set; }

    public bool HasEnded => File.Ended != Ending.None;

    public bool TextWaits => File.QuestionWaitsSince is not null || File.TextWaitsSince is not null || File.PublishWaitsSince is not null;

    public bool HasClosed => File.ClosesAt <= Now;

    /// <summary>Where a move leads: what it does is done to a copy.</summary>
    public Place After(Action<Place> move)
    {
        var place = new Place((Acquisition)Copy(File), Beside);
        move(place);
        place.Key = place.Settle();
        return place;
    }

    public bool Has(Milestone milestone) => File.Reached(milestone) is not null;

    public void Wait(params Milestone[] waits) => Waits(waits, Now);

    public void NoLonger(params Milestone[] waits) => Waits(waits, null);

    public void Opens(bool isOpen = false) => (OpensAt, ClosesAt) = (isOpen ? Past : ToCome, ToCome);

    public void Closes(int applicants) => (ClosesAt, Beside) = (Past, Beside with { Applicants = applicants });

    public void Draws(bool isPast) => Set(nameof(Acquisition.DrawAt), isPast ? Past : ToCome);

    public void Due(bool isPast = false) => Set(nameof(Acquisition.SupplierDueAt), isPast ? Past : ToCome);

    public void NothingDue() => Set(nameof(Acquisition.SupplierDueAt), null);

    public void Passes(int left) => Set(nameof(Acquisition.Left), left);

    /// <inheritdoc />
    public override string ToString() =>
        $"{File.At(Now)}{(HasEnded ? " (ended)" : "")}: {string.Join(' ', Milestones.All.Where(Has))}; left {File.Left}, {Beside}";

    private DateTimeOffset? OpensAt
    {
        set => Set(nameof(Acquisition.OpensAt), value);
    }

    private DateTimeOffset? ClosesAt
    {
        set => Set(nameof(Acquisition.ClosesAt), value);
    }

    private void Waits(Milestone[] waits, DateTimeOffset? since)
    {
        foreach (var wait in waits)
        {
            File.WaitsSince(wait, since);
        }
    }

    private void Set(string column, DateTimeOffset? value) => SampleFiles.Set(File, column, value);

    private void Set(string column, int value) => SampleFiles.Set(File, column, value);

    /// <summary>Puts every instant where those of its sort lie, and names the place.</summary>
    private string Settle()
    {
        var isStale = File.FundsReservedAt < File.CommittedAt;
        var key = new StringBuilder();
        foreach (var milestone in Milestones.All)
        {
            if (Has(milestone))
            {
                Milestones.Write(File, milestone, milestone == Milestone.FundsReserved && isStale ? Before : Past);
            }

            key.Append(!Has(milestone) ? '-' : milestone == Milestone.FundsReserved && isStale ? 's' : '+');
        }

        foreach (var (column, instant) in new[]
        {
            (nameof(Acquisition.OpensAt), File.OpensAt), (nameof(Acquisition.ClosesAt), File.ClosesAt),
            (nameof(Acquisition.DrawAt), File.DrawAt), (nameof(Acquisition.SupplierDueAt), File.SupplierDueAt),
        })
        {
            var isToCome = instant > Now && !HasEnded; // No instant binds a file that has ended.
            if (instant is not null && instant != Past && instant != ToCome)
            {
                Set(column, isToCome ? ToCome : Past);
            }

            key.Append(instant is null ? '-' : isToCome ? '>' : '<');
        }

        Beside = HasEnded ? Beside with { PercentageAgreed = false } : Beside; // The ending says it.
        return key.Append(CultureInfo.InvariantCulture, $" {File.Left} {File.Ended} {Beside}").ToString();
    }
}

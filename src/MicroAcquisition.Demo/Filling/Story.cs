using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Notices;
using MicroAcquisition.Opportunities;
using MicroAcquisition.Opportunities.Publishing;

namespace MicroAcquisition.Demo.Filling;

/// <summary>
/// What happened before the visitor came, told through the real services: each event with the clock at its instant, in order, and
/// after each the letters and closings that the site's workers would have seen to.
/// </summary>
public sealed class Story
{
    private readonly List<(DateTimeOffset At, Func<IServiceProvider, Task> Do)> events = [];
    private readonly IServiceProvider services;
    private readonly ShiftedTime time;
    private readonly Guid worker = Guid.CreateVersion7();

    /// <summary>A story that ends now.</summary>
    public Story(IServiceProvider services, ShiftedTime time)
    {
        (this.services, this.time, Start) = (services, time, time.GetUtcNow());
        SettingUp.Tell(this);
        Requesting.Tell(this);
        Drafting.Tell(this);
        Publishing.Tell(this);
        Purchasing.Tell(this);
    }

    /// <summary>When the visitor comes.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>On which Eastern date.</summary>
    public DateOnly Today => Eastern.DateOf(Start);

    /// <summary>The program and its departments, once made.</summary>
    public Guid ProgramId { get; set; }

    /// <summary>See <see cref="ProgramId"/>.</summary>
    public Guid Lakes { get; set; }

    /// <summary>See <see cref="ProgramId"/>.</summary>
    public Guid Trails { get; set; }

    /// <summary>People by the key of their persona.</summary>
    public IDictionary<string, Guid> People { get; } = new Dictionary<string, Guid>(StringComparer.Ordinal);

    /// <summary>Opportunities' files by the reference of their posts.</summary>
    public IDictionary<string, Guid> Opportunities { get; } = new Dictionary<string, Guid>(StringComparer.Ordinal);

    /// <summary>Numbers of the files of decided requests, by their titles.</summary>
    public IDictionary<string, string> Requests { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The key of a persona's person.</summary>
    public Guid Of(Persona persona) => People[persona.Key];

    /// <summary>The business day that lies so many business days back; 0 is today, or the last one before.</summary>
    public DateOnly BusinessDay(int back)
    {
        var date = Today;
        while (!BusinessDays.IsBusinessDay(date) || BusinessDays.Between(date, Today) < back)
        {
            date = date.AddDays(-1);
        }

        return date;
    }

    /// <summary>Adds an event, so many business days back at an Eastern time of day.</summary>
    public void OnBusinessDay(int back, string clock, Func<IServiceProvider, Task> what) =>
        At(Eastern.StartOf(BusinessDay(back)) + TimeOnly.Parse(clock, System.Globalization.CultureInfo.InvariantCulture).ToTimeSpan(), what);

    /// <summary>Adds an event so long before the visitor comes.</summary>
    public void Before(TimeSpan past, Func<IServiceProvider, Task> what) => At(Start - past, what);

    /// <summary>Adds an event at an instant.</summary>
    public void At(DateTimeOffset instant, Func<IServiceProvider, Task> what) => events.Add((instant, what));

    /// <summary>Makes all of it happen, and leaves the clock where the machine's is.</summary>
    public async Task TellAsync()
    {
        foreach (var (at, what) in events.OrderBy(e => e.At))
        {
            await PassAsync(at);
            time.Ahead += at - time.GetUtcNow();
            await ActAsync(what);
            await ActAsync(LookAfterAsync);
        }

        await PassAsync(Start);
        time.Ahead = TimeSpan.Zero;
    }

    // A running site records an opening and a closing within seconds: the history says so.
    private async Task PassAsync(DateTimeOffset until)
    {
        while (true)
        {
            DateTimeOffset? boundary = null;
            await ActAsync(async scoped => boundary = await scoped.GetRequiredService<OpportunityQueries>().NextBoundaryAsync());
            if (boundary is not { } next || next >= until)
            {
                return;
            }

            time.Ahead += next.AddSeconds(1) - time.GetUtcNow();
            await ActAsync(LookAfterAsync);
        }
    }

    private async Task ActAsync(Func<IServiceProvider, Task> what)
    {
        using var _ = OfficialLanguages.Speak(Language.English);
        await using var scope = services.CreateAsyncScope();
        await what(scope.ServiceProvider);
    }

    private async Task LookAfterAsync(IServiceProvider scoped)
    {
        await scoped.GetRequiredService<OpeningClock>().RecordAsync();
        await scoped.GetRequiredService<ClosingClock>().RecordAsync();
        await scoped.GetRequiredService<LetterReader>().ReadAllAsync(worker, CancellationToken.None);
        while (await scoped.GetRequiredService<CircularWriter>().WriteSomeAsync(worker, CancellationToken.None))
        {
        }

        foreach (var lane in Enum.GetValues<Lane>())
        {
            while (await scoped.GetRequiredService<LetterSender>().SendSomeAsync(lane, CancellationToken.None))
            {
            }
        }
    }
}

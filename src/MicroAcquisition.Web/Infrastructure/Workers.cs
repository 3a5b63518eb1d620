using MicroAcquisition.Agreements;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Forms;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Notices;
using MicroAcquisition.Opportunities;
using MicroAcquisition.People;

namespace MicroAcquisition.Web.Infrastructure;

/// <summary>
/// Does a unit of background work again and again, each time in a scope of its own, woken by the doorbell or every few seconds. A
/// failure is logged and tried again: every unit is repeatable.
/// </summary>
public abstract class Worker(IServiceScopeFactory scopes, Doorbell doorbell, ILogger log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>After a ring, so that what a crowd does within a moment is one unit of work and not hundreds.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(100);

    /// <summary>Where a failure is told.</summary>
    protected ILogger Log => log;

    /// <summary>One unit of work; true when more waits already.</summary>
    protected abstract Task<bool> WorkAsync(IServiceProvider services, CancellationToken cancellation);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                if (await WorkAsync(scope.ServiceProvider, stoppingToken))
                {
                    continue;
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // Whatever it is: a letter that cannot be written must not stop the site, as an exception that leaves here would.
                Log.LogError(exception, "{Worker} will try again", GetType().Name);
            }

            try
            {
                await doorbell.WaitAsync(Pause, stoppingToken);
                await Task.Delay(Gathering, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}

/// <summary>Turns what the journal tells into letters.</summary>
public sealed class LetterReaderWorker(IServiceScopeFactory scopes, Doorbell doorbell, ILogger<LetterReaderWorker> log) : Worker(scopes, doorbell, log)
{
    private readonly Guid owner = Guid.CreateVersion7();
    private readonly Doorbell bell = doorbell;

    /// <inheritdoc />
    protected override async Task<bool> WorkAsync(IServiceProvider services, CancellationToken cancellation)
    {
        if (await services.GetRequiredService<LetterReader>().ReadAllAsync(owner, cancellation))
        {
            bell.Ring(); // The senders may have slept through the commit that this reading followed.
        }

        return false;
    }
}

/// <summary>Records that closings have passed.</summary>
public sealed class ClosingClockWorker(IServiceScopeFactory scopes, Doorbell doorbell, ILogger<ClosingClockWorker> log) : Worker(scopes, doorbell, log)
{
    /// <inheritdoc />
    protected override async Task<bool> WorkAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await services.GetRequiredService<OpeningClock>().RecordAsync(cancellation);
        await services.GetRequiredService<ClosingClock>().RecordAsync(cancellation);
        return false;
    }
}

/// <summary>Every few minutes of the site's clock, tells of the steps that were not done within their time, and reminds of applications that are not sent.</summary>
public sealed class OverdueClockWorker(IServiceScopeFactory scopes, Doorbell doorbell, TimeProvider time, ILogger<OverdueClockWorker> log) : Worker(scopes, doorbell, log)
{
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(5); // Steps are due at the end of a day.

    private DateTimeOffset next;

    /// <inheritdoc />
    protected override async Task<bool> WorkAsync(IServiceProvider services, CancellationToken cancellation)
    {
        if (time.GetUtcNow() < next)
        {
            return false;
        }

        next = time.GetUtcNow() + Often; // Whatever comes of it.
        if (await services.GetRequiredService<OverdueClock>().RecordAsync(cancellation) < OverdueClock.AtOnce)
        {
            await services.GetRequiredService<DraftReminders>().WriteAsync(cancellation); // Last: what fails here keeps no late step untold.
            return false;
        }

        next = default;
        return true;
    }
}

/// <summary>Every hour, forgets what is kept of signing in and of forms for a while only.</summary>
public sealed class ForgettingWorker(IServiceScopeFactory scopes, TimeProvider time, ILogger<ForgettingWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<SignInService>().ForgetAsync(stoppingToken);
                await scope.ServiceProvider.GetRequiredService<AgreementService>().ForgetAsync(stoppingToken);
                await scope.ServiceProvider.GetRequiredService<DraftReminders>().ForgetAsync(stoppingToken);
                await scope.ServiceProvider.GetRequiredService<FormAnswers>().ForgetAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(exception, "{Worker} will try again", nameof(ForgettingWorker));
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}

/// <summary>Gives circulars to their readers.</summary>
public sealed class CircularWorker(IServiceScopeFactory scopes, Doorbell doorbell, ILogger<CircularWorker> log) : Worker(scopes, doorbell, log)
{
    private readonly Guid owner = Guid.CreateVersion7();

    /// <inheritdoc />
    protected override Task<bool> WorkAsync(IServiceProvider services, CancellationToken cancellation) =>
        services.GetRequiredService<CircularWriter>().WriteSomeAsync(owner, cancellation);
}

/// <summary>Sends what lies in one lane of the outbox; the mail connection is its scope's, so its own.</summary>
public abstract class SenderWorker(Lane lane, IServiceScopeFactory scopes, Doorbell doorbell, ILogger log) : Worker(scopes, doorbell, log)
{
    /// <inheritdoc />
    protected override Task<bool> WorkAsync(IServiceProvider services, CancellationToken cancellation) =>
        services.GetRequiredService<LetterSender>().SendSomeAsync(lane, cancellation);
}

/// <summary>Sends codes, each by itself and over a connection of its own, since someone waits for each and a mail server may hang for an address.</summary>
public sealed class CodeSenderWorker(IServiceScopeFactory scopes, Doorbell doorbell, ILogger<CodeSenderWorker> log) : Worker(scopes, doorbell, log)
{
    /// <summary>How many may be under way.</summary>
    public const int AtOnce = 32;

    private readonly IServiceScopeFactory others = scopes;
    private readonly List<Task> underWay = [];

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await base.ExecuteAsync(stoppingToken);
        await Task.WhenAll(underWay);
    }

    /// <inheritdoc />
    protected override async Task<bool> WorkAsync(IServiceProvider services, CancellationToken cancellation)
    {
        underWay.RemoveAll(sending => sending.IsCompleted);
        if (underWay.Count == AtOnce)
        {
            return false;
        }

        var taken = await services.GetRequiredService<LetterSender>().TakeAsync(Lane.Code, AtOnce - underWay.Count, cancellation);
        underWay.AddRange(taken.Select(letter => SendAsync(letter, cancellation)));
        return taken.Count > 0;
    }

    private async Task SendAsync(OutboxLetter letter, CancellationToken cancellation)
    {
        await Task.Yield();
        try
        {
            await using var scope = others.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<LetterSender>().SendAsync(letter, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Its lease ends by itself, and it goes after the next start.
        }
        catch (Exception exception)
        {
            Log.LogError(exception, "{Worker} will try again", nameof(CodeSenderWorker));
        }
    }
}

/// <summary>Sends letters to those whom an event concerns.</summary>
public sealed class LetterSenderWorker(IServiceScopeFactory scopes, Doorbell doorbell, ILogger<LetterSenderWorker> log)
    : SenderWorker(Lane.Letter, scopes, doorbell, log);

/// <summary>Sends circulars.</summary>
public sealed class CircularSenderWorker(IServiceScopeFactory scopes, Doorbell doorbell, ILogger<CircularSenderWorker> log)
    : SenderWorker(Lane.Circular, scopes, doorbell, log);

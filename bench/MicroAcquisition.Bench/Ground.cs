using System.Security.Claims;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Notices;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace MicroAcquisition.Bench;

/// <summary>
/// What a measurement stands on: a database with a program, the site's own services over it to fill it and to make sessions, and a
/// mail server. The site that is measured runs as a process of its own.
/// </summary>
public sealed class Ground : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly WebApplication services;

    private Ground(TestDatabase database, WebApplication services, FakeTimeProvider? time)
    {
        (this.database, this.services, Time) = (database, services, time);
        Data = new TestData(services.Services);
    }

    /// <summary>Makes what exists before the measurement.</summary>
    public TestData Data { get; }

    /// <summary>The clock of the filling, where it is not the machine's: the life of a file lies behind now.</summary>
    public FakeTimeProvider? Time { get; }

    /// <summary>Where letters go.</summary>
    public LocalMailServer Mail { get; } = LocalMailServer.Start();

    /// <summary>A new database on an engine, filled at the machine's time or from another instant on.</summary>
    public static async Task<Ground> PrepareAsync(Engine engine, DateTimeOffset? from = null)
    {
        var made = await TestDatabase.CreateAsync(engine);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production, ContentRootPath = Scratch.Folder });
        builder.Configuration["Database"] = made.Setting;
        builder.Logging.ClearProviders();
        var time = from is { } instant ? new FakeTimeProvider(instant) : null;
        if (time is not null)
        {
            builder.Services.AddSingleton<TimeProvider>(time);
        }

        builder.AddSite();
        return new Ground(made, builder.Build(), time);
    }

    /// <summary>The published site over this database.</summary>
    public Task<SiteProcess> StartSiteAsync(string folder) => SiteProcess.StartAsync(folder, database.Setting, Mail);

    /// <summary>Asks a service for something, in a scope of its own.</summary>
    public async Task<T> ActAsync<TService, T>(Func<TService, Task<T>> act) where TService : notnull
    {
        await using var scope = services.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>The cookie of a session of someone who signed in, as the site itself would set it: <c>session=…</c>.</summary>
    public Task<string> SessionAsync(TestPerson person) => ActAsync(async (SignInManager<Person> session) =>
    {
        var found = await session.UserManager.FindByIdAsync(person.Id.ToString()) ?? throw new InvalidOperationException("There is no such person.");
        ClaimsPrincipal principal = await session.CreateUserPrincipalAsync(found);
        var format = services.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme).TicketDataFormat;
        var now = TimeProvider.System.GetUtcNow();
        var properties = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(12) };
        return Site.SessionCookie + "=" + format.Protect(new AuthenticationTicket(principal, properties, IdentityConstants.ApplicationScheme));
    });

    /// <summary>Waits until the site has read the journal of the filling and sent its letters: that is no part of what its pages take.</summary>
    public async Task CaughtUpAsync()
    {
        var began = TimeProvider.System.GetTimestamp();
        while (await ActAsync<Records, bool>(IsBehindAsync))
        {
            if (TimeProvider.System.GetElapsedTime(began) > TimeSpan.FromMinutes(10))
            {
                throw new InvalidOperationException("The site has not told in ten minutes what the filling did.");
            }

            await Task.Delay(TimeSpan.FromSeconds(1));
        }
    }

    private static async Task<bool> IsBehindAsync(Records records) =>
        await records.Set<LogHead>().AnyAsync(head => head.Next > 0 && !records.Set<Watermark>().Any(mark => mark.LogId == head.LogId && mark.Next >= head.Next))
        || await records.Set<Circular>().AnyAsync(circular => circular.DoneAt == null)
        || await records.Set<OutboxLetter>().AnyAsync(letter => letter.SentAt == null);

    /// <summary>Drops everything.</summary>
    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Mail.DisposeAsync();
        await database.DisposeAsync();
    }
}

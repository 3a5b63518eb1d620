using System.Net;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Notices;
using MicroAcquisition.Web.Infrastructure;
using MicroAcquisition.Web.Pages.People;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace MicroAcquisition.TestKit;

/// <summary>
/// The real site over a database and a mail server of its own, as it runs in production, with a clock that stands still until the
/// test moves it. As a class fixture it is SQLite's; <see cref="StartAsync"/> chooses. Letters go when the test says so.
/// </summary>
public sealed class SiteFactory : WebApplicationFactory<SiteSettings>, IAsyncLifetime
{
    // Dozens of sites at once would use up the watches of files that a machine gives a user, and pages would fail.
    static SiteFactory()
    {
        Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "1");
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
    }

    private readonly Engine engine;
    private readonly SiteFactory? first;
    private readonly List<SiteFactory> others = [];
    private TestDatabase? database;
    private TestData? data;

    /// <summary>The site over SQLite.</summary>
    public SiteFactory()
        : this(Engine.Sqlite, first: null)
    {
    }

    private SiteFactory(Engine engine, SiteFactory? first)
    {
        (this.engine, this.first) = (engine, first);
        (Time, Mail) = first is null ? (new FakeTimeProvider(TestHost.Start), LocalMailServer.Start()) : (first.Time, first.Mail);
        ClientOptions.BaseAddress = new Uri("https://localhost");
    }

    /// <summary>The clock, shared by all nodes.</summary>
    public FakeTimeProvider Time { get; }

    /// <summary>The mail server, shared by all nodes.</summary>
    public LocalMailServer Mail { get; }

    /// <summary>Settings of the site that differ from those of the other tests; before anything else is asked of it.</summary>
    public IDictionary<string, string> Settings { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Site:AnonymousFormsPerMinute"] = "100000", // The limit has its own test.
    };

    /// <summary>What this node writes to its log.</summary>
    public SiteLog Log { get; } = new();

    /// <summary>Makes what a test needs to exist.</summary>
    public TestData Data => data ??= new TestData(Services);

    /// <summary>The site over an engine.</summary>
    public static async Task<SiteFactory> StartAsync(Engine engine)
    {
        var site = new SiteFactory(engine, first: null);
        await site.InitializeAsync();
        return site;
    }

    /// <summary>One more node over the same database, clock and mail server, on a port of its own with the real server; disposed with this one.</summary>
    public SiteFactory AnotherNode()
    {
        var node = new SiteFactory(engine, this) { database = database };
        node.UseKestrel(0);
        node.StartServer();
        others.Add(node);
        return node;
    }

    /// <summary>Serves the site on a free port over HTTPS, for a real browser that trusts any certificate; before anything else is asked of the site.</summary>
    public Uri ListenSecurely()
    {
        UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(LocalCertificate.Make(TimeProvider.System))));
        StartServer();
        return ClientOptions.BaseAddress;
    }

    /// <summary>Prepares the database; called by the test framework for a fixture.</summary>
    public async ValueTask InitializeAsync() => database ??= await TestDatabase.CreateAsync(engine);

    /// <summary>
    /// While it lasts, whoever sends a form sends it twice at once, through two nodes, and once more afterwards (<see cref="Repetition"/>).
    /// What a test then asserts of the facts holds of a form that does its work once.
    /// </summary>
    public IDisposable EveryFormThrice()
    {
        SecondNode = others.FirstOrDefault() ?? AnotherNode();
        return new Repetition(this);
    }

    /// <summary>See <see cref="EveryFormThrice"/>.</summary>
    internal SiteFactory? SecondNode { get; set; }

    /// <summary>A visitor's browser.</summary>
    public Browser Visitor()
    {
        // The browser keeps cookies and follows redirects itself; on a node the handler would do both, and lose what is secure.
        var client = first is null
            ? CreateDefaultClient(ClientOptions.BaseAddress)
            : new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = ClientOptions.BaseAddress };
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https"); // A node stands behind a proxy that ends TLS.
        return new Browser(client, ClientOptions.BaseAddress, this);
    }

    /// <summary>A browser in which someone signed in through the pages, with the code of the letter they got.</summary>
    public async Task<Browser> SignedInAsync(string email, Language language = Language.English)
    {
        var browser = Visitor();
        var ask = await browser.GoAsync(PeopleAddresses.SignIn.Of(language));
        var wait = await ask.Form().With("Email", email).SubmitAsync();
        await DeliverLettersAsync();
        var arrived = await wait.Form().With("Code", Mail.Letters.Last(letter => letter.To == email && letter.IsSignIn).Code).SubmitAsync();
        if (arrived.Path == PeopleAddresses.Account.Of(language))
        {
            await arrived.Form("form:has([name=Name])").With("Name", email.Split('@')[0]).SubmitAsync();
        }

        return browser;
    }

    /// <summary>A browser in which a person made by <see cref="Data"/> signed in.</summary>
    public Task<Browser> SignedInAsync(TestPerson person, Language language = Language.English) => SignedInAsync(person.Email, language);

    /// <summary>Writes the letters that the journal is due and sends all that are due to go.</summary>
    public Task DeliverLettersAsync() => TestMail.DeliverAsync(Services);

    /// <summary>Asks a service of the site for something, in a scope of its own.</summary>
    public async Task<T> ActAsync<TService, T>(Func<TService, Task<T>> act) where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        foreach (var other in others)
        {
            await other.DisposeAsync();
        }

        await base.DisposeAsync();
        if (first is null)
        {
            await Mail.DisposeAsync();
            await (database?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environments.Production);
        builder.UseContentRoot(Repository.PathOf("src", "MicroAcquisition.Web"));
        builder.UseStaticWebAssets(); // The site was built, not published: its compressed files lie beside the build.
        builder.UseSetting("Database", database?.Setting ?? throw new InvalidOperationException("The site has no database yet: use it as a fixture, or StartAsync."));
        builder.UseSetting("Site:Address", ClientOptions.BaseAddress.ToString());
        foreach (var (name, value) in Settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log));
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Time);
            services.AddSingleton(TestMail.SettingsFor(Mail));
            foreach (var worker in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.IsAssignableTo(typeof(Worker)) == true).ToList())
            {
                services.Remove(worker); // Tests call for the letters themselves, see DeliverLettersAsync.
            }
        });
    }
}

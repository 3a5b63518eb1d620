using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Threading.RateLimiting;
using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Notices;
using MicroAcquisition.People;
using MicroAcquisition.Web.Access;
using MicroAcquisition.Web.Components;
using MicroAcquisition.Web.Forms;
using MicroAcquisition.Web.Infrastructure;
using MicroAcquisition.Web.Languages;
using MicroAcquisition.Web.Pages.Applications;
using MicroAcquisition.Web.Pages.Awards;
using MicroAcquisition.Web.Pages.Evaluations;
using MicroAcquisition.Web.Pages.Home;
using MicroAcquisition.Web.Pages.Opportunities;
using MicroAcquisition.Web.Pages.People;
using MicroAcquisition.Web.Pages.Opportunities.Funding;
using MicroAcquisition.Web.Pages.Payments;
using MicroAcquisition.Web.Pages.Requests;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace MicroAcquisition.Web;

/// <summary>The site, put together once: what runs in a department, and what the demonstration adds its own pages to.</summary>
public static class Site
{
    /// <summary>The rate limit of forms that anyone can send.</summary>
    public const string AnonymousForms = nameof(AnonymousForms);

    /// <summary>The name of the cookie of those who are signed in.</summary>
    public const string SessionCookie = "session";

    /// <summary>The name of the cookie that carries to the next page what was done.</summary>
    public const string NoticeCookie = "notice";

    private static readonly HttpMethodMetadata Reading = new([HttpMethods.Get]);

    /// <summary>Registers everything the site needs; more assemblies may bring pages and addresses.</summary>
    public static WebApplicationBuilder AddSite(this WebApplicationBuilder builder, params Assembly[] more)
    {
        var services = builder.Services;
        var settings = builder.Configuration.GetSection("Site").Get<SiteSettings>() ?? new SiteSettings();
        services.AddSingleton(settings);
        services.AddSingleton(builder.Configuration.GetSection("Mail").Get<MailSettings>() ?? new MailSettings());
        services.AddMicroAcquisition(DatabaseChoice.Parse(builder.Configuration["Database"]));
        services.AddSingleton<ISiteAddresses, SiteAddresses>().AddScoped<ILetterCarrier, SmtpCarrier>();
        services.AddHostedService<LetterReaderWorker>().AddHostedService<CircularWorker>().AddHostedService<ClosingClockWorker>().AddHostedService<OverdueClockWorker>().AddHostedService<ForgettingWorker>();
        services.AddHostedService<CodeSenderWorker>().AddHostedService<LetterSenderWorker>().AddHostedService<CircularSenderWorker>();
        AddPages(services, builder.Environment, more);
        AddSignIn(services, builder.Environment);
        AddLimits(builder, settings);
        AddPublicPages(services);
        services.AddSingleton<DatabaseHealth>().AddSingleton<MishapLog>();
        services.AddSingleton(new ClosingGrace(TimeSpan.FromSeconds(settings.ClosingGraceSeconds))).AddSingleton(new ReminderTime(TimeSpan.FromDays(settings.ReminderDays)));
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database").AddCheck<ClockHealth>("clock").AddCheck<LettersHealth>("letters");
        services.Configure<ForwardedHeadersOptions>(options => options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return builder;
    }

    /// <summary>The order in which a request passes; its instant is taken first.</summary>
    public static WebApplication UseSite(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            _ = context.RequestServices.GetRequiredService<Now>(); // The headers have arrived: this is the request's instant.
            return next(context);
        });
        // Behind a proxy that ends TLS, the address and scheme are the reader's. Once: a second reading would take the address that the reader claims.
        if (!app.Configuration.GetValue<bool>("ForwardedHeaders_Enabled"))
        {
            app.UseForwardedHeaders(); // Where the setting is on, the framework has put it first already.
        }

        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<KnownMethods>();
        app.UseMiddleware<LanguageOfAddress>();
        app.UseStatusCodePages(ErrorPages.ShowAsync);
        app.UseMiddleware<Mishaps>();
        app.UseMiddleware<SlowBodies>();
        app.UseRouting();
        app.Use((context, next) => context.GetEndpoint() is { Metadata.Count: 0, RequestDelegate: { } answer } ? answer(context) : next(context)); // The router's own 405 is for anybody.
        app.UseMiddleware<OnlyOverHttps>();
        // Before anyone is looked up: whoever brings no session cookie is a visitor, and public pages are the same for all of them.
        app.UseWhen(PublicPages.Serves, pages => pages.Use(PublicPages.FinishAsync));
        app.UseOutputCache();
        // Inside the cache, so that a page is compressed once. Compressed answers can betray a secret beside what a reader sent: these pages hold none.
        app.UseWhen(PublicPages.Serves, pages => pages.UseResponseCompression());
        app.UseWhen(context => !context.NeedsNoDatabase(), pages => pages.UseAuthentication());
        ((IApplicationBuilder)app).Properties["__AuthenticationMiddlewareSet"] = true; // Else the framework adds it again, before everything and for every request.
        app.UseRateLimiter();
        app.UseMiddleware<OneAnswer>(); // Who it is is known, what they may do is not: whose session is over keeps their words.
        app.UseAuthorization();
        app.MapStaticAssets().AllowAnonymous().WithMetadata(new NoDatabase());
        app.MapRazorPages().WithStaticAssets(); // Links to style sheets and scripts carry a digest, and are kept for a year.
        app.MapFallback("{**path}", () => Results.StatusCode(StatusCodes.Status404NotFound)).WithMetadata(Reading).RequireAuthorization(Policies.Public);
        app.MapGet(OpportunityAddresses.FormerFrench, (HttpContext context, string? rest) =>
            Results.Redirect(OpportunityAddresses.OfFormer(rest, context.Request.QueryString), permanent: true)).RequireAuthorization(Policies.Public);
        app.MapGet(ApplicationAddresses.FormerCheckReceipt, (HttpContext context) =>
            Results.Redirect(ApplicationAddresses.CheckReceipt.Of(Language.French) + context.Request.QueryString, permanent: true)).RequireAuthorization(Policies.Public);
        app.MapHealthChecks("/health", new HealthCheckOptions { ResponseWriter = HealthWords.WriteAsync }).WithMetadata(Reading).RequireAuthorization(Policies.Public).WithMetadata(new NoDatabase());
        app.MapForFinders();
        app.MapGet("/", (HttpContext context) => Results.Redirect(HomeAddresses.Home.Of(LanguageOfAddress.Preferred(context.Request))))
            .RequireAuthorization(Policies.Public);
        return app;
    }

    private static void AddPages(IServiceCollection services, IWebHostEnvironment environment, Assembly[] more)
    {
        var book = new AddressBook([typeof(Site).Assembly, .. more]);
        services.AddSingleton(book);
        services.AddHttpContextAccessor();
        services.AddRazorPages(options => options.Conventions.Add(book)).AddMvcOptions(options =>
        {
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            CleanTextBinder.AddTo(options.ModelBinderProviders);
            options.ModelMetadataDetailsProviders.Add(new UnreadableValues());
        });
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = NoticeCookie;
            options.Cookie.SecurePolicy = SecureIn(environment);
        });
        services.AddSingleton<FormKeys>().AddScoped<WordsKept>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = FormKeys.AntiforgeryCookie;
            options.Cookie.SecurePolicy = SecureIn(environment);
        });
    }

    private static void AddPublicPages(IServiceCollection services)
    {
        services.AddSingleton<PublicState>();
        services.AddOutputCache(options =>
        {
            options.UseCaseSensitivePaths = true; // /FR/… is not French.
            options.SizeLimit = 24 * 1024 * 1024; // Bytes: some thousands of pages, of which none lives longer than a minute.
            options.AddBasePolicy(new PublicPages());
        });
        services.AddResponseCompression(options => options.EnableForHttps = true);
    }

    private static void AddSignIn(IServiceCollection services, IWebHostEnvironment environment)
    {
        services.AddScoped<ApplicationForm>().AddScoped<RequestForm>().AddScoped<RequestViews>().AddScoped<FundingViews>().AddScoped<AwardViews>().AddScoped<MoneyViews>().AddScoped<FoundViews>().AddScoped<RegisterViews>();
        services.AddScoped<SigningProgram>().AddScoped<Pages.StepDesk>().AddScoped<CurrentPerson>().AddScoped<Landing>().AddScoped<IAuthorizationHandler, SeatRequirementHandler>();
        services.AddDataProtection().SetApplicationName("MicroAcquisition");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
            options.XmlRepository = new DataProtectionKeys(provider.GetRequiredService<IServiceScopeFactory>())));
        services.AddIdentityCore<Person>().AddUserStore<PersonStore>().AddSignInManager();
        services.AddScoped<IUserClaimsPrincipalFactory<Person>, SessionClaims>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, options =>
        {
            options.Cookie.Name = SessionCookie;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = SecureIn(environment);
            options.ExpireTimeSpan = PeopleService.LongestSession;
            options.SlidingExpiration = true;
            options.Events.OnValidatePrincipal = SessionCheck.ValidateAsync;
            options.Events.OnRedirectToLogin = context =>
            {
                var back = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : "";
                context.Response.Redirect(PeopleAddresses.SignIn.Of(OfficialLanguages.Current) + QueryString.Create("returnPath", back));
                return Task.CompletedTask;
            };
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        services.AddAuthorization(Policies.Add);
    }

    // The demonstration is served over HTTP on its own machine; a real site only over HTTPS.
    private static CookieSecurePolicy SecureIn(IWebHostEnvironment environment) =>
        environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    // An IPv6 network hands each of its readers a /64 and they choose the rest, so that is what is counted.
    internal static string NetworkOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };

    private static void AddLimits(WebApplicationBuilder builder, SiteSettings settings)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1_000_000;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = 60.ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limiter.AddPolicy(AnonymousForms, context => HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetFixedWindowLimiter(
                    NetworkOf(context.Connection.RemoteIpAddress),
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = settings.AnonymousFormsPerMinute, Window = TimeSpan.FromMinutes(1) })
                : RateLimitPartition.GetNoLimiter("reading")); // A name of its own: a proxy on a socket has no address, and one name has one limit.
        });
    }
}

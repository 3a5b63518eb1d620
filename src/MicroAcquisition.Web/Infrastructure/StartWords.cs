using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Notices;

namespace MicroAcquisition.Web.Infrastructure;

/// <summary>What an operator reads at the start: where the site is, what it keeps its data in, how its mail leaves and how HTTPS comes to it.</summary>
public static class StartWords
{
    /// <summary>True when links lead to this machine itself, and to a port or scheme at which it does not listen. A name of the network is a proxy's, whose own address this process does not know.</summary>
    public static bool IsElsewhere(Uri address, IEnumerable<string> urls) =>
        address.IsLoopback && urls.ToList() is { Count: > 0 } heard && heard.TrueForAll(url => BindingAddress.Parse(url) is var one && (one.Port != address.Port || one.Scheme != address.Scheme));

    /// <summary>Writes the lines once the site listens.</summary>
    public static void Tell(WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("MicroAcquisition");
        var (site, mail, database) = (app.Services.GetRequiredService<SiteSettings>(), app.Services.GetRequiredService<MailSettings>(), app.Services.GetRequiredService<DatabaseChoice>());
        log.LogInformation("Address: links lead to {Address}; this process listens on {Urls}", site.Address, string.Join(", ", app.Urls));
        if (!app.Environment.IsDevelopment() && site.Address.Scheme != Uri.UriSchemeHttps)
        {
            log.LogWarning("Site:Address is {Address}: set it to the https:// address by which people reach the site, else links in emails lead nowhere", site.Address);
        }

        if (IsElsewhere(site.Address, app.Urls))
        {
            log.LogWarning("Site:Address is {Address}, and this process listens on {Urls}: links in emails lead to where nothing of it answers. Set Site:Address to the address by which people reach the site", site.Address, string.Join(", ", app.Urls));
        }

        log.LogInformation("Database: {Place}", database.Place);
        if (mail.Host.Length == 0)
        {
            log.LogWarning("Mail: Mail:Host is empty, so letters wait and nobody can sign in");
        }
        else
        {
            log.LogInformation("Mail: {Server} ({Security}), from {From}", mail.Server, mail.Security, mail.From);
        }

        log.LogInformation("HTTPS: ended before this process by a proxy {Which} that sends X-Forwarded-Proto", app.Configuration.GetValue<bool>("ForwardedHeaders_Enabled") ? "anywhere" : "on this machine");
    }
}

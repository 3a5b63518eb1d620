using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Notices;

namespace MicroAcquisition.Web.Infrastructure;

/// <summary>What an operator reads at the start: where the site is, what it keeps its data in, how its mail leaves and how HTTPS comes to it.</summary>
public static class StartWords
{
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

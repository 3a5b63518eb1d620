using System.CommandLine;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Programs;
using Microsoft.Extensions.DependencyInjection;

namespace MicroAcquisition.Cli;

/// <summary><c>administrator add</c>: the first administrator of a site, or another. Run twice, the second changes nothing.</summary>
public static class AdministratorCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var (email, database) = (new Argument<string>("e-mail") { Description = "The address with which the administrator signs in." }, DatabaseOption.Create());
        var add = new Command("add", "Makes someone an administrator of the whole site.") { email, database };
        add.SetActionOnPrepared(database, async (parse, services, cancellation) =>
        {
            var address = EmailAddress.Normalize(parse.GetRequiredValue(email));
            var added = await services.GetRequiredService<SeatService>().AddSiteAdministratorAsync(address, cancellation);
            await parse.InvocationConfiguration.Output.WriteLineAsync(
                added ? $"{address} is now an administrator of the site." : $"{address} is an administrator of the site already.");
            return 0;
        });
        return new Command("administrator", "Administrators of the site.") { add };
    }
}

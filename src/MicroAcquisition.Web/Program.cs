using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Web;
using MicroAcquisition.Web.Infrastructure;

var builder = WebApplication.CreateBuilder(args);
try
{
    builder.AddSite();
}
catch (FormatException unreadable)
{
    await Console.Error.WriteLineAsync(unreadable.Message); // The setting Database: the message says what it must be.
    return 1;
}

var app = builder.Build();
try
{
    await using var scope = app.Services.CreateAsyncScope();
    await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().PrepareAsync(isDemonstration: false);
}
catch (WrongDatabaseException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 1;
}

app.UseSite();
app.Lifetime.ApplicationStarted.Register(() => StartWords.Tell(app));
await app.RunAsync();
return 0;

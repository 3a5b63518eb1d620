using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Web;

var builder = WebApplication.CreateBuilder(args);
builder.AddSite();
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
await app.RunAsync();
return 0;

using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Web;

var builder = WebApplication.CreateBuilder(args);
builder.AddSite();
var app = builder.Build();
await using (var scope = app.Services.CreateAsyncScope())
{
    await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().PrepareAsync(isDemonstration: false);
}

app.UseSite();
await app.RunAsync();

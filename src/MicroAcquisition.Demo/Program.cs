using MicroAcquisition.Demo;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Web;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<TimeProvider, ShiftedTime>();
builder.AddSite(typeof(ShiftedTime).Assembly);
var app = builder.Build();
await using (var scope = app.Services.CreateAsyncScope())
{
    await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().PrepareAsync(isDemonstration: true);
}

app.UseSite();
await app.RunAsync();

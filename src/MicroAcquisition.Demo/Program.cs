using MicroAcquisition.Demo;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Notices;
using MicroAcquisition.Web;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

OfficialLanguages.Use(OfficialLanguages.Current); // What the terminal reads is in its own language.
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<ShiftedTime>().AddSingleton<TimeProvider>(services => services.GetRequiredService<ShiftedTime>());
try
{
    builder.AddSite(typeof(ShiftedTime).Assembly);
}
catch (FormatException unreadable)
{
    await Console.Error.WriteLineAsync(unreadable.Message); // The setting Database: the message says what it must be.
    return 1;
}

builder.Services.AddScoped<ILetterCarrier, MailboxCarrier>();
builder.Services.AddScoped<DemoClock>().AddScoped<Mailboxes>().AddSingleton<SignInLetters>();
// A session outlives a day that passes in one click.
builder.Services.Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, cookie => cookie.TimeProvider = TimeProvider.System);
var app = builder.Build();
try
{
    await Demonstration.OpenAsync(app.Services);
}
catch (WrongDatabaseException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 1;
}

app.UseSite();
app.Lifetime.ApplicationStarted.Register(() => Demonstration.Introduce(app.Urls));
await app.RunAsync();
return 0;

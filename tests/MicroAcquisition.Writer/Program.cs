using System.Globalization;
using System.Text.Json;
using MicroAcquisition.Writer;

// One more process that writes to a database, started by the tests: writers that end, or a round of work that the test kills.
switch (args)
{
    case ["crash", var plan]:
        await new CrashRound(JsonSerializer.Deserialize<CrashPlan>(plan)!).RunAsync();
        return 0;
    case ["purchase", var plan]:
        await new PurchaseRound(JsonSerializer.Deserialize<PurchasePlan>(plan)!).RunAsync();
        return 0;
    case [var setting, var program, var person, var writers, var writes]:
        await Console.Out.WriteLineAsync("ready");
        await Console.In.ReadLineAsync();
        await Writers.RunAsync(
            setting, Guid.Parse(program), Guid.Parse(person), int.Parse(writers, CultureInfo.InvariantCulture), int.Parse(writes, CultureInfo.InvariantCulture));
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: MicroAcquisition.Writer <database> <program> <person> <writers> <writes of each> | crash <plan> | purchase <plan>");
        return 2;
}

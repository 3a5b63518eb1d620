using System.Globalization;
using MicroAcquisition.Writer;

// One more process that writes to a database, started by the tests of Turns.
if (args is not [var setting, var program, var person, var writers, var writes])
{
    await Console.Error.WriteLineAsync("usage: MicroAcquisition.Writer <database> <program> <person> <writers> <writes of each>");
    return 2;
}

await Console.Out.WriteLineAsync("ready");
await Console.In.ReadLineAsync();
await Writers.RunAsync(
    setting, Guid.Parse(program), Guid.Parse(person), int.Parse(writers, CultureInfo.InvariantCulture), int.Parse(writes, CultureInfo.InvariantCulture));
return 0;

using MicroAcquisition.Bench;
using MicroAcquisition.Foundation.Data;

// Measures the published site (its folder is the second argument) and writes the tables of bench/results. eng/bench calls it.
if (args is not [var what, var site])
{
    await Console.Error.WriteLineAsync("usage: MicroAcquisition.Bench pages|search|my-work|attention|purchase|applications|last-minute <folder of the published site>");
    return 2;
}

Func<Engine, Table, Task>? measure = what switch
{
    "pages" => (engine, table) => engine == Engine.Sqlite ? new PublicPagesBench(site).RunAsync(engine, table) : Task.CompletedTask,
    "search" => (engine, table) => new SearchBench(site).RunAsync(engine, table),
    "my-work" => MyWorkBench.RunAsync,
    "attention" => (engine, table) => new AttentionBench(site).RunAsync(engine, table),
    "purchase" => (engine, table) => new PurchaseBench(site).RunAsync(engine, table),
    "applications" => (engine, table) => new ApplicationsBench(site).RunAsync(engine, table),
    "last-minute" => (engine, table) => new LastMinuteBench(site).RunAsync(engine, table),
    _ => null,
};
if (measure is null)
{
    await Console.Error.WriteLineAsync($"There is no measurement {what}.");
    return 2;
}

var table = new Table();
await measure(Engine.Sqlite, table);
await measure(Engine.PostgreSql, table);
if (what == "purchase" && !PurchaseBench.IsWhole)
{
    return 0; // A try.
}

await table.KeepAsync(what);
return 0;

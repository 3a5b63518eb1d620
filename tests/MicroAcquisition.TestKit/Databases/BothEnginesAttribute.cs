using System.Reflection;
using MicroAcquisition.Foundation.Data;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace MicroAcquisition.TestKit;

/// <summary>Runs a theory once on SQLite and once on PostgreSQL; its one parameter is the engine.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BothEnginesAttribute : DataAttribute
{
    /// <inheritdoc />
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([new TheoryDataRow<Engine>(Engine.Sqlite), new TheoryDataRow<Engine>(Engine.PostgreSql)]);

    /// <inheritdoc />
    public override bool SupportsDiscoveryEnumeration() => true;
}

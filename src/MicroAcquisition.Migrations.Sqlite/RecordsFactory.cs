using MicroAcquisition.Foundation.Data;
using Microsoft.EntityFrameworkCore.Design;

namespace MicroAcquisition.Migrations.Sqlite;

/// <summary>Gives the migration tool the model of this engine.</summary>
public sealed class RecordsFactory : IDesignTimeDbContextFactory<Records>
{
    /// <inheritdoc />
    public Records CreateDbContext(string[] args) => DesignTime.RecordsFor(Engine.Sqlite);
}

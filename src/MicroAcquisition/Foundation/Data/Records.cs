using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Money;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MicroAcquisition.Foundation.Data;

/// <summary>
/// Everything the platform keeps, on either engine. Each room maps its entities beside them; this class knows none of them.
/// Instants are kept as milliseconds since 1970 UTC, amounts as cents, enums by name. Reading is free; only
/// <see cref="Turns.TurnKeeper"/> saves.
/// </summary>
public sealed class Records : DbContext
{
    /// <summary>The records over the database of its options.</summary>
    public Records(DbContextOptions<Records> options)
        : base(options) => Database.AutoSavepointsEnabled = false; // A turn saves once and commits or not: two questions less.

    /// <summary>Set by the write path alone; saving outside it is a programming error.</summary>
    internal bool MaySave { get; set; }

    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new InvalidOperationException("Save through Turns, asynchronously.");

    /// <inheritdoc />
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        MaySave
            ? base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken)
            : throw new InvalidOperationException("Save through Turns: Run for what the journal tells, Keep for working copies.");

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(Records).Assembly);

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<Cad>().HaveConversion<CadConverter>();
        configurationBuilder.Properties<Role>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    private sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(
        instant => instant.ToUnixTimeMilliseconds(),
        milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));

    private sealed class CadConverter() : ValueConverter<Cad, long>(amount => amount.Cents, cents => Cad.FromCents(cents));
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Foundation.Data;

/// <summary>
/// Says whether a database belongs to a real site or to a demonstration, and by how much the demonstration moved its clock. Neither
/// program opens the other's data.
/// </summary>
public sealed class DatabaseMarker
{
    private DatabaseMarker()
    {
    }

    /// <summary>Always 1: one row.</summary>
    public int Id { get; private set; } = 1;

    /// <summary>True for demonstration data.</summary>
    public bool IsDemonstration { get; private set; }

    /// <summary>Milliseconds by which a demonstration's clock runs ahead; 0 for a real site, negative while a demonstration is being filled.</summary>
    public long ClockAhead { get; set; }

    /// <summary>Marks a new database.</summary>
    public static DatabaseMarker New(bool isDemonstration) => new() { IsDemonstration = isDemonstration };

    internal sealed class Mapping : IEntityTypeConfiguration<DatabaseMarker>
    {
        public void Configure(EntityTypeBuilder<DatabaseMarker> builder) => builder.Property(m => m.Id).ValueGeneratedNever();
    }
}

using MicroAcquisition.Foundation.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MicroAcquisition.Migrations.Sqlite;

/// <summary>
/// The database itself refuses to change or remove a journal entry. Written by hand: a later migration that rebuilds the table
/// loses the triggers and must create them again with <see cref="Create"/> (a test sees it).
/// </summary>
[DbContext(typeof(Records))]
[Migration("20270101000000_JournalIsAppendOnly")]
public sealed class JournalIsAppendOnly : Migration
{
    /// <summary>Creates the triggers.</summary>
    public const string Create = """
        CREATE TRIGGER "JournalEntry_refuses_update" BEFORE UPDATE ON "JournalEntry" BEGIN SELECT RAISE(ABORT, 'The journal is append-only'); END;
        CREATE TRIGGER "JournalEntry_refuses_delete" BEFORE DELETE ON "JournalEntry" BEGIN SELECT RAISE(ABORT, 'The journal is append-only'); END;
        """;

    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Create);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("""DROP TRIGGER "JournalEntry_refuses_update"; DROP TRIGGER "JournalEntry_refuses_delete";""");
}

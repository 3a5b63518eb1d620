using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MicroAcquisition.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class JournalIsAppendOnly : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What the journal tells is written once: the database itself refuses to change or remove it.
            migrationBuilder.Sql("""
                CREATE TRIGGER "JournalEntry_refuses_update" BEFORE UPDATE ON "JournalEntry"
                BEGIN SELECT RAISE(ABORT, 'The journal is append-only.'); END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "JournalEntry_refuses_delete" BEFORE DELETE ON "JournalEntry"
                BEGIN SELECT RAISE(ABORT, 'The journal is append-only.'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DROP TRIGGER "JournalEntry_refuses_delete";""");
            migrationBuilder.Sql("""DROP TRIGGER "JournalEntry_refuses_update";""");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MicroAcquisition.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class JournalIsAppendOnly : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What the journal tells is written once: the database itself refuses to change or remove it.
            migrationBuilder.Sql("""
                CREATE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'The journal is append-only.'; END; $$;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "JournalEntry_AppendOnly" BEFORE UPDATE OR DELETE ON "JournalEntry"
                FOR EACH ROW EXECUTE FUNCTION journal_is_append_only();
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "JournalEntry_NoTruncate" BEFORE TRUNCATE ON "JournalEntry"
                FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DROP TRIGGER "JournalEntry_NoTruncate" ON "JournalEntry";""");
            migrationBuilder.Sql("""DROP TRIGGER "JournalEntry_AppendOnly" ON "JournalEntry";""");
            migrationBuilder.Sql("DROP FUNCTION journal_is_append_only();");
        }
    }
}

using MicroAcquisition.Foundation.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MicroAcquisition.Migrations.PostgreSql;

/// <summary>The database itself refuses to change, remove or truncate journal entries. Written by hand.</summary>
[DbContext(typeof(Records))]
[Migration("20270101000000_JournalIsAppendOnly")]
public sealed class JournalIsAppendOnly : Migration
{
    private const string Create = """
        CREATE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'The journal is append-only'; END
        $$;
        CREATE TRIGGER "JournalEntry_refuses_change" BEFORE UPDATE OR DELETE ON "JournalEntry" FOR EACH ROW EXECUTE FUNCTION journal_is_append_only();
        CREATE TRIGGER "JournalEntry_refuses_truncate" BEFORE TRUNCATE ON "JournalEntry" FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();
        """;

    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Create);

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        DROP TRIGGER "JournalEntry_refuses_truncate" ON "JournalEntry";
        DROP TRIGGER "JournalEntry_refuses_change" ON "JournalEntry";
        DROP FUNCTION journal_is_append_only();
        """);
}

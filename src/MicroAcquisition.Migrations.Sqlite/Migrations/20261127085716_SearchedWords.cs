using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MicroAcquisition.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SearchedWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "SearchedText",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AcquisitionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    English = table.Column<string>(type: "TEXT", nullable: false),
                    French = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchedText", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SearchedText_Opportunity_AcquisitionId",
                        column: x => x.AcquisitionId,
                        principalTable: "Opportunity",
                        principalColumn: "AcquisitionId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SearchedText_AcquisitionId",
                table: "SearchedText",
                column: "AcquisitionId",
                unique: true);

            // The index holds no text of its own: the triggers tell it what the table holds (SQLite, FTS5, "External Content Tables").
            migrationBuilder.Sql("""
                CREATE VIRTUAL TABLE "SearchedWords" USING fts5("English", "French", content="SearchedText", content_rowid="Id", detail=column, tokenize="unicode61 remove_diacritics 0 tokenchars '#+.'");
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "SearchedText_enters_the_index" AFTER INSERT ON "SearchedText"
                BEGIN INSERT INTO "SearchedWords" (rowid, "English", "French") VALUES (new."Id", new."English", new."French"); END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "SearchedText_leaves_the_index" AFTER DELETE ON "SearchedText"
                BEGIN INSERT INTO "SearchedWords" ("SearchedWords", rowid, "English", "French") VALUES ('delete', old."Id", old."English", old."French"); END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "SearchedText_changes_in_the_index" AFTER UPDATE ON "SearchedText"
                BEGIN
                    INSERT INTO "SearchedWords" ("SearchedWords", rowid, "English", "French") VALUES ('delete', old."Id", old."English", old."French");
                    INSERT INTO "SearchedWords" (rowid, "English", "French") VALUES (new."Id", new."English", new."French");
                END;
                """);
            migrationBuilder.Sql("""
                INSERT INTO "SearchedText" ("AcquisitionId", "English", "French") SELECT "AcquisitionId", "SearchEnglish", "SearchFrench" FROM "Opportunity";
                """);

            // Not by DropColumn, which copies the table outside the migration's transaction: a kill would leave half of it.
            migrationBuilder.Sql("""ALTER TABLE "Opportunity" DROP COLUMN "SearchEnglish";""");
            migrationBuilder.Sql("""ALTER TABLE "Opportunity" DROP COLUMN "SearchFrench";""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SearchEnglish",
                table: "Opportunity",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SearchFrench",
                table: "Opportunity",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.Sql("""
                UPDATE "Opportunity" SET ("SearchEnglish", "SearchFrench") =
                    (SELECT "English", "French" FROM "SearchedText" s WHERE s."AcquisitionId" = "Opportunity"."AcquisitionId");
                """);
            migrationBuilder.Sql("""DROP TABLE "SearchedWords";""");

            migrationBuilder.DropTable(
                name: "SearchedText");
        }
    }
}

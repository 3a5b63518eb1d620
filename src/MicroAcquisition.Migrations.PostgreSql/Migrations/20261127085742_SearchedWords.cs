using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace MicroAcquisition.Migrations.PostgreSql.Migrations
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    AcquisitionId = table.Column<Guid>(type: "uuid", nullable: false),
                    English = table.Column<string>(type: "text", nullable: false),
                    French = table.Column<string>(type: "text", nullable: false)
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

            // Each word once, at most 60 characters long: a tsvector refuses very long ones.
            migrationBuilder.Sql("""
                INSERT INTO "SearchedText" ("AcquisitionId", "English", "French")
                SELECT "AcquisitionId",
                    (SELECT coalesce(string_agg(DISTINCT left(rtrim(word, '.'), 60), ' '), '') FROM unnest(string_to_array("SearchEnglish", ' ')) word WHERE rtrim(word, '.') <> ''),
                    (SELECT coalesce(string_agg(DISTINCT left(rtrim(word, '.'), 60), ' '), '') FROM unnest(string_to_array("SearchFrench", ' ')) word WHERE rtrim(word, '.') <> '')
                FROM "Opportunity";
                """);
            // Kept beside the text, since a short table is read whole. Only the query reads it: the model does not know it.
            migrationBuilder.Sql("""
                ALTER TABLE "SearchedText"
                    ADD COLUMN "EnglishWords" tsvector GENERATED ALWAYS AS (array_to_tsvector(string_to_array("English", ' '))) STORED,
                    ADD COLUMN "FrenchWords" tsvector GENERATED ALWAYS AS (array_to_tsvector(string_to_array("French", ' '))) STORED;
                CREATE INDEX "IX_SearchedText_EnglishWords" ON "SearchedText" USING gin ("EnglishWords");
                CREATE INDEX "IX_SearchedText_FrenchWords" ON "SearchedText" USING gin ("FrenchWords");
                """);

            migrationBuilder.DropColumn(
                name: "SearchEnglish",
                table: "Opportunity");

            migrationBuilder.DropColumn(
                name: "SearchFrench",
                table: "Opportunity");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SearchEnglish",
                table: "Opportunity",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SearchFrench",
                table: "Opportunity",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.Sql("""
                UPDATE "Opportunity" SET "SearchEnglish" = s."English", "SearchFrench" = s."French" FROM "SearchedText" s WHERE s."AcquisitionId" = "Opportunity"."AcquisitionId";
                """);

            migrationBuilder.DropTable(
                name: "SearchedText");
        }
    }
}

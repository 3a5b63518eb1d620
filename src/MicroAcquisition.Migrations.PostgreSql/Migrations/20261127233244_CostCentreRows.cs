using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MicroAcquisition.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class CostCentreRows : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DelegationCentre",
                columns: table => new
                {
                    DelegationId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DelegationCentre", x => new { x.DelegationId, x.From, x.To });
                    table.ForeignKey(
                        name: "FK_DelegationCentre_Delegation_DelegationId",
                        column: x => x.DelegationId,
                        principalTable: "Delegation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            // From the texts of today: split at commas, semicolons and line ends; a range where a hyphen, an en dash, "to" or "à" stands between two
            // numbers. One that is reversed or of two lengths held no cost centre and is left out, as is what is too long to be a code.
            migrationBuilder.Sql("""
                WITH
                "Split" AS (
                    SELECT "Id", btrim("Part", E' \t\u00A0') AS "Part" FROM "Delegation", regexp_split_to_table("CostCentres", E'[,;\n\r]') AS "Part"),
                "Read" AS (
                    SELECT "Id", "Part", regexp_match("Part", E'^([0-9]+)[ \t\u00A0]*(?:-|–| to | à )[ \t\u00A0]*([0-9]+)$') AS "Ends" FROM "Split" WHERE "Part" <> '')
                INSERT INTO "DelegationCentre" ("DelegationId", "From", "To")
                SELECT DISTINCT "Id", coalesce("Ends"[1], "Part"), coalesce("Ends"[2], "Part") FROM "Read"
                WHERE CASE WHEN "Ends" IS NULL THEN length("Part") <= 40
                    ELSE length("Ends"[1]) = length("Ends"[2]) AND "Ends"[1] COLLATE "C" <= "Ends"[2] COLLATE "C" AND length("Ends"[1]) <= 40 END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DelegationCentre");
        }
    }
}

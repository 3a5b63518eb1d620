using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MicroAcquisition.Migrations.Sqlite.Migrations
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
                    DelegationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
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
                WITH RECURSIVE
                "Split" ("DelegationId", "Part", "Rest") AS (
                    SELECT "Id", '', replace(replace(replace("CostCentres", ';', ','), char(10), ','), char(13), ',') || ',' FROM "Delegation"
                    UNION ALL
                    SELECT "DelegationId", trim(substr("Rest", 1, instr("Rest", ',') - 1), ' ' || char(9, 160)), substr("Rest", instr("Rest", ',') + 1)
                    FROM "Split" WHERE "Rest" <> ''),
                "Joined" AS (
                    SELECT "DelegationId", "Part", replace(replace(replace("Part", '–', '-'), ' to ', '-'), ' à ', '-') AS "Range" FROM "Split" WHERE "Part" <> ''),
                "Ends" AS (
                    SELECT "DelegationId", "Part", trim(substr("Range", 1, instr("Range", '-') - 1), ' ' || char(9, 160)) AS "Low",
                        trim(substr("Range", instr("Range", '-') + 1), ' ' || char(9, 160)) AS "High" FROM "Joined"),
                "Read" AS (
                    SELECT *, "Low" <> '' AND "High" <> '' AND "Low" NOT GLOB '*[^0-9]*' AND "High" NOT GLOB '*[^0-9]*' AS "IsRange" FROM "Ends")
                INSERT INTO "DelegationCentre" ("DelegationId", "From", "To")
                SELECT DISTINCT "DelegationId", CASE WHEN "IsRange" THEN "Low" ELSE "Part" END, CASE WHEN "IsRange" THEN "High" ELSE "Part" END FROM "Read"
                WHERE CASE WHEN "IsRange" THEN length("Low") = length("High") AND "Low" <= "High" AND length("Low") <= 40 ELSE length("Part") <= 40 END;
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

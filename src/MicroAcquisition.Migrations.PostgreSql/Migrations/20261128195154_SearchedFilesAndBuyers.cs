using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MicroAcquisition.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class SearchedFilesAndBuyers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "BuyerAddress",
                table: "Invoice",
                type: "character varying(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "BuyerEnglish",
                table: "Invoice",
                type: "character varying(150)",
                maxLength: 150,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "BuyerFrench",
                table: "Invoice",
                type: "character varying(150)",
                maxLength: 150,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Searched",
                table: "Acquisition",
                type: "character varying(430)",
                maxLength: 430,
                nullable: false,
                defaultValue: "");

            // Invoices take what the department is called today: it was read from there until now.
            migrationBuilder.Sql(
                """
                UPDATE "Invoice" SET "BuyerEnglish" = COALESCE((SELECT d."NameEnglish" FROM "Award" w JOIN "Acquisition" a ON a."Id" = w."AcquisitionId" JOIN "Department" d ON d."Id" = a."DepartmentId" WHERE w."Id" = "Invoice"."AwardId"), ''),
                    "BuyerFrench" = COALESCE((SELECT d."NameFrench" FROM "Award" w JOIN "Acquisition" a ON a."Id" = w."AcquisitionId" JOIN "Department" d ON d."Id" = a."DepartmentId" WHERE w."Id" = "Invoice"."AwardId"), ''),
                    "BuyerAddress" = COALESCE((SELECT d."BillingAddress" FROM "Award" w JOIN "Acquisition" a ON a."Id" = w."AcquisitionId" JOIN "Department" d ON d."Id" = a."DepartmentId" WHERE w."Id" = "Invoice"."AwardId"), '')
                """);
            // As Words.Fold does it with the letters of both languages; a file is folded anew when it is titled.
            migrationBuilder.Sql(
                """
                UPDATE "Acquisition" SET "Searched" = replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower("Number" || ' ' || "TitleEnglish" || ' ' || "TitleFrench"), 'é', 'e'), 'è', 'e'), 'ê', 'e'), 'ë', 'e'), 'à', 'a'), 'â', 'a'), 'ç', 'c'), 'î', 'i'), 'ï', 'i'), 'ô', 'o'), 'û', 'u'), 'ù', 'u'), 'É', 'e'), 'È', 'e'), 'Ê', 'e'), 'À', 'a'), 'Ç', 'c'), 'Î', 'i'), 'Ô', 'o'), '-', ' '), '’', ' ')
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "BuyerAddress",
                table: "Invoice");

            migrationBuilder.DropColumn(
                name: "BuyerEnglish",
                table: "Invoice");

            migrationBuilder.DropColumn(
                name: "BuyerFrench",
                table: "Invoice");

            migrationBuilder.DropColumn(
                name: "Searched",
                table: "Acquisition");
        }
    }
}

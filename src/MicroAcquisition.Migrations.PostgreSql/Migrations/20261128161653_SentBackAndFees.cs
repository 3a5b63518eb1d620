using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MicroAcquisition.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class SentBackAndFees : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "Fees",
                table: "PurchaseForm",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "MissedAt",
                table: "Payment",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WentBack",
                table: "Acquisition",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<long>(
                name: "WentBackAt",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Payment_MissedAt",
                table: "Payment",
                column: "MissedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Payment_MissedAt",
                table: "Payment");

            migrationBuilder.DropColumn(
                name: "Fees",
                table: "PurchaseForm");

            migrationBuilder.DropColumn(
                name: "MissedAt",
                table: "Payment");

            migrationBuilder.DropColumn(
                name: "WentBack",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "WentBackAt",
                table: "Acquisition");
        }
    }
}

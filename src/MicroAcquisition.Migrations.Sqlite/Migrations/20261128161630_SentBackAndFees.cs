using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MicroAcquisition.Migrations.Sqlite.Migrations
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
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "MissedAt",
                table: "Payment",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WentBack",
                table: "Acquisition",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<long>(
                name: "WentBackAt",
                table: "Acquisition",
                type: "INTEGER",
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

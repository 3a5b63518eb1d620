using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MicroAcquisition.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PublicListOrders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Acquisition_ClosesAt",
                table: "Acquisition");

            migrationBuilder.CreateIndex(
                name: "IX_Opportunity_Price",
                table: "Opportunity",
                column: "Price");

            migrationBuilder.CreateIndex(
                name: "IX_Acquisition_ClosesAt_OpensAt_PublishedAt",
                table: "Acquisition",
                columns: new[] { "ClosesAt", "OpensAt", "PublishedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Acquisition_OpensAt",
                table: "Acquisition",
                column: "OpensAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Opportunity_Price",
                table: "Opportunity");

            migrationBuilder.DropIndex(
                name: "IX_Acquisition_ClosesAt_OpensAt_PublishedAt",
                table: "Acquisition");

            migrationBuilder.DropIndex(
                name: "IX_Acquisition_OpensAt",
                table: "Acquisition");

            migrationBuilder.CreateIndex(
                name: "IX_Acquisition_ClosesAt",
                table: "Acquisition",
                column: "ClosesAt");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MicroAcquisition.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LiveIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Acquisition_Live",
                table: "Acquisition");

            migrationBuilder.CreateIndex(
                name: "IX_Acquisition_Live",
                table: "Acquisition",
                columns: new[] { "AtRest", "ProgramId", "Serial", "Number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Acquisition_Live",
                table: "Acquisition");

            migrationBuilder.CreateIndex(
                name: "IX_Acquisition_Live",
                table: "Acquisition",
                column: "ProgramId",
                filter: "NOT (\"AtRest\")");
        }
    }
}

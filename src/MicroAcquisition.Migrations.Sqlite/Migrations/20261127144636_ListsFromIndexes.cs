using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MicroAcquisition.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ListsFromIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Acquisition_ClosesAt_OpensAt_PublishedAt",
                table: "Acquisition");

            migrationBuilder.DropIndex(
                name: "IX_Acquisition_OpensAt",
                table: "Acquisition");

            migrationBuilder.CreateIndex(
                name: "IX_Acquisition_ClosesAt_Number_OpensAt_PublishedAt_Id",
                table: "Acquisition",
                columns: new[] { "ClosesAt", "Number", "OpensAt", "PublishedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Acquisition_DepartmentId_Number",
                table: "Acquisition",
                columns: new[] { "DepartmentId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Acquisition_OpensAt_Number_ClosesAt_PublishedAt_Id",
                table: "Acquisition",
                columns: new[] { "OpensAt", "Number", "ClosesAt", "PublishedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Acquisition_ProgramId_Number",
                table: "Acquisition",
                columns: new[] { "ProgramId", "Number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Acquisition_ClosesAt_Number_OpensAt_PublishedAt_Id",
                table: "Acquisition");

            migrationBuilder.DropIndex(
                name: "IX_Acquisition_DepartmentId_Number",
                table: "Acquisition");

            migrationBuilder.DropIndex(
                name: "IX_Acquisition_OpensAt_Number_ClosesAt_PublishedAt_Id",
                table: "Acquisition");

            migrationBuilder.DropIndex(
                name: "IX_Acquisition_ProgramId_Number",
                table: "Acquisition");

            migrationBuilder.CreateIndex(
                name: "IX_Acquisition_ClosesAt_OpensAt_PublishedAt",
                table: "Acquisition",
                columns: new[] { "ClosesAt", "OpensAt", "PublishedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Acquisition_OpensAt",
                table: "Acquisition",
                column: "OpensAt");
        }
    }
}

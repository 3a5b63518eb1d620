using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MicroAcquisition.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DraftReminders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DraftReminder",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AcquisitionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftReminder", x => new { x.PersonId, x.AcquisitionId });
                    table.ForeignKey(
                        name: "FK_DraftReminder_Acquisition_AcquisitionId",
                        column: x => x.AcquisitionId,
                        principalTable: "Acquisition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DraftReminder_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DraftReminder_AcquisitionId",
                table: "DraftReminder",
                column: "AcquisitionId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DraftReminder");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MicroAcquisition.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Awards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Candidate",
                table: "Application",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Award",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AcquisitionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Candidate = table.Column<int>(type: "INTEGER", nullable: false),
                    SupplierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Price = table.Column<long>(type: "INTEGER", nullable: false),
                    OfferedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Salt = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Award", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Award_Acquisition_AcquisitionId",
                        column: x => x.AcquisitionId,
                        principalTable: "Acquisition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Award_Supplier_SupplierId",
                        column: x => x.SupplierId,
                        principalTable: "Supplier",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Finding",
                columns: table => new
                {
                    AcquisitionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Candidate = table.Column<int>(type: "INTEGER", nullable: false),
                    Criterion = table.Column<int>(type: "INTEGER", nullable: false),
                    IsPass = table.Column<bool>(type: "INTEGER", nullable: false),
                    Rationale = table.Column<string>(type: "TEXT", nullable: false),
                    Salt = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Finding", x => new { x.AcquisitionId, x.Candidate, x.Criterion });
                    table.ForeignKey(
                        name: "FK_Finding_Acquisition_AcquisitionId",
                        column: x => x.AcquisitionId,
                        principalTable: "Acquisition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AwardDetails",
                columns: table => new
                {
                    AwardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Street = table.Column<string>(type: "TEXT", nullable: false),
                    City = table.Column<string>(type: "TEXT", nullable: false),
                    Region = table.Column<string>(type: "TEXT", nullable: false),
                    PostalCode = table.Column<string>(type: "TEXT", nullable: false),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    GstNumber = table.Column<string>(type: "TEXT", maxLength: 15, nullable: false),
                    QstNumber = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    PayBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PayAt = table.Column<string>(type: "TEXT", nullable: false),
                    IsPublicServant = table.Column<bool>(type: "INTEGER", nullable: false),
                    HasPension = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardDetails", x => x.AwardId);
                    table.ForeignKey(
                        name: "FK_AwardDetails_Award_AwardId",
                        column: x => x.AwardId,
                        principalTable: "Award",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Application_AcquisitionId_Candidate",
                table: "Application",
                columns: new[] { "AcquisitionId", "Candidate" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Award_AcquisitionId_Candidate",
                table: "Award",
                columns: new[] { "AcquisitionId", "Candidate" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Award_AcquisitionId_Number",
                table: "Award",
                columns: new[] { "AcquisitionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Award_InHand",
                table: "Award",
                column: "AcquisitionId",
                unique: true,
                filter: "\"Outcome\" = 'None'");

            migrationBuilder.CreateIndex(
                name: "IX_Award_SupplierId",
                table: "Award",
                column: "SupplierId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AwardDetails");

            migrationBuilder.DropTable(
                name: "Finding");

            migrationBuilder.DropTable(
                name: "Award");

            migrationBuilder.DropIndex(
                name: "IX_Application_AcquisitionId_Candidate",
                table: "Application");

            migrationBuilder.DropColumn(
                name: "Candidate",
                table: "Application");
        }
    }
}

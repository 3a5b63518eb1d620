using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MicroAcquisition.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Funding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "PurchaseForm",
                columns: table => new
                {
                    AcquisitionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Price = table.Column<long>(type: "bigint", nullable: false),
                    Total = table.Column<long>(type: "bigint", nullable: false),
                    SuppliedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Province = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    Coding = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CostCentre = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Route = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Transfer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RiskAcceptedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    TransferInitiatedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RiskAcceptedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    TransferCompletedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    FeesInWriting = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    FiscalYear = table.Column<int>(type: "integer", nullable: false),
                    DelegationId = table.Column<Guid>(type: "uuid", nullable: false),
                    SignedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    SignedAt = table.Column<long>(type: "bigint", nullable: false),
                    VoidedAt = table.Column<long>(type: "bigint", nullable: true),
                    ReturnedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ReturnWords = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Salt = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PurchaseForm", x => new { x.AcquisitionId, x.Number });
                    table.ForeignKey(
                        name: "FK_PurchaseForm_Acquisition_AcquisitionId",
                        column: x => x.AcquisitionId,
                        principalTable: "Acquisition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PurchaseForm_Delegation_DelegationId",
                        column: x => x.DelegationId,
                        principalTable: "Delegation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PurchaseForm_Person_ReturnedBy",
                        column: x => x.ReturnedBy,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PurchaseForm_Person_SignedBy",
                        column: x => x.SignedBy,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PurchaseForm_StatementVersion_AcquisitionId_Version",
                        columns: x => new { x.AcquisitionId, x.Version },
                        principalTable: "StatementVersion",
                        principalColumns: new[] { "AcquisitionId", "Number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Reservation",
                columns: table => new
                {
                    AcquisitionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    ProgramId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reference = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    ReservedAt = table.Column<long>(type: "bigint", nullable: false),
                    Spent = table.Column<long>(type: "bigint", nullable: true),
                    ReleasedAt = table.Column<long>(type: "bigint", nullable: true),
                    Salt = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reservation", x => new { x.AcquisitionId, x.Number });
                    table.ForeignKey(
                        name: "FK_Reservation_Acquisition_AcquisitionId",
                        column: x => x.AcquisitionId,
                        principalTable: "Acquisition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Reservation_Program_ProgramId",
                        column: x => x.ProgramId,
                        principalTable: "Program",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SeedFund",
                columns: table => new
                {
                    ProgramId = table.Column<Guid>(type: "uuid", nullable: false),
                    FiscalYear = table.Column<int>(type: "integer", nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SeedFund", x => new { x.ProgramId, x.FiscalYear });
                    table.ForeignKey(
                        name: "FK_SeedFund_Program_ProgramId",
                        column: x => x.ProgramId,
                        principalTable: "Program",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PurchaseForm_AcquisitionId",
                table: "PurchaseForm",
                column: "AcquisitionId",
                unique: true,
                filter: "\"VoidedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PurchaseForm_AcquisitionId_Version",
                table: "PurchaseForm",
                columns: new[] { "AcquisitionId", "Version" });

            migrationBuilder.CreateIndex(
                name: "IX_PurchaseForm_DelegationId",
                table: "PurchaseForm",
                column: "DelegationId");

            migrationBuilder.CreateIndex(
                name: "IX_PurchaseForm_ReturnedBy",
                table: "PurchaseForm",
                column: "ReturnedBy");

            migrationBuilder.CreateIndex(
                name: "IX_PurchaseForm_SignedBy",
                table: "PurchaseForm",
                column: "SignedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Reservation_AcquisitionId",
                table: "Reservation",
                column: "AcquisitionId",
                unique: true,
                filter: "\"ReleasedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Reservation_ProgramId_Reference",
                table: "Reservation",
                columns: new[] { "ProgramId", "Reference" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PurchaseForm");

            migrationBuilder.DropTable(
                name: "Reservation");

            migrationBuilder.DropTable(
                name: "SeedFund");
        }
    }
}

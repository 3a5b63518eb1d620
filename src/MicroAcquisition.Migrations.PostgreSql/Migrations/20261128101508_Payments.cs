using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MicroAcquisition.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Payments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Delivery",
                columns: table => new
                {
                    AwardId = table.Column<Guid>(type: "uuid", nullable: false),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    Address = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Commit = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    DeliveredAt = table.Column<long>(type: "bigint", nullable: false),
                    AskedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Missing = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Salt = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Delivery", x => new { x.AwardId, x.Round });
                    table.ForeignKey(
                        name: "FK_Delivery_Award_AwardId",
                        column: x => x.AwardId,
                        principalTable: "Award",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Delivery_Person_AskedBy",
                        column: x => x.AskedBy,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Invoice",
                columns: table => new
                {
                    AwardId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    ProgramId = table.Column<Guid>(type: "uuid", nullable: false),
                    DocumentNumber = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Supplier = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    Address = table.Column<string>(type: "text", nullable: false),
                    GstNumber = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false),
                    QstNumber = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Reservation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Price = table.Column<long>(type: "bigint", nullable: false),
                    Gst = table.Column<long>(type: "bigint", nullable: true),
                    Hst = table.Column<long>(type: "bigint", nullable: true),
                    Qst = table.Column<long>(type: "bigint", nullable: true),
                    Total = table.Column<long>(type: "bigint", nullable: false),
                    Province = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    SuppliedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ConfirmedAt = table.Column<long>(type: "bigint", nullable: false),
                    CreditedAt = table.Column<long>(type: "bigint", nullable: true),
                    ReturnWords = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Salt = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invoice", x => new { x.AwardId, x.Number });
                    table.ForeignKey(
                        name: "FK_Invoice_Award_AwardId",
                        column: x => x.AwardId,
                        principalTable: "Award",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Invoice_Program_ProgramId",
                        column: x => x.ProgramId,
                        principalTable: "Program",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WorkMark",
                columns: table => new
                {
                    AwardId = table.Column<Guid>(type: "uuid", nullable: false),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Criterion = table.Column<int>(type: "integer", nullable: false),
                    IsMet = table.Column<bool>(type: "boolean", nullable: false),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkMark", x => new { x.AwardId, x.Round, x.Role, x.Criterion });
                    table.ForeignKey(
                        name: "FK_WorkMark_Award_AwardId",
                        column: x => x.AwardId,
                        principalTable: "Award",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Certification",
                columns: table => new
                {
                    AwardId = table.Column<Guid>(type: "uuid", nullable: false),
                    Invoice = table.Column<int>(type: "integer", nullable: false),
                    DelegationId = table.Column<Guid>(type: "uuid", nullable: false),
                    CertifiedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    CertifiedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Certification", x => new { x.AwardId, x.Invoice });
                    table.ForeignKey(
                        name: "FK_Certification_Delegation_DelegationId",
                        column: x => x.DelegationId,
                        principalTable: "Delegation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Certification_Invoice_AwardId_Invoice",
                        columns: x => new { x.AwardId, x.Invoice },
                        principalTable: "Invoice",
                        principalColumns: new[] { "AwardId", "Number" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Certification_Person_CertifiedBy",
                        column: x => x.CertifiedBy,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Payment",
                columns: table => new
                {
                    AwardId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    ProgramId = table.Column<Guid>(type: "uuid", nullable: false),
                    Invoice = table.Column<int>(type: "integer", nullable: false),
                    Route = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uuid", nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    Reference = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    PaidOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PaidBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedAt = table.Column<long>(type: "bigint", nullable: false),
                    Need = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Steps = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    FailedAt = table.Column<long>(type: "bigint", nullable: true),
                    ArrivedAt = table.Column<long>(type: "bigint", nullable: true),
                    MissingWords = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Salt = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Payment", x => new { x.AwardId, x.Number });
                    table.ForeignKey(
                        name: "FK_Payment_AuthorityOnRecord_AuthorityId",
                        column: x => x.AuthorityId,
                        principalTable: "AuthorityOnRecord",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Payment_Invoice_AwardId_Invoice",
                        columns: x => new { x.AwardId, x.Invoice },
                        principalTable: "Invoice",
                        principalColumns: new[] { "AwardId", "Number" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Payment_Person_PaidBy",
                        column: x => x.PaidBy,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Payment_Program_ProgramId",
                        column: x => x.ProgramId,
                        principalTable: "Program",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Settlement",
                columns: table => new
                {
                    AwardId = table.Column<Guid>(type: "uuid", nullable: false),
                    Payment = table.Column<int>(type: "integer", nullable: false),
                    Statement = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    DelegationId = table.Column<Guid>(type: "uuid", nullable: false),
                    SettledBy = table.Column<Guid>(type: "uuid", nullable: false),
                    SettledAt = table.Column<long>(type: "bigint", nullable: false),
                    Salt = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Settlement", x => x.AwardId);
                    table.ForeignKey(
                        name: "FK_Settlement_Award_AwardId",
                        column: x => x.AwardId,
                        principalTable: "Award",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Settlement_Delegation_DelegationId",
                        column: x => x.DelegationId,
                        principalTable: "Delegation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Settlement_Payment_AwardId_Payment",
                        columns: x => new { x.AwardId, x.Payment },
                        principalTable: "Payment",
                        principalColumns: new[] { "AwardId", "Number" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Settlement_Person_SettledBy",
                        column: x => x.SettledBy,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Certification_CertifiedBy",
                table: "Certification",
                column: "CertifiedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Certification_DelegationId",
                table: "Certification",
                column: "DelegationId");

            migrationBuilder.CreateIndex(
                name: "IX_Delivery_AskedBy",
                table: "Delivery",
                column: "AskedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Invoice_Living",
                table: "Invoice",
                column: "AwardId",
                unique: true,
                filter: "\"CreditedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Invoice_ProgramId_DocumentNumber",
                table: "Invoice",
                columns: new[] { "ProgramId", "DocumentNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Payment_AuthorityId",
                table: "Payment",
                column: "AuthorityId");

            migrationBuilder.CreateIndex(
                name: "IX_Payment_AwardId_Invoice",
                table: "Payment",
                columns: new[] { "AwardId", "Invoice" });

            migrationBuilder.CreateIndex(
                name: "IX_Payment_PaidBy",
                table: "Payment",
                column: "PaidBy");

            migrationBuilder.CreateIndex(
                name: "IX_Payment_ProgramId_Route_Reference",
                table: "Payment",
                columns: new[] { "ProgramId", "Route", "Reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Payment_Standing",
                table: "Payment",
                column: "AwardId",
                unique: true,
                filter: "\"FailedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Settlement_AwardId_Payment",
                table: "Settlement",
                columns: new[] { "AwardId", "Payment" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Settlement_DelegationId",
                table: "Settlement",
                column: "DelegationId");

            migrationBuilder.CreateIndex(
                name: "IX_Settlement_SettledBy",
                table: "Settlement",
                column: "SettledBy");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Certification");

            migrationBuilder.DropTable(
                name: "Delivery");

            migrationBuilder.DropTable(
                name: "Settlement");

            migrationBuilder.DropTable(
                name: "WorkMark");

            migrationBuilder.DropTable(
                name: "Payment");

            migrationBuilder.DropTable(
                name: "Invoice");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MicroAcquisition.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class JourneyAsAGraph : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
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
                name: "IX_Acquisition_ProgramId_Ended_PublishedAt",
                table: "Acquisition");

            migrationBuilder.DropIndex(
                name: "IX_Acquisition_ProgramId_Number",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "PublishedBy",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "RequestedBy",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "ScreenedInBy",
                table: "Acquisition");

            migrationBuilder.AddColumn<long>(
                name: "AcceptedByClientAt",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "AcceptedByMaintainerAt",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ApprovedByProcurementAt",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ApprovedForProgramAt",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "AtRest",
                table: "Acquisition",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "AwardNumber",
                table: "Acquisition",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "CertifiedAt",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "CommittedAt",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ConfirmedAt",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ConflictToldSince",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DebriefAskedSince",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DeliveredAt",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DisputeOpenSince",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DrawAt",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DrawCommittedAt",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DrawnAt",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "EvaluatedAt",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "EvaluationConfirmedAt",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ExtensionAskedOfCanadaSince",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ExtensionAskedOfSupplierSince",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "FundsReservedAt",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "InvoicedAt",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Left",
                table: "Acquisition",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "NumbersAgreedAt",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "OfferedAt",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "OutcomeAt",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "OwedAt",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "PaidAt",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "PercentageOfferedSince",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "PublishWaitsSince",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "QuestionWaitsSince",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ReleasedAt",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ReplyAskedSince",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Serial",
                table: "Acquisition",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "SettledAt",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SignedAt",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "StatementSubmittedAt",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "StatementsReleasedAt",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SupplierCheckedAt",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SupplierDueAt",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SupplierSignedAt",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "TextWaitsSince",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "TranslationConfirmedAt",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "TranslationSuppliedAt",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "TroubleToldSince",
                table: "Acquisition",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "OverdueTold",
                columns: table => new
                {
                    AcquisitionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Step = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Since = table.Column<long>(type: "bigint", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OverdueTold", x => new { x.AcquisitionId, x.Step, x.Since, x.DueOn });
                    table.ForeignKey(
                        name: "FK_OverdueTold_Acquisition_AcquisitionId",
                        column: x => x.AcquisitionId,
                        principalTable: "Acquisition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Acquisition_ClosesAt_Serial_Number_OpensAt_PublishedAt_Id",
                table: "Acquisition",
                columns: new[] { "ClosesAt", "Serial", "Number", "OpensAt", "PublishedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Acquisition_DepartmentId_Serial_Number",
                table: "Acquisition",
                columns: new[] { "DepartmentId", "Serial", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Acquisition_Live",
                table: "Acquisition",
                columns: new[] { "AtRest", "ProgramId", "Ended", "Serial", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Acquisition_OpensAt_Serial_Number_ClosesAt_PublishedAt_Id",
                table: "Acquisition",
                columns: new[] { "OpensAt", "Serial", "Number", "ClosesAt", "PublishedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Acquisition_ProgramId_Ended_Serial",
                table: "Acquisition",
                columns: new[] { "ProgramId", "Ended", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Acquisition_ProgramId_Serial_Number",
                table: "Acquisition",
                columns: new[] { "ProgramId", "Serial", "Number" });

            // Numbers as numbers: what follows the program's prefix is two digits of the year, a hyphen and a counter.
            migrationBuilder.Sql("""
                UPDATE "Acquisition" SET "Serial" = (
                    SELECT CAST(substr("Number", length(h."FilePrefix") + 1, 2) AS BIGINT) * 10000000 + CAST(substr("Number", length(h."FilePrefix") + 4) AS BIGINT)
                    FROM "LogHead" h WHERE h."LogId" = "Acquisition"."ProgramId");
                """);
            // What had closed before it was imported lived elsewhere, and nothing waits on it; nor on what had ended.
            migrationBuilder.Sql("""UPDATE "Acquisition" SET "Ended" = 'Elsewhere', "EndedAt" = "PublishedAt" WHERE "Ended" = 'None' AND "ClosesAt" <= "PublishedAt";""");
            migrationBuilder.Sql("""UPDATE "Acquisition" SET "AtRest" = ("Ended" <> 'None');""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""UPDATE "Acquisition" SET "Ended" = 'None', "EndedAt" = NULL WHERE "Ended" = 'Elsewhere';""");

            migrationBuilder.DropTable(
                name: "OverdueTold");

            migrationBuilder.DropIndex(
                name: "IX_Acquisition_ClosesAt_Serial_Number_OpensAt_PublishedAt_Id",
                table: "Acquisition");

            migrationBuilder.DropIndex(
                name: "IX_Acquisition_DepartmentId_Serial_Number",
                table: "Acquisition");

            migrationBuilder.DropIndex(
                name: "IX_Acquisition_Live",
                table: "Acquisition");

            migrationBuilder.DropIndex(
                name: "IX_Acquisition_OpensAt_Serial_Number_ClosesAt_PublishedAt_Id",
                table: "Acquisition");

            migrationBuilder.DropIndex(
                name: "IX_Acquisition_ProgramId_Ended_Serial",
                table: "Acquisition");

            migrationBuilder.DropIndex(
                name: "IX_Acquisition_ProgramId_Serial_Number",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "AcceptedByClientAt",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "AcceptedByMaintainerAt",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "ApprovedByProcurementAt",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "ApprovedForProgramAt",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "AtRest",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "AwardNumber",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "CertifiedAt",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "CommittedAt",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "ConfirmedAt",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "ConflictToldSince",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "DebriefAskedSince",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "DeliveredAt",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "DisputeOpenSince",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "DrawAt",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "DrawCommittedAt",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "DrawnAt",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "EvaluatedAt",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "EvaluationConfirmedAt",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "ExtensionAskedOfCanadaSince",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "ExtensionAskedOfSupplierSince",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "FundsReservedAt",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "InvoicedAt",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "Left",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "NumbersAgreedAt",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "OfferedAt",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "OutcomeAt",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "OwedAt",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "PaidAt",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "PercentageOfferedSince",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "PublishWaitsSince",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "QuestionWaitsSince",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "ReleasedAt",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "ReplyAskedSince",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "Serial",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "SettledAt",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "SignedAt",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "StatementSubmittedAt",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "StatementsReleasedAt",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "SupplierCheckedAt",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "SupplierDueAt",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "SupplierSignedAt",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "TextWaitsSince",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "TranslationConfirmedAt",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "TranslationSuppliedAt",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "TroubleToldSince",
                table: "Acquisition");

            migrationBuilder.AddColumn<Guid>(
                name: "PublishedBy",
                table: "Acquisition",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "RequestedBy",
                table: "Acquisition",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ScreenedInBy",
                table: "Acquisition",
                type: "uuid",
                nullable: true);

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
                name: "IX_Acquisition_ProgramId_Ended_PublishedAt",
                table: "Acquisition",
                columns: new[] { "ProgramId", "Ended", "PublishedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Acquisition_ProgramId_Number",
                table: "Acquisition",
                columns: new[] { "ProgramId", "Number" });
        }
    }
}

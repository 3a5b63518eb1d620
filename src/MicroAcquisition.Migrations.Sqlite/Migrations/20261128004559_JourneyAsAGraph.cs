using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MicroAcquisition.Migrations.Sqlite.Migrations
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

            // Columns are not dropped by DropColumn, which copies the table outside the migration's transaction: a kill would leave half of it.
            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "PublishedBy";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "RequestedBy";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "ScreenedInBy";""");

            migrationBuilder.AddColumn<long>(
                name: "AcceptedByClientAt",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "AcceptedByMaintainerAt",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ApprovedByProcurementAt",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ApprovedForProgramAt",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "AtRest",
                table: "Acquisition",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "AwardNumber",
                table: "Acquisition",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "CertifiedAt",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "CommittedAt",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ConfirmedAt",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ConflictToldSince",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DebriefAskedSince",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DeliveredAt",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DisputeOpenSince",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DrawAt",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DrawCommittedAt",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DrawnAt",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "EvaluatedAt",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "EvaluationConfirmedAt",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ExtensionAskedOfCanadaSince",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ExtensionAskedOfSupplierSince",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "FundsReservedAt",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "InvoicedAt",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Left",
                table: "Acquisition",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "NumbersAgreedAt",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "OfferedAt",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "OutcomeAt",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "OwedAt",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "PaidAt",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "PercentageOfferedSince",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "PublishWaitsSince",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "QuestionWaitsSince",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ReleasedAt",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ReplyAskedSince",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Serial",
                table: "Acquisition",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "SettledAt",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SignedAt",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "StatementSubmittedAt",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "StatementsReleasedAt",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SupplierCheckedAt",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SupplierDueAt",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SupplierSignedAt",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "TextWaitsSince",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "TranslationConfirmedAt",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "TranslationSuppliedAt",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "TroubleToldSince",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "OverdueTold",
                columns: table => new
                {
                    AcquisitionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
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

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "AcceptedByClientAt";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "AcceptedByMaintainerAt";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "ApprovedByProcurementAt";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "ApprovedForProgramAt";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "AtRest";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "AwardNumber";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "CertifiedAt";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "CommittedAt";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "ConfirmedAt";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "ConflictToldSince";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "DebriefAskedSince";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "DeliveredAt";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "DisputeOpenSince";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "DrawAt";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "DrawCommittedAt";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "DrawnAt";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "EvaluatedAt";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "EvaluationConfirmedAt";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "ExtensionAskedOfCanadaSince";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "ExtensionAskedOfSupplierSince";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "FundsReservedAt";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "InvoicedAt";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "Left";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "NumbersAgreedAt";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "OfferedAt";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "OutcomeAt";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "OwedAt";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "PaidAt";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "PercentageOfferedSince";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "PublishWaitsSince";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "QuestionWaitsSince";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "ReleasedAt";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "ReplyAskedSince";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "Serial";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "SettledAt";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "SignedAt";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "StatementSubmittedAt";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "StatementsReleasedAt";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "SupplierCheckedAt";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "SupplierDueAt";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "SupplierSignedAt";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "TextWaitsSince";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "TranslationConfirmedAt";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "TranslationSuppliedAt";""");

            migrationBuilder.Sql("""ALTER TABLE "Acquisition" DROP COLUMN "TroubleToldSince";""");

            migrationBuilder.AddColumn<Guid>(
                name: "PublishedBy",
                table: "Acquisition",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "RequestedBy",
                table: "Acquisition",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ScreenedInBy",
                table: "Acquisition",
                type: "TEXT",
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

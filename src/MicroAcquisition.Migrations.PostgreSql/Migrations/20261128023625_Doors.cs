using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MicroAcquisition.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Doors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Application_AcquisitionId_PersonId",
                table: "Application");

            migrationBuilder.AddColumn<long>(
                name: "CompleteAt",
                table: "Receipt",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "GraceMilliseconds",
                table: "Receipt",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsOnlyInvited",
                table: "Person",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "HeldById",
                table: "Application",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "EndedSession",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Until = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EndedSession", x => x.Id);
                });

            // Whoever sent an application holds it, if they act for its supplier still.
            migrationBuilder.Sql("""
                UPDATE "Application" SET "HeldById" = "PersonId" WHERE
                    EXISTS (SELECT 1 FROM "Supplier" s WHERE s."Id" = "Application"."SupplierId" AND s."PersonId" = "Application"."PersonId")
                    OR EXISTS (SELECT 1 FROM "Membership" m WHERE m."SupplierId" = "Application"."SupplierId" AND m."PersonId" = "Application"."PersonId"
                        AND m."AcceptedAt" IS NOT NULL AND m."To" IS NULL)
                """);

            // Accounts of which an invitation is all that is known: who signs in or gets a role shows again.
            migrationBuilder.Sql("""
                UPDATE "Person" SET "IsOnlyInvited" = TRUE WHERE "Name" = ''
                    AND EXISTS (SELECT 1 FROM "Membership" m WHERE m."PersonId" = "Person"."Id" AND m."InvitedById" IS NOT NULL)
                    AND NOT EXISTS (SELECT 1 FROM "Membership" m WHERE m."PersonId" = "Person"."Id" AND m."AcceptedAt" IS NOT NULL)
                    AND NOT EXISTS (SELECT 1 FROM "Seat" s WHERE s."PersonId" = "Person"."Id")
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Membership_InvitedById_From",
                table: "Membership",
                columns: new[] { "InvitedById", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_Application_AcquisitionId_HeldById",
                table: "Application",
                columns: new[] { "AcquisitionId", "HeldById" },
                unique: true,
                filter: "\"WithdrawnAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_EndedSession_Until",
                table: "EndedSession",
                column: "Until");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "EndedSession");

            migrationBuilder.DropIndex(
                name: "IX_Membership_InvitedById_From",
                table: "Membership");

            migrationBuilder.DropIndex(
                name: "IX_Application_AcquisitionId_HeldById",
                table: "Application");

            migrationBuilder.DropColumn(
                name: "CompleteAt",
                table: "Receipt");

            migrationBuilder.DropColumn(
                name: "GraceMilliseconds",
                table: "Receipt");

            migrationBuilder.DropColumn(
                name: "IsOnlyInvited",
                table: "Person");

            migrationBuilder.DropColumn(
                name: "HeldById",
                table: "Application");

            migrationBuilder.CreateIndex(
                name: "IX_Application_AcquisitionId_PersonId",
                table: "Application",
                columns: new[] { "AcquisitionId", "PersonId" },
                unique: true,
                filter: "\"WithdrawnAt\" IS NULL");
        }
    }
}

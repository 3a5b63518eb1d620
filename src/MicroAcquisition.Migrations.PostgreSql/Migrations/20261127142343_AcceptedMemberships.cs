using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MicroAcquisition.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AcceptedMemberships : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "AcceptedAt",
                table: "Membership",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "InvitedById",
                table: "Membership",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_SignInAttempt_CreatedAt",
                table: "SignInAttempt",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Membership_SupplierId_From",
                table: "Membership",
                columns: new[] { "SupplierId", "From" });

            // Whoever acted for a business before invitations were accepted goes on doing so: its founder, and those who have signed in.
            // An address that was only typed is invited.
            migrationBuilder.Sql("""
                UPDATE "Membership" SET "AcceptedAt" = "From" WHERE "PersonId" IN (SELECT "Id" FROM "Person" WHERE "Name" <> '')
                    OR NOT EXISTS (SELECT 1 FROM "Membership" m WHERE m."SupplierId" = "Membership"."SupplierId" AND m."From" < "Membership"."From");
                """);
            migrationBuilder.Sql("""
                UPDATE "Membership" SET "InvitedById" =
                    (SELECT m."PersonId" FROM "Membership" m WHERE m."SupplierId" = "Membership"."SupplierId" ORDER BY m."From" LIMIT 1)
                    WHERE "AcceptedAt" IS NULL;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_SignInAttempt_CreatedAt",
                table: "SignInAttempt");

            migrationBuilder.DropIndex(
                name: "IX_Membership_SupplierId_From",
                table: "Membership");

            migrationBuilder.DropColumn(
                name: "AcceptedAt",
                table: "Membership");

            migrationBuilder.DropColumn(
                name: "InvitedById",
                table: "Membership");
        }
    }
}

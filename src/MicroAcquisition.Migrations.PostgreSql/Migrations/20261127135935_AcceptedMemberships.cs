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

            // Whoever acted for a business before invitations were accepted goes on doing so.
            migrationBuilder.Sql("""UPDATE "Membership" SET "AcceptedAt" = "From";""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "AcceptedAt",
                table: "Membership");

            migrationBuilder.DropColumn(
                name: "InvitedById",
                table: "Membership");
        }
    }
}

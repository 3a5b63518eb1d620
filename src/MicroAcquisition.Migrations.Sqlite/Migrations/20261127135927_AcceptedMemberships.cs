using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MicroAcquisition.Migrations.Sqlite.Migrations
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
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "InvitedById",
                table: "Membership",
                type: "TEXT",
                nullable: true);

            // Whoever acted for a business before invitations were accepted goes on doing so.
            migrationBuilder.Sql("""UPDATE "Membership" SET "AcceptedAt" = "From";""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // Not by DropColumn, which copies the table outside the migration's transaction.
            migrationBuilder.Sql("""ALTER TABLE "Membership" DROP COLUMN "AcceptedAt";""");
            migrationBuilder.Sql("""ALTER TABLE "Membership" DROP COLUMN "InvitedById";""");
        }
    }
}

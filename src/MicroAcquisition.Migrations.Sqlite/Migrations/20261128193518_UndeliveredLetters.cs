using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MicroAcquisition.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class UndeliveredLetters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_OutboxLetter_Lane_SentAt_NextAttemptAt",
                table: "OutboxLetter");

            migrationBuilder.AddColumn<long>(
                name: "EndedAt",
                table: "OutboxLetter",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SentAgainAt",
                table: "OutboxLetter",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ServerWords",
                table: "OutboxLetter",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxLetter_EndedAt_To",
                table: "OutboxLetter",
                columns: new[] { "EndedAt", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxLetter_Lane_SentAt_EndedAt_NextAttemptAt",
                table: "OutboxLetter",
                columns: new[] { "Lane", "SentAt", "EndedAt", "NextAttemptAt" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxLetter_To_SentAt",
                table: "OutboxLetter",
                columns: new[] { "To", "SentAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_OutboxLetter_EndedAt_To",
                table: "OutboxLetter");

            migrationBuilder.DropIndex(
                name: "IX_OutboxLetter_Lane_SentAt_EndedAt_NextAttemptAt",
                table: "OutboxLetter");

            migrationBuilder.DropIndex(
                name: "IX_OutboxLetter_To_SentAt",
                table: "OutboxLetter");

            migrationBuilder.DropColumn(
                name: "EndedAt",
                table: "OutboxLetter");

            migrationBuilder.DropColumn(
                name: "SentAgainAt",
                table: "OutboxLetter");

            migrationBuilder.DropColumn(
                name: "ServerWords",
                table: "OutboxLetter");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxLetter_Lane_SentAt_NextAttemptAt",
                table: "OutboxLetter",
                columns: new[] { "Lane", "SentAt", "NextAttemptAt" });
        }
    }
}

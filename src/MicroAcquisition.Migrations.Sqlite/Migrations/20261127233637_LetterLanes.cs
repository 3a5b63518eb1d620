using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MicroAcquisition.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LetterLanes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_OutboxLetter_SentAt_NextAttemptAt",
                table: "OutboxLetter");

            // A position that stopped after a count of letters is read again from its first one: whoever has a letter does not get it twice.
            // In SQL, since as an operation it would copy the table.
            migrationBuilder.Sql("""ALTER TABLE "Watermark" DROP COLUMN "Written";""");
            migrationBuilder.Sql("""ALTER TABLE "DelayedEntry" DROP COLUMN "Written";""");

            migrationBuilder.AddColumn<Guid>(
                name: "After",
                table: "Watermark",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Letter",
                table: "Watermark",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Lane",
                table: "OutboxLetter",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Letter");

            migrationBuilder.Sql("""UPDATE "OutboxLetter" SET "Lane" = 'Code' WHERE "LogId" IS NULL;"""); // Sign-in letters tell no event.

            migrationBuilder.AddColumn<Guid>(
                name: "After",
                table: "DelayedEntry",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Letter",
                table: "DelayedEntry",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Circular",
                columns: table => new
                {
                    LogId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<long>(type: "INTEGER", nullable: false),
                    Letter = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Html = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    After = table.Column<Guid>(type: "TEXT", nullable: true),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    NextAttemptAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DoneAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Circular", x => new { x.LogId, x.Position, x.Letter, x.Language });
                    table.ForeignKey(
                        name: "FK_Circular_JournalEntry_LogId_Position",
                        columns: x => new { x.LogId, x.Position },
                        principalTable: "JournalEntry",
                        principalColumns: new[] { "LogId", "Position" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxLetter_Lane_SentAt_NextAttemptAt",
                table: "OutboxLetter",
                columns: new[] { "Lane", "SentAt", "NextAttemptAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Circular_DoneAt_NextAttemptAt",
                table: "Circular",
                columns: new[] { "DoneAt", "NextAttemptAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Circular");

            migrationBuilder.DropIndex(
                name: "IX_OutboxLetter_Lane_SentAt_NextAttemptAt",
                table: "OutboxLetter");

            migrationBuilder.DropColumn(
                name: "After",
                table: "Watermark");

            migrationBuilder.DropColumn(
                name: "Letter",
                table: "Watermark");

            migrationBuilder.DropColumn(
                name: "Lane",
                table: "OutboxLetter");

            migrationBuilder.DropColumn(
                name: "After",
                table: "DelayedEntry");

            migrationBuilder.DropColumn(
                name: "Letter",
                table: "DelayedEntry");

            migrationBuilder.AddColumn<int>(
                name: "Written",
                table: "Watermark",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Written",
                table: "DelayedEntry",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_OutboxLetter_SentAt_NextAttemptAt",
                table: "OutboxLetter",
                columns: new[] { "SentAt", "NextAttemptAt" });
        }
    }
}

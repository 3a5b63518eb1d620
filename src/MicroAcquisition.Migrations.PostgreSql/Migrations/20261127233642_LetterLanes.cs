using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MicroAcquisition.Migrations.PostgreSql.Migrations
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
            migrationBuilder.DropColumn(
                name: "Written",
                table: "Watermark");

            migrationBuilder.DropColumn(
                name: "Written",
                table: "DelayedEntry");

            migrationBuilder.AddColumn<Guid>(
                name: "After",
                table: "Watermark",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Letter",
                table: "Watermark",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Lane",
                table: "OutboxLetter",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Letter");

            migrationBuilder.Sql("""UPDATE "OutboxLetter" SET "Lane" = 'Code' WHERE "LogId" IS NULL;"""); // Sign-in letters tell no event.

            migrationBuilder.AddColumn<Guid>(
                name: "After",
                table: "DelayedEntry",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Letter",
                table: "DelayedEntry",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Circular",
                columns: table => new
                {
                    LogId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<long>(type: "bigint", nullable: false),
                    Letter = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Language = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Subject = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Html = table.Column<string>(type: "text", nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    After = table.Column<Guid>(type: "uuid", nullable: true),
                    Failures = table.Column<int>(type: "integer", nullable: false),
                    NextAttemptAt = table.Column<long>(type: "bigint", nullable: false),
                    DoneAt = table.Column<long>(type: "bigint", nullable: true)
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
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Written",
                table: "DelayedEntry",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_OutboxLetter_SentAt_NextAttemptAt",
                table: "OutboxLetter",
                columns: new[] { "SentAt", "NextAttemptAt" });
        }
    }
}

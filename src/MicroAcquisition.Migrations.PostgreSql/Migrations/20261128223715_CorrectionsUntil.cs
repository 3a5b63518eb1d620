using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MicroAcquisition.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class CorrectionsUntil : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "CorrectBy",
                table: "Delivery",
                type: "date",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "CorrectBy",
                table: "Delivery");
        }
    }
}

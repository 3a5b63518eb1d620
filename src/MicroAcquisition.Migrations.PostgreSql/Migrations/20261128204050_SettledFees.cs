using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MicroAcquisition.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class SettledFees : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "Fees",
                table: "Settlement",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Fees",
                table: "Settlement");
        }
    }
}

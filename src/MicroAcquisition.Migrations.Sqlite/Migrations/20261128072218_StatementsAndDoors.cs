using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MicroAcquisition.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class StatementsAndDoors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Application_AcquisitionId_PersonId",
                table: "Application");

            migrationBuilder.AddColumn<Guid>(
                name: "Writing",
                table: "WorkingCopy",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Source",
                table: "StatementVersion",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "English");

            migrationBuilder.AddColumn<string>(
                name: "Terms",
                table: "StatementVersion",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "CompleteAt",
                table: "Receipt",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "GraceMilliseconds",
                table: "Receipt",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsOnlyInvited",
                table: "Person",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Candidate",
                table: "Application",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "HeldById",
                table: "Application",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DifferenceWaitsSince",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "OpeningRecordedAt",
                table: "Acquisition",
                type: "INTEGER",
                nullable: true);

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

            migrationBuilder.CreateTable(
                name: "Award",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AcquisitionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Candidate = table.Column<int>(type: "INTEGER", nullable: false),
                    SupplierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Price = table.Column<long>(type: "INTEGER", nullable: false),
                    OfferedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Salt = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Award", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Award_Acquisition_AcquisitionId",
                        column: x => x.AcquisitionId,
                        principalTable: "Acquisition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Award_Supplier_SupplierId",
                        column: x => x.SupplierId,
                        principalTable: "Supplier",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Cancellation",
                columns: table => new
                {
                    AcquisitionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    English = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    French = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Salt = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cancellation", x => x.AcquisitionId);
                    table.ForeignKey(
                        name: "FK_Cancellation_Acquisition_AcquisitionId",
                        column: x => x.AcquisitionId,
                        principalTable: "Acquisition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DraftField",
                columns: table => new
                {
                    AcquisitionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    SavedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    SavedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Writing = table.Column<Guid>(type: "TEXT", nullable: true),
                    OfHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftField", x => new { x.AcquisitionId, x.Field, x.Part });
                    table.ForeignKey(
                        name: "FK_DraftField_Acquisition_AcquisitionId",
                        column: x => x.AcquisitionId,
                        principalTable: "Acquisition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DraftField_Person_SavedBy",
                        column: x => x.SavedBy,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EndedSession",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EndedSession", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Evaluation",
                columns: table => new
                {
                    AcquisitionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Salt = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ReturnWords = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ReturnedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Evaluation", x => x.AcquisitionId);
                    table.ForeignKey(
                        name: "FK_Evaluation_Acquisition_AcquisitionId",
                        column: x => x.AcquisitionId,
                        principalTable: "Acquisition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Evaluator",
                columns: table => new
                {
                    SeatId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AcquisitionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReadsEnglish = table.Column<bool>(type: "INTEGER", nullable: false),
                    ReadsFrench = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Evaluator", x => x.SeatId);
                    table.ForeignKey(
                        name: "FK_Evaluator_Acquisition_AcquisitionId",
                        column: x => x.AcquisitionId,
                        principalTable: "Acquisition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Evaluator_Seat_SeatId",
                        column: x => x.SeatId,
                        principalTable: "Seat",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EvaluatorSheet",
                columns: table => new
                {
                    AcquisitionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeclaredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvaluatorSheet", x => new { x.AcquisitionId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_EvaluatorSheet_Acquisition_AcquisitionId",
                        column: x => x.AcquisitionId,
                        principalTable: "Acquisition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_EvaluatorSheet_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Finding",
                columns: table => new
                {
                    AcquisitionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Candidate = table.Column<int>(type: "INTEGER", nullable: false),
                    Criterion = table.Column<int>(type: "INTEGER", nullable: false),
                    IsPass = table.Column<bool>(type: "INTEGER", nullable: false),
                    Rationale = table.Column<string>(type: "TEXT", nullable: false),
                    Salt = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Finding", x => new { x.AcquisitionId, x.Candidate, x.Criterion });
                    table.ForeignKey(
                        name: "FK_Finding_Acquisition_AcquisitionId",
                        column: x => x.AcquisitionId,
                        principalTable: "Acquisition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FormAnswer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Until = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormAnswer", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Mark",
                columns: table => new
                {
                    AcquisitionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Candidate = table.Column<int>(type: "INTEGER", nullable: false),
                    Criterion = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsPass = table.Column<bool>(type: "INTEGER", nullable: true),
                    Rationale = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mark", x => new { x.AcquisitionId, x.Candidate, x.Criterion, x.PersonId });
                    table.ForeignKey(
                        name: "FK_Mark_Acquisition_AcquisitionId",
                        column: x => x.AcquisitionId,
                        principalTable: "Acquisition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Mark_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MaskedStatement",
                columns: table => new
                {
                    AcquisitionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Candidate = table.Column<int>(type: "INTEGER", nullable: false),
                    Criterion = table.Column<int>(type: "INTEGER", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MaskedStatement", x => new { x.AcquisitionId, x.Candidate, x.Criterion });
                    table.ForeignKey(
                        name: "FK_MaskedStatement_Acquisition_AcquisitionId",
                        column: x => x.AcquisitionId,
                        principalTable: "Acquisition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PurchaseForm",
                columns: table => new
                {
                    AcquisitionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Price = table.Column<long>(type: "INTEGER", nullable: false),
                    Total = table.Column<long>(type: "INTEGER", nullable: false),
                    SuppliedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Province = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    Coding = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CostCentre = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Route = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Transfer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RiskAcceptedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TransferInitiatedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RiskAcceptedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TransferCompletedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FeesInWriting = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    FiscalYear = table.Column<int>(type: "INTEGER", nullable: false),
                    DelegationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SignedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    SignedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    VoidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ReturnedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReturnWords = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Salt = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PurchaseForm", x => new { x.AcquisitionId, x.Number });
                    table.ForeignKey(
                        name: "FK_PurchaseForm_Acquisition_AcquisitionId",
                        column: x => x.AcquisitionId,
                        principalTable: "Acquisition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PurchaseForm_Delegation_DelegationId",
                        column: x => x.DelegationId,
                        principalTable: "Delegation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PurchaseForm_Person_ReturnedBy",
                        column: x => x.ReturnedBy,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PurchaseForm_Person_SignedBy",
                        column: x => x.SignedBy,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PurchaseForm_StatementVersion_AcquisitionId_Version",
                        columns: x => new { x.AcquisitionId, x.Version },
                        principalTable: "StatementVersion",
                        principalColumns: new[] { "AcquisitionId", "Number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Reservation",
                columns: table => new
                {
                    AcquisitionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ProgramId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    ReservedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Spent = table.Column<long>(type: "INTEGER", nullable: true),
                    ReleasedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Salt = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reservation", x => new { x.AcquisitionId, x.Number });
                    table.ForeignKey(
                        name: "FK_Reservation_Acquisition_AcquisitionId",
                        column: x => x.AcquisitionId,
                        principalTable: "Acquisition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Reservation_Program_ProgramId",
                        column: x => x.ProgramId,
                        principalTable: "Program",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Review",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AcquisitionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Salt = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Review", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Review_Acquisition_AcquisitionId",
                        column: x => x.AcquisitionId,
                        principalTable: "Acquisition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Review_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SeedFund",
                columns: table => new
                {
                    ProgramId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FiscalYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SeedFund", x => new { x.ProgramId, x.FiscalYear });
                    table.ForeignKey(
                        name: "FK_SeedFund_Program_ProgramId",
                        column: x => x.ProgramId,
                        principalTable: "Program",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SplittingRuling",
                columns: table => new
                {
                    AcquisitionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    FilesSeen = table.Column<int>(type: "INTEGER", nullable: false),
                    IsSplitting = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Salt = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SplittingRuling", x => new { x.AcquisitionId, x.Version });
                    table.ForeignKey(
                        name: "FK_SplittingRuling_Acquisition_AcquisitionId",
                        column: x => x.AcquisitionId,
                        principalTable: "Acquisition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SplittingRuling_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StatementReading",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AcquisitionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Candidate = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatementReading", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StatementReading_Acquisition_AcquisitionId",
                        column: x => x.AcquisitionId,
                        principalTable: "Acquisition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_StatementReading_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TranslationReturn",
                columns: table => new
                {
                    AcquisitionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Salt = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TranslationReturn", x => new { x.AcquisitionId, x.Number });
                    table.ForeignKey(
                        name: "FK_TranslationReturn_Acquisition_AcquisitionId",
                        column: x => x.AcquisitionId,
                        principalTable: "Acquisition",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UnionMeeting",
                columns: table => new
                {
                    ProgramId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Forum = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Salt = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnionMeeting", x => x.ProgramId);
                    table.ForeignKey(
                        name: "FK_UnionMeeting_Program_ProgramId",
                        column: x => x.ProgramId,
                        principalTable: "Program",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AwardDetails",
                columns: table => new
                {
                    AwardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Street = table.Column<string>(type: "TEXT", nullable: false),
                    City = table.Column<string>(type: "TEXT", nullable: false),
                    Region = table.Column<string>(type: "TEXT", nullable: false),
                    PostalCode = table.Column<string>(type: "TEXT", nullable: false),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    GstNumber = table.Column<string>(type: "TEXT", maxLength: 15, nullable: false),
                    QstNumber = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    PayBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PayAt = table.Column<string>(type: "TEXT", nullable: false),
                    IsPublicServant = table.Column<bool>(type: "INTEGER", nullable: false),
                    HasPension = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardDetails", x => x.AwardId);
                    table.ForeignKey(
                        name: "FK_AwardDetails_Award_AwardId",
                        column: x => x.AwardId,
                        principalTable: "Award",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReviewComment",
                columns: table => new
                {
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: false),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewComment", x => new { x.ReviewId, x.Field });
                    table.ForeignKey(
                        name: "FK_ReviewComment_Review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "Review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Membership_InvitedById_From",
                table: "Membership",
                columns: new[] { "InvitedById", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_Application_AcquisitionId_Candidate",
                table: "Application",
                columns: new[] { "AcquisitionId", "Candidate" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Application_AcquisitionId_HeldById",
                table: "Application",
                columns: new[] { "AcquisitionId", "HeldById" },
                unique: true,
                filter: "\"WithdrawnAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Acquisition_OpeningRecordedAt_OpensAt",
                table: "Acquisition",
                columns: new[] { "OpeningRecordedAt", "OpensAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Award_AcquisitionId_Candidate",
                table: "Award",
                columns: new[] { "AcquisitionId", "Candidate" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Award_AcquisitionId_Number",
                table: "Award",
                columns: new[] { "AcquisitionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Award_InHand",
                table: "Award",
                column: "AcquisitionId",
                unique: true,
                filter: "\"Outcome\" = 'None'");

            migrationBuilder.CreateIndex(
                name: "IX_Award_SupplierId",
                table: "Award",
                column: "SupplierId");

            migrationBuilder.CreateIndex(
                name: "IX_DraftField_SavedBy",
                table: "DraftField",
                column: "SavedBy");

            migrationBuilder.CreateIndex(
                name: "IX_EndedSession_Until",
                table: "EndedSession",
                column: "Until");

            migrationBuilder.CreateIndex(
                name: "IX_Evaluator_AcquisitionId",
                table: "Evaluator",
                column: "AcquisitionId");

            migrationBuilder.CreateIndex(
                name: "IX_EvaluatorSheet_PersonId",
                table: "EvaluatorSheet",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_FormAnswer_Until",
                table: "FormAnswer",
                column: "Until");

            migrationBuilder.CreateIndex(
                name: "IX_Mark_PersonId",
                table: "Mark",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_PurchaseForm_AcquisitionId",
                table: "PurchaseForm",
                column: "AcquisitionId",
                unique: true,
                filter: "\"VoidedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PurchaseForm_AcquisitionId_Version",
                table: "PurchaseForm",
                columns: new[] { "AcquisitionId", "Version" });

            migrationBuilder.CreateIndex(
                name: "IX_PurchaseForm_DelegationId",
                table: "PurchaseForm",
                column: "DelegationId");

            migrationBuilder.CreateIndex(
                name: "IX_PurchaseForm_ReturnedBy",
                table: "PurchaseForm",
                column: "ReturnedBy");

            migrationBuilder.CreateIndex(
                name: "IX_PurchaseForm_SignedBy",
                table: "PurchaseForm",
                column: "SignedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Reservation_AcquisitionId",
                table: "Reservation",
                column: "AcquisitionId",
                unique: true,
                filter: "\"ReleasedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Reservation_ProgramId_Reference",
                table: "Reservation",
                columns: new[] { "ProgramId", "Reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Review_AcquisitionId_Version",
                table: "Review",
                columns: new[] { "AcquisitionId", "Version" });

            migrationBuilder.CreateIndex(
                name: "IX_Review_PersonId",
                table: "Review",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_SplittingRuling_PersonId",
                table: "SplittingRuling",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_StatementReading_AcquisitionId_PersonId_Candidate",
                table: "StatementReading",
                columns: new[] { "AcquisitionId", "PersonId", "Candidate" });

            migrationBuilder.CreateIndex(
                name: "IX_StatementReading_PersonId",
                table: "StatementReading",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AwardDetails");

            migrationBuilder.DropTable(
                name: "Cancellation");

            migrationBuilder.DropTable(
                name: "DraftField");

            migrationBuilder.DropTable(
                name: "EndedSession");

            migrationBuilder.DropTable(
                name: "Evaluation");

            migrationBuilder.DropTable(
                name: "Evaluator");

            migrationBuilder.DropTable(
                name: "EvaluatorSheet");

            migrationBuilder.DropTable(
                name: "Finding");

            migrationBuilder.DropTable(
                name: "FormAnswer");

            migrationBuilder.DropTable(
                name: "Mark");

            migrationBuilder.DropTable(
                name: "MaskedStatement");

            migrationBuilder.DropTable(
                name: "PurchaseForm");

            migrationBuilder.DropTable(
                name: "Reservation");

            migrationBuilder.DropTable(
                name: "ReviewComment");

            migrationBuilder.DropTable(
                name: "SeedFund");

            migrationBuilder.DropTable(
                name: "SplittingRuling");

            migrationBuilder.DropTable(
                name: "StatementReading");

            migrationBuilder.DropTable(
                name: "TranslationReturn");

            migrationBuilder.DropTable(
                name: "UnionMeeting");

            migrationBuilder.DropTable(
                name: "Award");

            migrationBuilder.DropTable(
                name: "Review");

            migrationBuilder.DropIndex(
                name: "IX_Membership_InvitedById_From",
                table: "Membership");

            migrationBuilder.DropIndex(
                name: "IX_Application_AcquisitionId_Candidate",
                table: "Application");

            migrationBuilder.DropIndex(
                name: "IX_Application_AcquisitionId_HeldById",
                table: "Application");

            migrationBuilder.DropIndex(
                name: "IX_Acquisition_OpeningRecordedAt_OpensAt",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "Writing",
                table: "WorkingCopy");

            migrationBuilder.DropColumn(
                name: "Source",
                table: "StatementVersion");

            migrationBuilder.DropColumn(
                name: "Terms",
                table: "StatementVersion");

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
                name: "Candidate",
                table: "Application");

            migrationBuilder.DropColumn(
                name: "HeldById",
                table: "Application");

            migrationBuilder.DropColumn(
                name: "DifferenceWaitsSince",
                table: "Acquisition");

            migrationBuilder.DropColumn(
                name: "OpeningRecordedAt",
                table: "Acquisition");

            migrationBuilder.CreateIndex(
                name: "IX_Application_AcquisitionId_PersonId",
                table: "Application",
                columns: new[] { "AcquisitionId", "PersonId" },
                unique: true,
                filter: "\"WithdrawnAt\" IS NULL");
        }
    }
}

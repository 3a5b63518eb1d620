using System.Globalization;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Agreements;
using MicroAcquisition.Applications;
using MicroAcquisition.Awards;
using MicroAcquisition.Deliveries;
using MicroAcquisition.Evaluations;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Opportunities.Funding;
using MicroAcquisition.Payments;
using MicroAcquisition.People;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MicroAcquisition.Bench;

/// <summary>
/// The rooms behind the application, by the thousand: one file goes its whole way through the real services, and its rows are given to every file that closed, in
/// one statement a table. The journal is not: a copy would not verify, so a file of the crowd has the entry of its publication alone.
/// </summary>
public static partial class ManyFiles
{
    private const int Suppliers = 2_000;

    /// <summary>In an order in which each finds what it refers to.</summary>
    private static readonly Type[] Rooms =
    [
        typeof(PurchaseForm), typeof(Reservation), typeof(Application), typeof(Receipt), typeof(Evaluation), typeof(EvaluatorSheet), typeof(MaskedStatement), typeof(Mark), typeof(Finding),
        typeof(Award), typeof(AwardDetails), typeof(SupplierCheck), typeof(AgreementDocument), typeof(AwardNotice), typeof(Delivery), typeof(WorkMark),
        typeof(Invoice), typeof(Certification), typeof(Payment), typeof(Settlement),
    ];

    /// <summary>Gives the whole purchase of a completed file to every file of its program that closed and was published by <see cref="PublishAsync(Ground, TestProgram, int)"/>, each with one of many suppliers; how many that are.</summary>
    public static async Task<int> PurchaseAsync(Ground ground, TestFile model)
    {
        await SuppliersAsync(ground);
        return await ground.ActAsync(async (Records records) =>
        {
            records.Database.SetCommandTimeout(TimeSpan.FromMinutes(5));
            var award = await records.Set<Award>().Where(a => a.AcquisitionId == model.Id).Select(a => a.Id).SingleAsync();
            var application = await records.Set<Application>().Where(a => a.AcquisitionId == model.Id).Select(a => a.Id).SingleAsync();
            var now = TimeProvider.System.GetUtcNow();
            await using var saving = await records.Database.BeginTransactionAsync();
            foreach (var room in Rooms)
            {
                await CopyAsync(records, records.Model.FindEntityType(room)!, model.Id, award, application, now);
            }

            var purchased = await EndAsync(records, model.Id, now);
            await saving.CommitAsync();
            return purchased;
        });
    }

    private static Task<bool> SuppliersAsync(Ground ground) => ground.ActAsync((TurnKeeper turns) => turns.KeepAsync(records =>
    {
        var now = TimeProvider.System.GetUtcNow();
        for (var n = 0; n < Suppliers; n++)
        {
            var person = Foundation.Access.Person.Register(string.Create(CultureInfo.InvariantCulture, $"supplier{n}@example.net"), Foundation.Languages.Language.English, now);
            records.Add(person);
            records.Add(Supplier.OfPerson(person.Id, now));
        }

        return Task.FromResult(true);
    }));

    // The keys of a crowd's award and application are those of its file, texts that a program has once are its number, and its supplier is the next in a round.
    private static async Task CopyAsync(Records records, IEntityType room, Guid model, Guid award, Guid application, DateTimeOffset now)
    {
        var onlyOnce = room.GetIndexes().Where(index => index.IsUnique).SelectMany(index => index.Properties).Where(property => property.ClrType == typeof(string)).ToHashSet();
        var (ofFile, ofAward) = (room.FindProperty("AcquisitionId"), room.FindProperty("AwardId"));
        var columns = room.GetProperties().Where(property => property.GetColumnName() is not ("xmin" or "ctid")).ToList();
        var values = columns.Select(property => property.Name switch
        {
            "AcquisitionId" or "AwardId" or "ApplicationId" or "Id" => "f.\"Id\"",
            "SupplierId" => "s.\"Id\"",
            "PersonId" or "HeldById" when room.ClrType == typeof(Application) => "s.\"PersonId\"",
            _ when onlyOnce.Contains(property) => "f.\"Number\"",
            _ => $"m.\"{property.GetColumnName()}\"",
        });
        var (column, key) = ofFile is not null ? (ofFile, model) : ofAward is not null ? (ofAward, award) : (room.FindProperty("ApplicationId")!, application);
        var sql =
            $$"""
            WITH s AS (SELECT "Id", "PersonId", row_number() OVER (ORDER BY "Id") - 1 AS "Place" FROM "Supplier" WHERE "PersonId" IN (SELECT "Id" FROM "Person" WHERE "Email" LIKE 'supplier%@example.net'))
            INSERT INTO "{{room.GetTableName()}}" ({{string.Join(", ", columns.Select(c => $"\"{c.GetColumnName()}\""))}})
            SELECT {{string.Join(", ", values)}}
            FROM "{{room.GetTableName()}}" m CROSS JOIN "Acquisition" f JOIN s ON s."Place" = f."Serial" % {{Suppliers}}
            WHERE m."{{column.GetColumnName()}}" = {0} AND f."RequesterId" IS NULL AND f."ClosesAt" < {1}
            """;
        await records.Database.ExecuteSqlRawAsync(sql, Stored(column, key), Stored(records, now));
    }

    // The rows of the files follow: they stand where the model stands.
    private static Task<int> EndAsync(Records records, Guid model, DateTimeOffset now)
    {
        var file = records.Model.FindEntityType(typeof(Acquisition))!;
        var names = Enum.GetNames<Milestone>().SkipWhile(name => name != nameof(Milestone.Committed)).Select(name => name + "At")
            .Except([nameof(Acquisition.PublishedAt)], StringComparer.Ordinal)
            .Concat([nameof(Acquisition.AwardNumber), nameof(Acquisition.Left), nameof(Acquisition.Ended), nameof(Acquisition.EndedAt), nameof(Acquisition.AtRest), nameof(Acquisition.OutcomeAt), nameof(Acquisition.SupplierDueAt),
                nameof(Acquisition.OpeningRecordedAt), nameof(Acquisition.ClosingRecordedAt)])
            .Where(name => file.FindProperty(name) is not null).Distinct(StringComparer.Ordinal).ToList();
        var sql =
            $$"""
            UPDATE "Acquisition" SET {{string.Join(", ", names.Select(name => $"\"{name}\" = (SELECT m.\"{name}\" FROM \"Acquisition\" m WHERE m.\"Id\" = {{0}})"))}}
            WHERE "RequesterId" IS NULL AND "ClosesAt" < {1}
            """;
        return records.Database.ExecuteSqlRawAsync(sql, Stored(file.FindProperty(nameof(Acquisition.Id))!, model), Stored(records, now));
    }

    private static object Stored(Records records, DateTimeOffset now) => Stored(records.Model.FindEntityType(typeof(Acquisition))!.FindProperty(nameof(Acquisition.ClosesAt))!, now);

    // As the column has it.
    private static object Stored(IProperty property, object value) => property.GetTypeMapping().Converter?.ConvertToProvider(value) ?? value;
}

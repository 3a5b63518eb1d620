using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Programs;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Opportunities.Publishing;

/// <summary>In which order a list comes.</summary>
public enum OpportunityOrder
{
    /// <summary>Open ones by the nearest closing, closed ones by the latest.</summary>
    Closing,

    /// <summary>Latest published first.</summary>
    Newest,

    /// <summary>Highest price first.</summary>
    Price,
}

/// <summary>What a visitor asks of the list: status null means both.</summary>
public sealed record OpportunityFilter(bool? Open, string? Search, OpportunityOrder Order, int Page);

/// <summary>One opportunity in a list, in the reader's language. Instants UTC; it has ended or not.</summary>
public sealed record OpportunityLine(
    string Number, string Title, string Summary, string Skills, string Department, Cad Price, DateTimeOffset ClosesAt, PublicStage Stage, DateTimeOffset? EndedAt)
{
    /// <summary>True while suppliers apply.</summary>
    public bool IsOpen => Stage == PublicStage.Open;
}

/// <summary>One page of the list (the last one when a later one was asked for), with the counts over the whole search.</summary>
public sealed record OpportunityList(IReadOnlyList<OpportunityLine> Lines, int Page, int Total, int OpenCount, int ClosedCount);

/// <summary>One opportunity with its statement in the reader's language.</summary>
public sealed record OpportunityView(
    Acquisition File, Opportunity Terms, StatementText Statement, string TitleInOtherLanguage, string Department, PublicStage Stage)
{
    /// <summary>True while suppliers apply.</summary>
    public bool IsOpen => Stage == PublicStage.Open;
}

/// <summary>What applying needs of an opportunity: the versions in force and how many criteria ask for a statement.</summary>
public sealed record OpportunityTermsView(int StatementVersion, int AgreementVersion, int Criteria);

/// <summary>Public opportunities, for reading: the list and each with its statement; the rooms behind tell what became of them.</summary>
public sealed class OpportunityQueries(Records records, DatabaseChoice database, ProgramQueries programs, Now now)
{
    /// <summary>Opportunities on one page of the list.</summary>
    public const int PageSize = 20;

    /// <summary>Most words of a search that count.</summary>
    private const int MostSearchWords = 8;

    /// <summary>One page of the list and its counts.</summary>
    public async Task<OpportunityList> ListAsync(OpportunityFilter filter, Language language, CancellationToken cancellation = default)
    {
        var files = Found(filter.Search, language);
        var open = files.Where(a => a.ClosesAt > now.Instant);
        var closed = files.Where(a => a.ClosesAt <= now.Instant);
        var (openCount, closedCount) = (await open.CountAsync(cancellation), await closed.CountAsync(cancellation)); // Each a part of an index; both in one question are sorted first.
        var (isOpenWanted, isClosedWanted) = (filter.Open != false, filter.Open != true);
        var total = (isOpenWanted ? openCount : 0) + (isClosedWanted ? closedCount : 0);
        var page = Math.Clamp(filter.Page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var skip = (page - 1) * PageSize;
        var wanted = filter.Open switch { true => open, false => closed, _ => files };
        var numbers = filter.Order switch
        {
            OpportunityOrder.Newest => await SliceAsync(wanted.OrderByDescending(a => a.OpensAt).ThenByDescending(a => a.Serial).ThenByDescending(a => a.Number), skip, PageSize),
            OpportunityOrder.Price => await SliceAsync(ByPrice(wanted), skip, PageSize),
            // Open ones, the nearest closing on top; then closed ones, the latest on top: one index, forward and back.
            _ => await SliceAsync(open.OrderBy(a => a.ClosesAt).ThenBy(a => a.Serial).ThenBy(a => a.Number), skip, isOpenWanted && skip < openCount ? PageSize : 0),
        };
        if (filter.Order == OpportunityOrder.Closing && isClosedWanted && numbers.Count < PageSize)
        {
            var before = isOpenWanted ? openCount : 0;
            numbers.AddRange(await SliceAsync(closed.OrderByDescending(a => a.ClosesAt).ThenByDescending(a => a.Serial).ThenByDescending(a => a.Number), Math.Max(0, skip - before), PageSize - numbers.Count));
        }

        return new OpportunityList(await LinesAsync(numbers, language, cancellation), page, total, openCount, closedCount);

        // Numbers alone: what a page skips is then read from the index that orders it, and no file is.
        async Task<List<string>> SliceAsync(IQueryable<Acquisition> ordered, int from, int size) =>
            size == 0 ? [] : await ordered.Skip(from).Take(size).Select(a => a.Number).ToListAsync(cancellation);
    }

    /// <summary>What is open now, the nearest closing first: at most this many.</summary>
    public async Task<OpportunityList> OpenNowAsync(int atMost, Language language, CancellationToken cancellation = default)
    {
        var list = await ListAsync(new OpportunityFilter(Open: true, Search: null, OpportunityOrder.Closing, Page: 1), language, cancellation);
        return list with { Lines = [.. list.Lines.Take(atMost)] };
    }

    /// <summary>The opportunity with this number; null when it is not public.</summary>
    public Task<OpportunityView?> FindAsync(string number, Language language, CancellationToken cancellation = default) =>
        ViewAsync(Public().Where(file => file.Number == number), language, cancellation);

    /// <summary>The opportunity of a file that will be public, as it will read, for those who may read the file: whoever calls asks that first. Null when its opening is not to come.</summary>
    public Task<OpportunityView?> ScheduledAsync(Guid acquisitionId, Language language, CancellationToken cancellation = default) => ViewAsync(
        records.Set<Acquisition>().AsNoTracking().Where(file => file.Id == acquisitionId && file.PublishedAt != null && file.OpensAt > now.Instant), language, cancellation);

    /// <summary>What an application to this file answers and accepts, as it stands inside a turn.</summary>
    public static async Task<OpportunityTermsView> TermsAsync(Records records, Guid acquisitionId)
    {
        var found = await (from terms in records.Set<Opportunity>().AsNoTracking()
                           where terms.AcquisitionId == acquisitionId
                           join statement in records.Set<StatementVersion>()
                               on new { terms.AcquisitionId, Number = terms.StatementVersion } equals new { statement.AcquisitionId, statement.Number }
                           select new { terms.StatementVersion, terms.AgreementVersion, statement.English }).SingleAsync();
        return new OpportunityTermsView(found.StatementVersion, found.AgreementVersion, found.English.Criteria.Count);
    }

    /// <summary>Every public opportunity by number and titles, the newest first; at most as many as a map for search engines may hold (50,000 addresses in two languages).</summary>
    public async Task<IReadOnlyList<PublicTitle>> PublicTitlesAsync(CancellationToken cancellation = default) =>
        await Public().OrderByDescending(a => a.Serial).ThenByDescending(a => a.Number).Take(24_000).Select(a => new PublicTitle(a.Number, a.TitleEnglish, a.TitleFrench)).ToListAsync(cancellation);

    /// <summary>The next instant after now at which an opportunity opens or closes; null when none is to come.</summary>
    public async Task<DateTimeOffset?> NextBoundaryAsync(CancellationToken cancellation = default)
    {
        var files = records.Set<Acquisition>().Where(a => a.PublishedAt != null);
        var closing = await files.Where(a => a.ClosesAt > now.Instant).MinAsync(a => a.ClosesAt, cancellation);
        var opening = await files.Where(a => a.OpensAt > now.Instant).MinAsync(a => a.OpensAt, cancellation);
        return closing is null || opening < closing ? opening ?? closing : closing;
    }

    private async Task<OpportunityView?> ViewAsync(IQueryable<Acquisition> files, Language language, CancellationToken cancellation)
    {
        var found = await (from file in files
                           join terms in records.Set<Opportunity>() on file.Id equals terms.AcquisitionId
                           join statement in records.Set<StatementVersion>()
                               on new { file.Id, Number = terms.StatementVersion } equals new { Id = statement.AcquisitionId, statement.Number }
                           select new { File = file, Terms = terms, Statement = statement }).SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return null;
        }

        var department = await programs.DepartmentAsync(found.File.DepartmentId, cancellation);
        return new OpportunityView(
            found.File, found.Terms, found.Statement.In(language), found.Statement.In(language.Other()).Title, department?.Name(language) ?? "",
            found.File.PublicAt(now.Instant));
    }

    private async Task<IReadOnlyList<OpportunityLine>> LinesAsync(List<string> numbers, Language language, CancellationToken cancellation)
    {
        var files = await records.Set<Acquisition>().AsNoTracking().Where(a => numbers.Contains(a.Number)).ToDictionaryAsync(a => a.Number, StringComparer.Ordinal, cancellation);
        var ids = files.Values.Select(file => file.Id).ToList();
        var texts = await (from terms in records.Set<Opportunity>()
                           where ids.Contains(terms.AcquisitionId)
                           join statement in records.Set<StatementVersion>()
                               on new { terms.AcquisitionId, Number = terms.StatementVersion } equals new { statement.AcquisitionId, statement.Number }
                           select new { terms.AcquisitionId, terms.Price, Text = language == Language.French ? statement.French : statement.English })
            .ToDictionaryAsync(row => row.AcquisitionId, cancellation);
        var departments = await programs.DepartmentNamesAsync(language, cancellation);
        return numbers.ConvertAll(number =>
        {
            var file = files[number];
            var (price, text) = (texts[file.Id].Price, texts[file.Id].Text);
            var department = file.DepartmentId is { } id ? departments.GetValueOrDefault(id, "") : "";
            return new OpportunityLine(file.Number, text.Title, text.Summary, text.Skills, department, price, file.ClosesAt!.Value, file.PublicAt(now.Instant), file.EndedAt);
        });
    }

    private IQueryable<Acquisition> Public() =>
        records.Set<Acquisition>().AsNoTracking().Where(file => file.PublishedAt != null && file.OpensAt <= now.Instant);

    private IQueryable<Acquisition> ByPrice(IQueryable<Acquisition> files) =>
        from file in files
        join terms in records.Set<Opportunity>() on file.Id equals terms.AcquisitionId
        orderby terms.Price descending, file.Serial descending, file.Number descending
        select file;

    /// <summary>The public files in which every word is found: as it is written or as the beginning of a longer one.</summary>
    private IQueryable<Acquisition> Found(string? search, Language language)
    {
        var words = SearchedText.WordsOf(search).Take(MostSearchWords).ToList();
        if (words.Count == 0)
        {
            return Public();
        }

        var found = database.Engine == Engine.Sqlite ? InFts5(words, language) : InTextSearch(words, language);
        return Public().Where(file => found.Contains(file.Id));
    }

    // Words are folded to letters, digits and the signs # + . before they come here: within quotes none of them means anything to either engine.
    private IQueryable<Guid> InFts5(List<string> words, Language language)
    {
        var match = $"{language} : ({string.Join(" AND ", words.Select(word => $"\"{word}\" *"))})";
        return records.Database.SqlQuery<Guid>($"""
            SELECT s."AcquisitionId" AS "Value" FROM "SearchedWords" w JOIN "SearchedText" s ON s."Id" = w.rowid WHERE w."SearchedWords" MATCH {match}
            """);
    }

    private IQueryable<Guid> InTextSearch(List<string> words, Language language)
    {
        var match = string.Join(" & ", words.Select(word => $"'{word}':*"));
        return language == Language.French
            ? records.Database.SqlQuery<Guid>($"""SELECT "AcquisitionId" AS "Value" FROM "SearchedText" WHERE "FrenchWords" @@ ({match})::tsquery""")
            : records.Database.SqlQuery<Guid>($"""SELECT "AcquisitionId" AS "Value" FROM "SearchedText" WHERE "EnglishWords" @@ ({match})::tsquery""");
    }
}

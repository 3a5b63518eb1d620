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

/// <summary>One opportunity in a list, in the reader's language.</summary>
public sealed record OpportunityLine(string Number, string Title, string Summary, string Skills, string Department, Cad Price, DateTimeOffset ClosesAt, bool IsOpen);

/// <summary>One page of the list (the last one when a later one was asked for), with the counts over the whole search.</summary>
public sealed record OpportunityList(IReadOnlyList<OpportunityLine> Lines, int Page, int Total, int OpenCount, int ClosedCount);

/// <summary>One opportunity with its statement in the reader's language.</summary>
public sealed record OpportunityView(
    Acquisition File, Opportunity Terms, StatementText Statement, string TitleInOtherLanguage, string Department, bool IsOpen);

/// <summary>What applying needs of an opportunity: the versions in force and how many criteria ask for a statement.</summary>
public sealed record OpportunityTermsView(int StatementVersion, int AgreementVersion, int Criteria);

/// <summary>Public opportunities, for reading. The only query type of the public pages.</summary>
public sealed class OpportunityQueries(Records records, ProgramQueries programs, Now now)
{
    /// <summary>Opportunities on one page of the list.</summary>
    public const int PageSize = 20;

    /// <summary>Most words of a search that count.</summary>
    private const int MostSearchWords = 8;

    /// <summary>One page of the list and its counts.</summary>
    public async Task<OpportunityList> ListAsync(OpportunityFilter filter, Language language, CancellationToken cancellation = default)
    {
        var found = Search(filter.Search, language);
        var open = await found.Where(o => o.File.ClosesAt > now.Instant).CountAsync(cancellation);
        var closed = await found.Where(o => o.File.ClosesAt <= now.Instant).CountAsync(cancellation);
        var wanted = filter.Open switch
        {
            true => found.Where(o => o.File.ClosesAt > now.Instant),
            false => found.Where(o => o.File.ClosesAt <= now.Instant),
            _ => found,
        };
        var total = filter.Open switch { true => open, false => closed, _ => open + closed };
        var page = Math.Clamp(filter.Page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var rows = await Ordered(wanted, filter.Order).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellation);
        return new OpportunityList(await LinesAsync(rows, language, cancellation), page, total, open, closed);
    }

    /// <summary>What is open now, the nearest closing first: at most this many.</summary>
    public async Task<OpportunityList> OpenNowAsync(int atMost, Language language, CancellationToken cancellation = default)
    {
        var list = await ListAsync(new OpportunityFilter(Open: true, Search: null, OpportunityOrder.Closing, Page: 1), language, cancellation);
        return list with { Lines = [.. list.Lines.Take(atMost)] };
    }

    /// <summary>The opportunity with this number; null when it is not public.</summary>
    public async Task<OpportunityView?> FindAsync(string number, Language language, CancellationToken cancellation = default)
    {
        var found = await Public().Where(o => o.File.Number == number).SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return null;
        }

        var statement = await records.Set<StatementVersion>().AsNoTracking()
            .SingleAsync(v => v.AcquisitionId == found.File.Id && v.Number == found.Terms.StatementVersion, cancellation);
        var department = await programs.DepartmentAsync(found.File.DepartmentId, cancellation);
        return new OpportunityView(
            found.File, found.Terms, statement.In(language), statement.In(language.Other()).Title, department?.Name(language) ?? "",
            found.File.At(now.Instant) == Stage.Open);
    }

    /// <summary>What an application to this file answers and accepts, as it stands inside a turn.</summary>
    public static async Task<OpportunityTermsView> TermsAsync(Records records, Guid acquisitionId)
    {
        var terms = await records.Set<Opportunity>().AsNoTracking().SingleAsync(o => o.AcquisitionId == acquisitionId);
        var statement = await records.Set<StatementVersion>().AsNoTracking().SingleAsync(v => v.AcquisitionId == acquisitionId && v.Number == terms.StatementVersion);
        return new OpportunityTermsView(terms.StatementVersion, terms.AgreementVersion, statement.English.Criteria.Count);
    }

    /// <summary>The next instant after now at which an opportunity opens or closes; null when none is to come.</summary>
    public async Task<DateTimeOffset?> NextBoundaryAsync(CancellationToken cancellation = default)
    {
        var files = records.Set<Acquisition>().Where(a => a.PublishedAt != null);
        var closing = await files.Where(a => a.ClosesAt > now.Instant).MinAsync(a => a.ClosesAt, cancellation);
        var opening = await files.Where(a => a.OpensAt > now.Instant).MinAsync(a => a.OpensAt, cancellation);
        return closing is null || opening < closing ? opening ?? closing : closing;
    }

    private IQueryable<Row> Ordered(IQueryable<Row> rows, OpportunityOrder order) => order switch
    {
        OpportunityOrder.Newest => rows.OrderByDescending(o => o.File.OpensAt).ThenByDescending(o => o.File.Number),
        OpportunityOrder.Price => rows.OrderByDescending(o => o.Terms.Price).ThenByDescending(o => o.File.Number),
        // Open ones first, the nearest closing on top; then closed ones, the latest on top: among them the second key is the same for all.
        _ => rows.OrderByDescending(o => o.File.ClosesAt > now.Instant)
            .ThenBy(o => o.File.ClosesAt > now.Instant ? o.File.ClosesAt : null).ThenByDescending(o => o.File.ClosesAt).ThenByDescending(o => o.File.Number),
    };

    private async Task<IReadOnlyList<OpportunityLine>> LinesAsync(List<Row> page, Language language, CancellationToken cancellation)
    {
        var files = page.ConvertAll(row => row.File.Id);
        var statements = await records.Set<StatementVersion>().AsNoTracking().Where(v => files.Contains(v.AcquisitionId)).ToListAsync(cancellation);
        var departments = await programs.DepartmentNamesAsync(language, cancellation);
        return page.ConvertAll(row =>
        {
            var text = statements.Single(v => v.AcquisitionId == row.File.Id && v.Number == row.Terms.StatementVersion).In(language);
            var department = row.File.DepartmentId is { } id ? departments.GetValueOrDefault(id, "") : "";
            var isOpen = row.File.At(now.Instant) == Stage.Open;
            return new OpportunityLine(row.File.Number, text.Title, text.Summary, text.Skills, department, row.Terms.Price, row.File.ClosesAt!.Value, isOpen);
        });
    }

    private IQueryable<Row> Public() =>
        from file in records.Set<Acquisition>().AsNoTracking()
        where file.PublishedAt != null && file.OpensAt <= now.Instant
        join terms in records.Set<Opportunity>() on file.Id equals terms.AcquisitionId
        select new Row { File = file, Terms = terms };

    private IQueryable<Row> Search(string? search, Language language)
    {
        var rows = Public();
        // What people type is folded to letters and digits, so it holds no sign that LIKE would read; only a backslash-free pattern goes out.
        foreach (var word in Words.Fold(search).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostSearchWords))
        {
            var pattern = $"%{word}%";
            rows = language == Language.French
                ? rows.Where(o => EF.Functions.Like(o.Terms.SearchFrench, pattern))
                : rows.Where(o => EF.Functions.Like(o.Terms.SearchEnglish, pattern));
        }

        return rows;
    }

    private sealed class Row
    {
        public required Acquisition File { get; init; }

        public required Opportunity Terms { get; init; }
    }
}

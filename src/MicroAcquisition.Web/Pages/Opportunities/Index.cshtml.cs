using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Opportunities.Publishing;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Opportunities;

/// <summary>The list of open and closed opportunities, with search.</summary>
[Authorize(Policies.Public)]
public sealed class IndexModel(OpportunityQueries opportunities, Now now) : SitePage
{
    /// <summary>Longest search that is read.</summary>
    public const int SearchMaxLength = 100;

    /// <summary>Words to find.</summary>
    [FromQuery(Name = "q")]
    public string? Search { get; set; }

    /// <summary><c>open</c>, <c>closed</c>, or anything else for both.</summary>
    [FromQuery(Name = "status")]
    public string? Status { get; set; }

    /// <summary><c>newest</c>, <c>price</c>, or anything else for the closing.</summary>
    [FromQuery(Name = "sort")]
    public string? Sort { get; set; }

    /// <summary>From 1.</summary>
    [FromQuery(Name = "page")]
    public int? PageNumber { get; set; }

    /// <summary>What was found.</summary>
    public OpportunityList List { get; private set; } = null!;

    /// <summary>The request's instant.</summary>
    public DateTimeOffset Instant => now.Instant;

    /// <summary>The page of the list in words: how many were found of what was asked.</summary>
    public string Found => Count(List.Total, OpportunityPagesText.List_None, OpportunityPagesText.List_One, OpportunityPagesText.List_Many);

    /// <summary>True when words or a state were asked for.</summary>
    public bool IsFiltered => (Search ?? Status) is { Length: > 0 };

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        Search = Words.Clean(Search) is { Length: > 0 } text ? text[..Math.Min(text.Length, SearchMaxLength)] : null;
        bool? open = Status switch { "open" => true, "closed" => false, _ => null };
        var order = Sort switch { "newest" => OpportunityOrder.Newest, "price" => OpportunityOrder.Price, _ => OpportunityOrder.Closing };
        List = await opportunities.ListAsync(new OpportunityFilter(open, Search, order, PageNumber ?? 1), Language, cancellation);
        return null;
    }

    private static string Count(int count, string none, string one, string many) =>
        count switch { 0 => none, 1 => one, _ => many.With(Formats.Number(count)) };
}

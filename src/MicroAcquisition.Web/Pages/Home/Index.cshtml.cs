using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Opportunities.Publishing;
using MicroAcquisition.Web.Access;
using MicroAcquisition.Web.Pages.Opportunities;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Home;

/// <summary>The front page: the promise, what is open now, how it works.</summary>
[Authorize(Policies.Public)]
public sealed class IndexModel(OpportunityQueries opportunities, Now now) : SitePage
{
    private const int Shown = 6;

    /// <summary>The opportunities that close next.</summary>
    public IReadOnlyList<OpportunityLine> Open { get; private set; } = [];

    /// <summary>How many are open in all.</summary>
    public int OpenCount { get; private set; }

    /// <summary>What the first button says.</summary>
    public string SeeOpen => OpenCount switch
    {
        0 => HomeText.Home_SeeAll,
        1 => HomeText.Home_SeeOpen_One,
        > Shown => HomeText.Home_SeeAllOpen, // A number would promise as many below.
        _ => HomeText.Home_SeeOpen_Many.With(Formats.Number(OpenCount)),
    };

    /// <summary>"Open · 4 days left", by dates.</summary>
    public string StateOf(OpportunityLine line) => DaysLeft(line) switch
    {
        0 => OpportunityPagesText.State_ClosesToday,
        1 => HomeText.Card_Open_One,
        var days => HomeText.Card_Open_Many.With(Formats.Number(days)),
    };

    /// <summary>The colour of the badge.</summary>
    public string KindOf(OpportunityLine line) => OpportunityWords.KindOf(line.Stage, line.ClosesAt, now.Instant);

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var list = await opportunities.OpenNowAsync(Shown, Language, cancellation);
        (Open, OpenCount) = (list.Lines, list.OpenCount);
        return null;
    }

    private int DaysLeft(OpportunityLine line) => Eastern.DateEndedBy(line.ClosesAt).DayNumber - Eastern.DateOf(now.Instant).DayNumber;
}

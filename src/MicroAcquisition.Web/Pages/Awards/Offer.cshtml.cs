using MicroAcquisition.Acquisitions;
using MicroAcquisition.Awards;
using MicroAcquisition.Evaluations;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Opportunities;
using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Awards;

/// <summary>The program officer offers the work to the next in order, who is still a number.</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.MakeOffer))]
public sealed class OfferModel(StepDesk desk, AwardQueries awards, EvaluationQueries evaluations, ProgramQueries programs, Records records, AwardService service) : StepPage(desk)
{
    /// <summary>The number of the application.</summary>
    public int Candidate { get; private set; }

    /// <summary>What was found on each criterion.</summary>
    public IReadOnlyList<FindingLine> Findings { get; private set; } = [];

    /// <summary>What is offered.</summary>
    public OfferedTerms Terms { get; private set; } = null!;

    /// <summary>Business days to answer.</summary>
    public int DaysToAnswer { get; private set; }

    /// <summary>True when this is not the first offer of the file.</summary>
    public bool IsNext { get; private set; }

    /// <summary>Offers it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await service.OfferAsync(PersonId, Acquisition, cancellation);
        return ToFile(AwardText.Done_Offered);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadFactsAsync(CancellationToken cancellation)
    {
        DaysToAnswer = await programs.DaysOfAsync(Journey.AnswerOffer, [Acquisition.ProgramId], cancellation);
        if (Step.WaitsOn(Acquisition, DateTimeOffset.MaxValue))
        {
            Terms = await OfferedTerms.OfAsync(records, Acquisition.Id, cancellation);
            Candidate = await awards.NextAsync(Acquisition.Id, cancellation);
            Findings = [.. (await evaluations.FindingsAsync(Acquisition.Id, cancellation)).Where(f => f.Candidate == Candidate)];
            IsNext = Acquisition.AwardNumber > 0;
        }

        return null;
    }
}

using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Notices;

/// <summary>What letters about any step add to their words.</summary>
public static class JourneyLetters
{
    /// <summary>Which step is late, and when it was due.</summary>
    public static Task<Additions> WhichStep(Told told, CancellationToken cancellation)
    {
        var late = told.Read<StepOverdue>();
        return Task.FromResult(new Additions { Values = [JourneyWords.Of(Journey.Named(late.Step))], Facts = [(NoticesText.Fact_Due, Formats.Date(late.DueOn))] });
    }
}

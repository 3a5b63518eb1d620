using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Notices;

/// <summary>What letters about any step add to their words.</summary>
public static class JourneyLetters
{
    /// <summary>The file's page; of a step that is the supplier's, their own page of the work, since the file's is the staff's.</summary>
    public static Uri Page(ISiteAddresses addresses, Told told) => Journey.Named(told.Read<StepOverdue>().Step).Doers.Contains(Doer.Awardee)
        ? AwardLetters.Page(addresses, told)
        : addresses.File(OfficialLanguages.Current, told.Number);

    /// <summary>Which step is late, and when it was due.</summary>
    public static Task<Additions> WhichStep(Told told, CancellationToken cancellation)
    {
        var late = told.Read<StepOverdue>();
        return Task.FromResult(new Additions { Values = [JourneyWords.Of(Journey.Named(late.Step))], Facts = [(NoticesText.Fact_Due, Formats.Date(late.DueOn))] });
    }
}

namespace MicroAcquisition.Acquisitions;

/// <summary>What the public may know of where a file stands (domain §3, §4 "Secrecy", §5 "After"; spine §4): read from the file's row alone.</summary>
public static class PublicStages
{
    /// <summary>The public stage of a file in hand.</summary>
    public static PublicStage PublicAt(this Acquisition file, DateTimeOffset now) => Of(file.At(now));

    /// <summary>What a stage is for the public. From the closing until both have signed all stages are one: that an offer was made, declined or lapsed is nobody's to infer.</summary>
    public static PublicStage Of(Stage stage) => stage switch
    {
        Stage.Open => PublicStage.Open,
        Stage.Closed or Stage.Evaluating or Stage.Selecting or Stage.Offered or Stage.Confirmed or Stage.ToSign => PublicStage.Evaluating,
        Stage.InProgress => PublicStage.Awarded,
        Stage.Delivered => PublicStage.Delivered,
        Stage.Owed or Stage.Invoiced or Stage.Certified => PublicStage.Accepted,
        Stage.Paid or Stage.Settled => PublicStage.Paid,
        Stage.Completed => PublicStage.Completed,
        Stage.NoAward => PublicStage.NoAward,
        Stage.Cancelled => PublicStage.Cancelled,
        Stage.TerminatedForDefault => PublicStage.TerminatedForDefault,
        Stage.TerminatedForConvenience => PublicStage.TerminatedForConvenience,
        Stage.Elsewhere => PublicStage.Elsewhere,
        _ => PublicStage.Hidden,
    };

    /// <summary>
    /// True once anyone may know how many applied and how many passed. The domain seals the counts until two minutes after the closing and says no later moment for the public: so
    /// with the award notice or the end without an award, when nothing is left that a count could bend. Of a cancelled file nobody is told whether anyone applied.
    /// </summary>
    public static bool TellsApplications(this Acquisition file) => file.SignedAt is not null || file.Ended == Ending.NoAward;
}

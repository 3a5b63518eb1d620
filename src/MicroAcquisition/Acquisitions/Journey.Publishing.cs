using MicroAcquisition.Foundation.Access;

namespace MicroAcquisition.Acquisitions;

public static partial class Journey
{
    /// <summary>The translator writes the other language of the statement that was approved.</summary>
    public static readonly Step Translate = new("Opportunities/Translating", [Role.Translator])
    {
        Reaches = Milestone.TranslationSupplied,
        Clock = StepClock.Of("Translation", 5, file => file.ApprovedForProgramAt, file => file.ApprovedByProcurementAt),
        LeadsTo = "the statement in the other language",
    };

    /// <summary>A reader of both languages, who did not write it, confirms the translation or sends it back.</summary>
    public static readonly Step ConfirmTranslation = new("Opportunities/Translating", [Role.Client, Role.ProgramOfficer])
    {
        Reaches = Milestone.TranslationConfirmed,
        Clock = StepClock.Of("Parity", 2, file => file.TranslationSuppliedAt),
        Not = [Separation.WhoDid(nameof(Translate))],
        LeadsTo = "both languages say the same; or back to the translator",
    };

    /// <summary>The program officer publishes, now or at an instant; publishing fixes the dates.</summary>
    public static readonly Step Publish = new("Opportunities/Publishing", [Role.ProgramOfficer])
    {
        Reaches = Milestone.Published,
        And = (file, now) => file.FundsReservedAt >= file.CommittedAt,
        Clock = StepClock.Of("Publication", 2, file => file.FundsReservedAt, file => file.TranslationConfirmedAt),
        Not = [Separation.Requester],
        LeadsTo = "public from its opening instant",
    };

    /// <summary>Before it opens, the officer takes it back: an imported one has nowhere to go back to.</summary>
    public static readonly Step Unpublish = new("Opportunities/Publishing", [Role.ProgramOfficer])
    {
        May = true,
        And = (file, now) => file.CommittedAt != null && now < file.OpensAt,
        LeadsTo = "nothing is to open",
    };

    /// <summary>The officer calls it off, with public words. An imported file was never screened in, and can be called off all the same.</summary>
    public static readonly Step Cancel = new("Opportunities/Publishing", [Role.ProgramOfficer])
    {
        May = true,
        And = (file, now) => (file.ScreenedInAt != null || file.PublishedAt != null) && file.OfferedAt == null,
        LeadsTo = "the file ends, cancelled",
    };

    private static IReadOnlyList<Step> OfPublishing => [Translate, ConfirmTranslation, Publish, Unpublish, Cancel];
}

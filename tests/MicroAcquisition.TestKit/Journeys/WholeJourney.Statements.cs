using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;

namespace MicroAcquisition.TestKit;

/// <content>The other language.</content>
public static partial class WholeJourney
{
    public static readonly Step Translate = new("Translating", [Role.Translator])
    {
        Reaches = Milestone.TranslationSupplied,
        Clock = StepClock.Of("Translation", 5, file => file.ApprovedForProgramAt, file => file.ApprovedByProcurementAt),
        LeadsTo = "the statement in the other language",
    };

    public static readonly Step ConfirmTranslation = new("Translating", [Role.Client, Role.ProgramOfficer])
    {
        Reaches = Milestone.TranslationConfirmed,
        Clock = StepClock.Of("Parity", 2, file => file.TranslationSuppliedAt),
        Not = [Separation.WhoDid(nameof(Translate))],
        LeadsTo = "both languages say the same; or back to the translator",
    };
}

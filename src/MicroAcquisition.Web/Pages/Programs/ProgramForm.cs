using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Programs;

namespace MicroAcquisition.Web.Pages.Programs;

/// <summary>A program's facts as its administrators type them.</summary>
public sealed class ProgramForm
{
    /// <summary>Name.</summary>
    public string? NameEnglish { get; set; }

    /// <summary>Name.</summary>
    public string? NameFrench { get; set; }

    /// <summary>Where anyone writes to.</summary>
    public string? ContactEmail { get; set; }

    /// <summary>Highest total, as typed.</summary>
    public string? Ceiling { get; set; }

    /// <summary>Added to the privacy notice.</summary>
    public string? NoticeEnglish { get; set; }

    /// <summary>Added to the privacy notice.</summary>
    public string? NoticeFrench { get; set; }

    /// <summary>The letters before file numbers; asked of a program that is not the first.</summary>
    public string? FilePrefix { get; set; }

    /// <summary>The version that the form was made from.</summary>
    public int Version { get; set; }

    /// <summary>The form of a saved program.</summary>
    public static ProgramForm Of(ProgramSettings program) => new()
    {
        NameEnglish = program.NameEnglish,
        NameFrench = program.NameFrench,
        ContactEmail = program.ContactEmail,
        Ceiling = Formats.TypedAmount(program.Ceiling),
        NoticeEnglish = program.NoticeEnglish,
        NoticeFrench = program.NoticeFrench,
        Version = program.Version,
    };

    /// <summary>The facts; what is not an amount counts as nothing, which the rule refuses.</summary>
    public ProgramFacts ToFacts() => new(
        NameEnglish ?? "", NameFrench ?? "", ContactEmail ?? "", Cad.Parse(Ceiling) ?? default, NoticeEnglish ?? "", NoticeFrench ?? "");
}

using MicroAcquisition.Demo.Pages;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Web.Languages;
using MicroAcquisition.Web.Pages.Acquisitions;
using MicroAcquisition.Web.Pages.Applications;
using MicroAcquisition.Web.Pages.Opportunities;
using MicroAcquisition.Web.Pages.Programs;
using MicroAcquisition.Web.Pages.Requests;

namespace MicroAcquisition.Demo;

/// <summary>Someone whom a visitor can be. Nobody real: addresses end in domains that nobody can own (RFC 2606).</summary>
/// <param name="Key">In addresses, and in the names of the texts about them.</param>
/// <param name="Name">As they are called.</param>
/// <param name="Email">Their address.</param>
/// <param name="Language">The language of their letters.</param>
/// <param name="Start">Where their day begins.</param>
public sealed record Persona(string Key, string Name, string Email, Language Language, Address Start)
{
    /// <summary>Their given name.</summary>
    public string GivenName => Name.Split(' ')[0];

    /// <summary>What they are, in the current language.</summary>
    public string Role => Text("Role");

    /// <summary>What a visitor can try as them, in the current language.</summary>
    public string Try => Text("Try");

    private string Text(string what) =>
        DemoText.ResourceManager.GetString($"Persona_{Key}_{what}", OfficialLanguages.Current.Culture())
        ?? throw new InvalidOperationException($"DemoText does not say Persona_{Key}_{what}.");
}

/// <summary>The people of the demonstration: one in every role that has something to do or to see so far.</summary>
public static class Personas
{
    /// <summary>A client of the first department.</summary>
    public static readonly Persona Nora = new("nora", "Nora Whitcombe", "nora.whitcombe@lakes.example", Language.English, AcquisitionAddresses.MyWork);

    /// <summary>A client of the second department.</summary>
    public static readonly Persona Etienne = new("etienne", "Étienne Marchessault", "etienne.marchessault@sentiers.example", Language.French, AcquisitionAddresses.MyWork);

    /// <summary>Program officer.</summary>
    public static readonly Persona Amina = new("amina", "Amina Delorme-Osei", "amina.delorme-osei@lakes.example", Language.English, AcquisitionAddresses.MyWork);

    /// <summary>Administrator of the whole site.</summary>
    public static readonly Persona Gael = new("gael", "Gaël Ouimet-Stark", "gael.ouimet-stark@lakes.example", Language.French, ProgramAddresses.List);

    /// <summary>Delegated manager.</summary>
    public static readonly Persona Hector = new("hector", "Hector Ames-Vaillant", "hector.ames-vaillant@lakes.example", Language.English, AcquisitionAddresses.MyWork);

    /// <summary>Procurement advisor.</summary>
    public static readonly Persona Malik = new("malik", "Malik Oyelaran-Tremblay", "malik.oyelaran-tremblay@lakes.example", Language.English, AcquisitionAddresses.MyWork);

    /// <summary>Open-source advisor.</summary>
    public static readonly Persona Priya = new("priya", "Priya Castonguay-Rao", "priya.castonguay-rao@lakes.example", Language.French, AcquisitionAddresses.MyWork);

    /// <summary>Translator.</summary>
    public static readonly Persona Maelle = new("maelle", "Maëlle Thibodeau-Ngata", "maelle.thibodeau-ngata@sentiers.example", Language.French, AcquisitionAddresses.MyWork);

    /// <summary>Finance officer.</summary>
    public static readonly Persona Odile = new("odile", "Odile Prescott-Yao", "odile.prescott-yao@lakes.example", Language.English, AcquisitionAddresses.MyWork);

    /// <summary>Contracting authority.</summary>
    public static readonly Persona Aurelie = new("aurelie", "Aurélie Fontaine-Ward", "aurelie.fontaine-ward@lakes.example", Language.French, AcquisitionAddresses.MyWork);

    /// <summary>Payment officer.</summary>
    public static readonly Persona Bao = new("bao", "Bao Lacasse-Nguyen", "bao.lacasse-nguyen@lakes.example", Language.English, AcquisitionAddresses.MyWork);

    /// <summary>Evaluator.</summary>
    public static readonly Persona Kwame = new("kwame", "Kwame Bouchard-Ellis", "kwame.bouchard-ellis@lakes.example", Language.English, AcquisitionAddresses.MyWork);

    /// <summary>Evaluator.</summary>
    public static readonly Persona Ines = new("ines", "Inès Laframboise-Cho", "ines.laframboise-cho@sentiers.example", Language.French, AcquisitionAddresses.MyWork);

    /// <summary>The union's observer.</summary>
    public static readonly Persona Rosalind = new("rosalind", "Rosalind Achterberg", "rosalind.achterberg@union.example", Language.English, OpportunityAddresses.List);

    /// <summary>A public servant without a file.</summary>
    public static readonly Persona Weilan = new("weilan", "Wei-Lan Thistlewood", "wei-lan.thistlewood@sentiers.example", Language.English, RequestAddresses.Start);

    /// <summary>A client from outside the program.</summary>
    public static readonly Persona Tomas = new("tomas", "Tomas Blais-Verhoeven", "tomas.blais-verhoeven@harbours.example", Language.English, AcquisitionAddresses.MyWork);

    /// <summary>A student.</summary>
    public static readonly Persona Leo = new("leo", "Léo Vadebontrain", "leo.vadebontrain@example.org", Language.French, AcquisitionAddresses.MyWork);

    /// <summary>A freelancer.</summary>
    public static readonly Persona Imogen = new("imogen", "Imogen Farrow-Lo", "imogen.farrow-lo@example.net", Language.English, ApplicationAddresses.Mine);

    /// <summary>First member of a small firm.</summary>
    public static readonly Persona Solene = new("solene", "Solène Ishikawa-Roy", "solene@tamarac.example", Language.French, ApplicationAddresses.Mine);

    /// <summary>Second member of the firm.</summary>
    public static readonly Persona Dmitri = new("dmitri", "Dmitri Hale-Kowalik", "dmitri@tamarac.example", Language.English, ApplicationAddresses.Mine);

    /// <summary>Everyone, in the order of the page: those who buy, those who look on, those who supply.</summary>
    public static IReadOnlyList<Persona> All { get; } = [Nora, Etienne, Weilan, Tomas, Amina, Malik, Priya, Maelle, Kwame, Ines, Gael, Hector, Odile, Aurelie, Bao, Rosalind, Leo, Imogen, Solene, Dmitri];

    /// <summary>The persona of an address or key; null for anyone else.</summary>
    public static Persona? Find(string? keyOrEmail) => All.FirstOrDefault(p => p.Key == keyOrEmail || p.Email == keyOrEmail);
}

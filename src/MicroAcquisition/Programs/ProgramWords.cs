using System.Globalization;

namespace MicroAcquisition.Programs;

/// <summary>Authorities, matters, states and provinces in the reader's words.</summary>
public static class ProgramWords
{
    /// <summary>"commitment of funds (section 32)".</summary>
    public static string Of(DelegatedAuthority authority) => Text("Authority_" + authority);

    /// <summary>"acquisition card".</summary>
    public static string Of(AuthorityMatter matter) => Text("Matter_" + matter);

    /// <summary>"in force".</summary>
    public static string Of(Validity validity) => Text("Validity_" + validity);

    /// <summary>The name of a province or territory, by its two letters.</summary>
    public static string OfProvince(string code) => Text("Province_" + code);

    private static string Text(string key) =>
        ProgramsText.ResourceManager.GetString(key, CultureInfo.CurrentUICulture) ?? throw new InvalidOperationException($"ProgramsText lacks {key}.");
}

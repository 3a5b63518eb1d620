using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Errors;

namespace MicroAcquisition.Tests.Texts;

/// <summary>Whatever code names by a key is said in both languages.</summary>
public sealed partial class SaidTests
{
    /// <summary>Methods that return a refusal without being a rule: they hand on what a rule said.</summary>
    private static readonly string[] NotRules = [nameof(ErrorRules.Explanation)];

    private static readonly Assembly[] Assemblies = [typeof(TurnKeeper).Assembly, typeof(Web.Site).Assembly, typeof(Demo.ShiftedTime).Assembly];

    [Fact]
    public void Every_rule_says_what_would_satisfy_it()
    {
        Expect.None(Assemblies.SelectMany(assembly => Unsaid(Rules(assembly.GetTypes()), assembly)));
        Assert.Equal(["Rule_TheSampleIsSaid"], Unsaid(Rules([typeof(SampleRules)]), typeof(TurnKeeper).Assembly));
    }

    [Fact]
    public void Every_rule_named_in_a_text_of_code_is_said()
    {
        var named = Repository.Files("src", "*.cs").SelectMany(path => NamedRule().Matches(File.ReadAllText(path))).Select(m => m.Groups["name"].Value).Distinct(StringComparer.Ordinal);

        Assert.All(named, rule => Assert.True(Assemblies.Any(assembly => IsSaid("Rule_" + rule, assembly)), rule));
    }

    [Fact]
    public void Every_step_stage_phase_role_and_event_has_its_words()
    {
        string[] keys =
        [
            .. Journey.Steps.Select(step => "Step_" + step.Name),
            .. Enum.GetNames<Stage>().SelectMany(stage => new[] { "Stage_" + stage, "Next_" + stage }),
            .. Enum.GetNames<Phase>().Select(phase => "Phase_" + phase),
            .. Enum.GetNames<Role>().Select(role => "Role_" + role),
            .. Enum.GetNames<Part>().Where(part => part != nameof(Part.Seat)).Select(part => "Doer_" + part), "Doer_Clock",
            .. EventCatalogue.All.Where(kind => kind.Facts.Audience is Audience.Public or Audience.File or Audience.Defence or Audience.Administration).Select(kind => "Event_" + kind.Kind.Replace('-', '_')),
        ];

        Expect.None(Unsaid(keys, typeof(Journey).Assembly));
    }

    private static IEnumerable<string> Rules(IEnumerable<Type> types) => types
        .Where(type => type != typeof(Refusal))
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(method => method.ReturnType == typeof(Refusal) && !NotRules.Contains(method.Name, StringComparer.Ordinal))
        .Select(method => "Rule_" + method.Name);

    private static IEnumerable<string> Unsaid(IEnumerable<string> keys, Assembly assembly) => keys.Where(key => !IsSaid(key, assembly));

    /// <summary>True when a text class of the assembly has the key in English and in French, each of its own.</summary>
    private static bool IsSaid(string key, Assembly assembly) => TextsOf(assembly).Any(texts =>
        texts.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)?.GetString(key) is not null
        && texts.GetResourceSet(CultureInfo.GetCultureInfo("fr"), createIfNotExists: true, tryParents: false)?.GetString(key) is not null);

    private static IEnumerable<ResourceManager> TextsOf(Assembly assembly) => assembly.GetTypes()
        .Where(type => type.Name.EndsWith("Text", StringComparison.Ordinal))
        .Select(type => type.GetProperty("ResourceManager", BindingFlags.Public | BindingFlags.Static)?.GetValue(null)).OfType<ResourceManager>();

    [GeneratedRegex(@"\brule:\s*""(?<name>\w+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamedRule();

    private static class SampleRules
    {
        public static Refusal? TheSampleIsSaid(Language language) => language == Language.French ? TurnRules.TheProgramIsNotTooBusy() : null;
    }
}

using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Opportunities.Drafting;

/// <summary>A skill that an opportunity asks for, in both languages; its key is what a draft keeps.</summary>
public sealed record Skill(string Key, string English, string French);

/// <summary>
/// The bilingual list of skills, so that suppliers find work by the same words everywhere and nobody translates them. The pilot's
/// opportunities and those of its peers asked for these.
/// </summary>
public static class SkillList
{
    /// <summary>Most skills of one opportunity: more tell a supplier nothing.</summary>
    public const int Most = 8;

    /// <summary>All, in the order of their keys.</summary>
    public static IReadOnlyList<Skill> All { get; } =
    [
        new("accessibility", "Accessibility", "Accessibilité"),
        new("android", "Android", "Android"),
        new("api", "Web APIs", "Interfaces de programmation Web (API)"),
        new("automated-tests", "Automated tests", "Tests automatisés"),
        new("aws", "Amazon Web Services", "Amazon Web Services"),
        new("azure", "Microsoft Azure", "Microsoft Azure"),
        new("bash", "Shell scripts", "Scripts d’interpréteur de commandes"),
        new("c-cpp", "C and C++", "C et C++"),
        new("ckan", "CKAN", "CKAN"),
        new("continuous-integration", "Continuous integration", "Intégration continue"),
        new("csharp", "C# and .NET", "C# et .NET"),
        new("css", "HTML and CSS", "HTML et CSS"),
        new("data-visualization", "Data visualization", "Visualisation de données"),
        new("docker", "Containers (Docker, Kubernetes)", "Conteneurs (Docker, Kubernetes)"),
        new("drupal", "Drupal", "Drupal"),
        new("git", "Git", "Git"),
        new("go", "Go", "Go"),
        new("java", "Java", "Java"),
        new("javascript", "JavaScript", "JavaScript"),
        new("machine-learning", "Machine learning", "Apprentissage automatique"),
        new("maps", "Maps and spatial data", "Cartes et données géospatiales"),
        new("nodejs", "Node.js", "Node.js"),
        new("open-data", "Open data", "Données ouvertes"),
        new("php", "PHP", "PHP"),
        new("postgresql", "PostgreSQL", "PostgreSQL"),
        new("power-platform", "Power Platform", "Power Platform"),
        new("python", "Python", "Python"),
        new("r", "R", "R"),
        new("react", "React", "React"),
        new("ruby", "Ruby", "Ruby"),
        new("rust", "Rust", "Rust"),
        new("security", "Application security", "Sécurité des applications"),
        new("sql", "SQL", "SQL"),
        new("terraform", "Terraform", "Terraform"),
        new("typescript", "TypeScript", "TypeScript"),
        new("user-research", "User research", "Recherche auprès des utilisateurs"),
        new("vue", "Vue.js", "Vue.js"),
        new("wordpress", "WordPress", "WordPress"),
    ];

    /// <summary>True when the list has it.</summary>
    public static bool Has(string key) => All.Any(skill => skill.Key == key);

    /// <summary>Its name in a language; the key itself where the list has it no more.</summary>
    public static string NameOf(string key, Language language) => All.FirstOrDefault(skill => skill.Key == key) is { } skill ? language.Of(skill.English, skill.French) : key;
}

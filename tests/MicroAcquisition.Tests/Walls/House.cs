using Mono.Cecil;

namespace MicroAcquisition.Tests.Walls;

/// <summary>A type as written in a source file, with everything compiled from it, and what its code mentions.</summary>
public sealed record Brick(string Name, string Room, bool IsEntity, IReadOnlyList<Mention> Mentions);

/// <summary>A type that some code mentions, or a method that it calls; whether only a mapping of tables mentions it.</summary>
public sealed record Mention(string Type, string? Method, bool IsMapping);

/// <summary>An assembly read as rooms below a root namespace: what code says, whatever its sources look like.</summary>
public sealed class House
{
    private static readonly string[] Spine = ["Foundation", "Acquisitions"];

    private House(string root, IReadOnlyList<Brick> bricks, IReadOnlyList<string> references) => (Root, Bricks, References) = (root, bricks, references);

    /// <summary>The namespace that the rooms lie in.</summary>
    public string Root { get; }

    /// <summary>Its types.</summary>
    public IReadOnlyList<Brick> Bricks { get; }

    /// <summary>The assemblies that it refers to.</summary>
    public IReadOnlyList<string> References { get; }

    /// <summary>True for what every room may use.</summary>
    public static bool IsSpine(string room) => Spine.Contains(room, StringComparer.Ordinal);

    /// <summary>Reads an assembly.</summary>
    public static House Of(System.Reflection.Assembly assembly, string root)
    {
        using var module = ModuleDefinition.ReadModule(assembly.Location);
        var bricks = module.Types.Where(t => IsBelow(root, t.Namespace)).Select(t => Read(t, root)).ToList();
        return new House(root, bricks, [.. module.AssemblyReferences.Select(r => r.Name)]);
    }

    /// <summary>The room of a type's name; empty for what lies in no room.</summary>
    public string RoomOf(string type) => RoomOf(type, Root);

    private static string RoomOf(string type, string root)
    {
        var rest = type.StartsWith(root + ".", StringComparison.Ordinal) ? type[(root.Length + 1)..].Split('.') : [];
        return rest.Length > 1 ? rest[0] : "";
    }

    private static bool IsBelow(string root, string space) => space == root || space.StartsWith(root + ".", StringComparison.Ordinal);

    private static Brick Read(TypeDefinition type, string root)
    {
        var mapping = type.NestedTypes.FirstOrDefault(IsMapping);
        return new Brick(type.FullName, RoomOf(type.FullName, root), mapping is not null, [.. MentionsOf(type, isMapping: false).Distinct()]);
    }

    private static bool IsMapping(TypeDefinition type) => type.Interfaces.Any(i => i.InterfaceType.Name.StartsWith("IEntityTypeConfiguration`", StringComparison.Ordinal));

    private static IEnumerable<Mention> MentionsOf(TypeDefinition type, bool isMapping)
    {
        isMapping |= IsMapping(type);
        IEnumerable<TypeReference?> types =
        [
            type.BaseType, .. type.Interfaces.Select(i => i.InterfaceType), .. type.Fields.Select(f => f.FieldType), .. type.Properties.Select(p => p.PropertyType),
            .. type.Methods.Select(m => m.ReturnType), .. type.Methods.SelectMany(m => m.Parameters).Select(p => p.ParameterType),
            .. type.Methods.Where(m => m.HasBody).SelectMany(m => m.Body.Variables).Select(v => v.VariableType),
        ];
        var code = type.Methods.Where(m => m.HasBody).SelectMany(m => m.Body.Instructions).Select(i => i.Operand);
        return types.SelectMany(Parts).Select(name => new Mention(name, Method: null, isMapping))
            .Concat(code.SelectMany(operand => Operand(operand, isMapping)))
            .Concat(type.NestedTypes.SelectMany(nested => MentionsOf(nested, isMapping)));
    }

    private static IEnumerable<Mention> Operand(object? operand, bool isMapping) => operand switch
    {
        MethodReference method => Parts(method.DeclaringType).Select(name => new Mention(name, method.Name, isMapping))
            .Concat(((method as GenericInstanceMethod)?.GenericArguments ?? []).SelectMany(Parts).Select(name => new Mention(name, null, isMapping))),
        FieldReference field => Parts(field.DeclaringType).Concat(Parts(field.FieldType)).Select(name => new Mention(name, null, isMapping)),
        TypeReference type => Parts(type).Select(name => new Mention(name, null, isMapping)),
        _ => [],
    };

    /// <summary>The named types in a type: itself, its element and its arguments; a nested type counts as the one that it is in.</summary>
    private static IEnumerable<string> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => Parts(generic.ElementType).Concat(generic.GenericArguments.SelectMany(Parts)),
        TypeSpecification specification => Parts(specification.ElementType),
        { DeclaringType: { } outer } => Parts(outer),
        _ => [type.FullName],
    };
}

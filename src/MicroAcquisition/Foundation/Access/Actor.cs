namespace MicroAcquisition.Foundation.Access;

/// <summary>Who acts: a person, the operator at the command line, or the clock.</summary>
public sealed record Actor
{
    private Actor()
    {
    }

    /// <summary>The person; null for the operator and the clock.</summary>
    public Guid? PersonId { get; private init; }

    /// <summary>The part the actor plays when no role of the journey explains it: Operator or Clock.</summary>
    public string? Part { get; private init; }

    /// <summary>Whoever runs the <c>micro-acquisition</c> command on the server.</summary>
    public static Actor Operator { get; } = new() { Part = "Operator" };

    /// <summary>The worker that records the passing of time.</summary>
    public static Actor Clock { get; } = new() { Part = "Clock" };

    /// <summary>A signed-in person.</summary>
    public static Actor Person(Guid personId) => new() { PersonId = personId };
}

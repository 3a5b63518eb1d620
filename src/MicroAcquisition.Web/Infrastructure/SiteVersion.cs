using System.Reflection;

namespace MicroAcquisition.Web.Infrastructure;

/// <summary>Which software serves the pages.</summary>
public static class SiteVersion
{
    private static readonly Assembly Software = typeof(Site).Assembly;

    /// <summary>Its number, without what a build adds to it.</summary>
    public static string Number { get; } = (Software.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "").Split('+')[0];

    /// <summary>When it was built, UTC.</summary>
    public static DateTimeOffset BuiltAt { get; } = new(File.GetLastWriteTimeUtc(Software.Location));
}

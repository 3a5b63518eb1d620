using Microsoft.Extensions.DependencyInjection;

namespace MicroAcquisition.TestKit;

/// <summary>Short words for tests that need several services of one request.</summary>
public static class ServiceProviderExtensions
{
    /// <summary>The service.</summary>
    public static T Get<T>(this IServiceProvider services) where T : notnull => services.GetRequiredService<T>();
}

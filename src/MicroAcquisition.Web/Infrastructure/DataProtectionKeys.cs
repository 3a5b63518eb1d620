using System.Xml.Linq;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Turns;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Web.Infrastructure;

/// <summary>Keeps the keys that protect cookies in the database, so that every node reads the same cookies. Saved by Turns, like everything.</summary>
public sealed class DataProtectionKeys(IServiceScopeFactory scopes) : IXmlRepository
{
    /// <inheritdoc />
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var rows = scope.ServiceProvider.GetRequiredService<Records>().Set<ProtectionKey>().AsNoTracking().ToList();
        return rows.ConvertAll(row => XElement.Parse(row.Xml));
    }

    /// <inheritdoc />
    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var turns = scope.ServiceProvider.GetRequiredService<TurnKeeper>();
        // The interface is synchronous; this runs once in months, at start.
        turns.KeepAsync(records =>
        {
            records.Add(ProtectionKey.Of(friendlyName, element.ToString(SaveOptions.DisableFormatting)));
            return Task.CompletedTask;
        }).GetAwaiter().GetResult();
    }
}

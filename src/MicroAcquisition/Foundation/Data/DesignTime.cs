using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Foundation.Data;

/// <summary>The context that <c>eng/add-migration</c> and the drift test look at: a database of an engine that nobody opens.</summary>
public static class DesignTime
{
    /// <summary>A context for the model of an engine.</summary>
    public static Records RecordsFor(Engine engine)
    {
        var options = new DbContextOptionsBuilder<Records>();
        DatabaseChoice.Parse(engine == Engine.Sqlite ? "Data Source=design-time.db" : "Host=127.0.0.1;Database=design_time").Configure(options);
        return new Records(options.Options);
    }
}

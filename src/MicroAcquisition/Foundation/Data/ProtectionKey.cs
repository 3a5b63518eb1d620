using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Foundation.Data;

/// <summary>A key of the site's cookies, as the framework writes it.</summary>
public sealed class ProtectionKey
{
    private ProtectionKey()
    {
    }

    /// <summary>The framework's name for it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The key, in XML.</summary>
    public string Xml { get; private set; } = "";

    /// <summary>A key.</summary>
    public static ProtectionKey Of(string name, string xml) => new() { Name = name, Xml = xml };

    internal sealed class Mapping : IEntityTypeConfiguration<ProtectionKey>
    {
        public void Configure(EntityTypeBuilder<ProtectionKey> builder)
        {
            builder.HasKey(k => k.Name);
            builder.Property(k => k.Name).HasMaxLength(100);
        }
    }
}

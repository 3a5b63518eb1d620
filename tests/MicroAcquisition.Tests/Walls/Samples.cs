using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

// A small house in which every wall is broken once, so that each wall is known to see it.
#pragma warning disable MA0182, CA1812, CA1822 // They are read, never used.
namespace MicroAcquisition.Tests.Walls.Samples.Foundation
{
    internal sealed class SpineThatKnowsARoom
    {
        public async Task ReadAsync()
        {
            await Task.Yield();
            _ = new Requests.Need();
        }
    }
}

namespace MicroAcquisition.Tests.Walls.Samples.Requests
{
    internal sealed class Need
    {
        public Guid Id { get; private set; }

        internal sealed class Mapping : IEntityTypeConfiguration<Need>
        {
            public void Configure(EntityTypeBuilder<Need> builder) => builder.HasKey(n => n.Id);
        }
    }
}

namespace MicroAcquisition.Tests.Walls.Samples.Payments
{
    internal sealed class Payment
    {
        public Guid NeedId { get; private set; }

        internal sealed class Mapping : IEntityTypeConfiguration<Payment>
        {
            public void Configure(EntityTypeBuilder<Payment> builder) => builder.HasOne<Requests.Need>().WithMany().HasForeignKey(p => p.NeedId);
        }
    }

    internal sealed class PaymentThatReadsTheNeed
    {
        public IQueryable<Guid> Ids(DbContext records) => records.Set<Requests.Need>().Select(n => n.Id);
    }

    internal sealed class ServiceThatSaves
    {
        public async Task SaveAsync(DbContext records) => await records.SaveChangesAsync();

        public Task<int> DeleteAsync(DbContext records) => records.Set<Requests.Need>().ExecuteDeleteAsync();
    }
}

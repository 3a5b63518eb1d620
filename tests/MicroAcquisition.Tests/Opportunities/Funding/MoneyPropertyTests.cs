using System.Globalization;
using CsCheck;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Opportunities.Funding;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Tests.Opportunities.Funding;

/// <summary>Whatever a manager, finance and the reviewers do, in whatever order: one form lives at most, and one reservation.</summary>
public sealed class MoneyPropertyTests
{
    private const int Sequences = 5;

    /// <summary>0 and 1 sign, 2 and 3 reserve, 4 returns, 5 asks for changes, 6 has the statement approved again. Each is done once before chance goes on, so that every sequence meets them all.</summary>
    private static readonly Gen<int[]> Acts = Gen.Int[0, 6].Array[18].Select(random => (int[])[0, 2, 4, 1, 3, 5, 6, .. random]);

    [Theory, BothEngines]
    public async Task A_file_has_at_most_one_form_and_one_reservation_that_live(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var (manager, finance) = (await host.Data.ManagerAsync(program), await host.Data.HolderAsync(program, Role.FinanceOfficer));
        var done = new HashSet<int>();

        await Acts.SampleAsync(
            async acts =>
            {
                var file = await host.Data.ApprovedStatementAsync(program);
                for (var n = 0; n < acts.Length; n++)
                {
                    host.Time.Advance(TimeSpan.FromSeconds(30));
                    if (await IsDoneAsync(file, acts[n], n))
                    {
                        done.Add(acts[n]);
                    }

                    Assert.Null(await BrokenAsync(host, file));
                }
            },
            iter: Sequences, threads: 1);

        Assert.Equal([0, 1, 2, 3, 4, 5, 6], done.Order());

        async Task<bool> IsDoneAsync(TestFile file, int act, int n)
        {
            try
            {
                await (act switch
                {
                    0 or 1 => host.Data.SignAsync(file, manager, form => form with { Coding = n.ToString(CultureInfo.InvariantCulture) }),
                    2 or 3 => host.Data.ReserveFundsAsync(file, finance),
                    4 => host.Data.ReturnPurchaseFormAsync(file, finance),
                    5 => host.Data.DoAsync(Journey.AskChanges, program, file),
                    _ => FundingServiceTests.ApproveAgainAsync(host, program, file),
                });
                return true;
            }
            catch (RefusedException)
            {
                return false;
            }
        }
    }

    private static async Task<string?> BrokenAsync(TestHost host, TestFile file)
    {
        var row = await host.Data.AcquisitionAsync(file);
        var forms = await host.ActAsync((Records records) => records.Set<PurchaseForm>().AsNoTracking().Where(f => f.AcquisitionId == file.Id).ToListAsync());
        var reservations = await host.ActAsync((Records records) => records.Set<Reservation>().AsNoTracking().Where(r => r.AcquisitionId == file.Id).ToListAsync());
        var lives = forms.Where(f => f.VoidedAt is null).ToList();
        return lives.Count > 1 ? "two forms live"
            : reservations.Count > 1 ? "two reservations"
            : row.CommittedAt is not null && lives.Count == 0 ? "committed without a form"
            : row.CommittedAt is { } at && lives[0].SignedAt != at ? "committed by another form"
            : row.CommittedAt is not null && row.FundsReservedAt >= row.CommittedAt && reservations[0].Amount != lives[0].Total ? "another amount is reserved than was committed"
            : row.FundsReservedAt is not null != reservations.Count > 0 ? "the file says another thing of its reservation than the row"
            : reservations.Exists(r => r.ReleasedAt is not null) ? "a reservation of a living file was let go"
            : !forms.Select(f => f.Number).Order().SequenceEqual(Enumerable.Range(1, forms.Count)) ? "the numbers of the forms have gaps"
            : null;
    }
}

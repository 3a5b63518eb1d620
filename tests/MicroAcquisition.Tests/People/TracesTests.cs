using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.People;
using MicroAcquisition.Programs;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.People;

/// <summary>An invitation is a trace of an application, so the account that waits for its reader shows to nobody.</summary>
public sealed class TracesTests
{
    [Theory, BothEngines]
    public async Task Administrators_see_no_account_of_someone_who_is_only_invited_until_they_sign_in_or_get_a_role(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var administrator = await host.Data.AdministratorAsync();
        var file = await host.Data.OpenOpportunityAsync(program);
        var founder = await host.Data.PersonAsync();
        await host.Data.SubmittedApplicationAsync(founder, file, answers => (answers.As, answers.BusinessName) = (ApplyingAs.Business, "Maps Ltd"));
        var business = (await host.ActAsync((SupplierService suppliers) => suppliers.BusinessesOfAsync(founder.Id)))[0].SupplierId;
        var before = await ListAsync("");

        await host.ActAsync((SupplierService suppliers) => suppliers.InviteAsync(founder.Id, business, "in@example.net"));
        await host.ActAsync((SupplierService suppliers) => suppliers.InviteAsync(founder.Id, business, "named@example.net"));
        Assert.Equal(before, await ListAsync(""));
        Assert.Empty(await ListAsync("example.net"));

        host.Time.Advance(TimeSpan.FromHours(1));
        var attempt = await host.ActAsync((SignInService signIn) => signIn.BeginAsync("in@example.net", Language.French, ""));
        await host.DeliverLettersAsync();
        var entered = await host.ActAsync((SignInService signIn) => signIn.EnterByCodeAsync(attempt, host.Mail.Letters.Last(l => l.To == "in@example.net" && l.IsSignIn).Code));
        Assert.Equal((SignInOutcome.SignedIn, Language.French), (entered.Outcome, entered.Person!.Language));
        await host.ActAsync((SeatService seats) => seats.GrantAsync(Actor.Person(administrator.Id), new SeatGrant("named@example.net", Role.ProgramOfficer, program.Id), Language.English));

        // As new as what made them show.
        var shown = await host.ActAsync((SeatQueries seats) => seats.AccountsAsync("example.net", 1));
        Assert.Equal(["in@example.net", "named@example.net"], shown.Lines.Select(a => a.Email));
        Assert.All(shown.Lines, account => Assert.Equal(host.Now, account.CreatedAt));

        async Task<List<string>> ListAsync(string search) =>
            [.. (await host.ActAsync((SeatQueries seats) => seats.AccountsAsync(search, 1))).Lines.Select(a => a.Email)];
    }
}

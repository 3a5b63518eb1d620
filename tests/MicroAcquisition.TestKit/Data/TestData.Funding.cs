using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Opportunities.Funding;
using MicroAcquisition.Programs;

namespace MicroAcquisition.TestKit;

/// <summary>A file's money, through the real services.</summary>
public sealed partial class TestData
{
    /// <summary>A complete purchase form of the client's own budget.</summary>
    public static readonly PurchaseFormFacts PurchaseForm = new("4120-2026-31", "4120", FundingRoute.OwnBudget);

    /// <summary>A delegation, of section 32 unless another is named, in force for 30 days; its holder has a role in the program.</summary>
    public Task<Guid> DelegationAsync(TestProgram program, TestPerson holder, string costCentres = "4100-4199", decimal ceiling = 10_000, TestPerson? acting = null, string position = "Director, Maps",
        DelegatedAuthority authority = DelegatedAuthority.Commitment) =>
        ActAsync((AuthorityService authorities) => authorities.RecordDelegationAsync(Actor.Operator, program.Id, new DelegationFacts(
            position, authority, costCentres, Cad.FromDollars(ceiling), holder.Id, acting?.Id, Eastern.DateOf(Now).AddDays(-30), Until: null)));

    /// <summary>A delegated manager with a delegation for the cost centres of these tests.</summary>
    public async Task<TestPerson> ManagerAsync(TestProgram program, Language language = Language.English)
    {
        var manager = await HolderAsync(program, Role.DelegatedManager, language: language);
        await DelegationAsync(program, manager);
        return manager;
    }

    /// <summary>Someone with a name who holds a role in a program.</summary>
    public async Task<TestPerson> NamedHolderAsync(TestProgram program, Role role, string name)
    {
        var person = await PersonAsync(name: name);
        await SeatAsync(person, role, program);
        return person;
    }

    /// <summary>A file whose statement both reviewers approved.</summary>
    public async Task<TestFile> ApprovedStatementAsync(TestProgram program, TestPerson? client = null) =>
        await WalkToAsync(Journey.SignPurchaseForm, program, client) ?? throw new InvalidOperationException("No file.");

    /// <summary>Signs the purchase form as its page shows it, as a delegated manager or this person, who gets a delegation.</summary>
    public async Task<TestFile> SignPurchaseFormAsync(TestFile file, TestPerson? who = null, Func<PurchaseFormFacts, PurchaseFormFacts>? change = null)
    {
        who ??= await HolderAsync(file.Program, Role.DelegatedManager);
        await DelegationAsync(file.Program, who);
        await SignAsync(file, who, change);
        return file;
    }

    /// <summary>Signs with the delegations that there are.</summary>
    public async Task SignAsync(TestFile file, TestPerson who, Func<PurchaseFormFacts, PurchaseFormFacts>? change = null)
    {
        var acquisition = await AcquisitionAsync(file);
        var estimate = (await ActAsync((FundingQueries funding) => funding.EstimateAsync(acquisition)))!;
        await ActAsync((FundingService funding) => funding.SignAsync(who.Id, acquisition, estimate.Version, estimate.Total, change is null ? PurchaseForm : change(PurchaseForm)));
    }

    /// <summary>Reserves the funds for the form that lives, under a number of the file's own.</summary>
    public async Task<TestFile> ReserveFundsAsync(TestFile file, TestPerson? who = null, string? reference = null)
    {
        who ??= await HolderAsync(file.Program, Role.FinanceOfficer);
        var (acquisition, form) = (await AcquisitionAsync(file), await FormNumberAsync(file));
        await ActAsync((FundingService funding) => funding.ReserveAsync(who.Id, acquisition, form, reference ?? "FR-" + file.Number));
        return file;
    }

    /// <summary>Returns the form that lives.</summary>
    public async Task<TestFile> ReturnPurchaseFormAsync(TestFile file, TestPerson? who = null, string words = "The coding is of last year.")
    {
        who ??= await HolderAsync(file.Program, Role.FinanceOfficer);
        var (acquisition, form) = (await AcquisitionAsync(file), await FormNumberAsync(file));
        await ActAsync((FundingService funding) => funding.ReturnAsync(who.Id, acquisition, form, words));
        return file;
    }

    /// <summary>Lets the reservation of an ended file go.</summary>
    public async Task<TestFile> ReleaseFundsAsync(TestFile file, TestPerson? who = null)
    {
        who ??= await HolderAsync(file.Program, Role.FinanceOfficer);
        var acquisition = await AcquisitionAsync(file);
        await ActAsync((FundingService funding) => funding.ReleaseAsync(who.Id, acquisition));
        return file;
    }

    /// <summary>An ended file that holds money: where only rooms to come will bring it.</summary>
    public async Task<TestFile> EndedWithMoneyAsync(TestProgram program, TestPerson? client = null)
    {
        var file = await ApprovedStatementAsync(program, client);
        await ReserveFundsAsync(await SignPurchaseFormAsync(file));
        await CancelAsync(file);
        return file;
    }

    private async Task<int> FormNumberAsync(TestFile file) => (await ActAsync((FundingQueries funding) => funding.FormAsync(file.Id)))?.Number ?? 0;
}

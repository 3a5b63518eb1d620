using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.People;

namespace MicroAcquisition.TestKit;

/// <summary>Applications, through the real services.</summary>
public sealed partial class TestData
{
    /// <summary>A complete application, saved but not submitted.</summary>
    public async Task DraftApplicationAsync(TestPerson supplier, TestFile file, Action<ApplicationAnswers>? change = null)
    {
        var draft = await ActAsync((WorkingCopies copies) => copies.ReadAsync<ApplicationAnswers>(supplier.Id, ApplicationService.DraftKind, file.Id));
        await ActAsync((WorkingCopies copies) => copies.SaveAsync<ApplicationAnswers>(supplier.Id, ApplicationService.DraftKind, file.Id, draft.Version, answers =>
        {
            answers.StatementVersion = 1;
            (answers.As, answers.ResourceName, answers.Language, answers.IsEntitled) = (ApplyingAs.Myself, "Sam Supplier", Language.English, true);
            answers.Statements = ["I drew maps for a town in 2024.", "My library has ninety tests."];
            answers.AgreesToPriceAndDate = answers.AgreesToPayment = answers.AgreesToAgreement = true;
            change?.Invoke(answers);
        }));
    }

    /// <summary>Submits what the supplier saved; the receipt's reference.</summary>
    public Task<string> SubmitApplicationAsync(TestPerson supplier, TestFile file) =>
        ActAsync((ApplicationService applications) => applications.SubmitAsync(supplier.Id, file.Program.Id, file.Id));

    /// <summary>A complete application, submitted; the receipt's reference.</summary>
    public async Task<string> SubmittedApplicationAsync(TestPerson supplier, TestFile file, Action<ApplicationAnswers>? change = null)
    {
        await DraftApplicationAsync(supplier, file, change);
        return await SubmitApplicationAsync(supplier, file);
    }

    /// <summary>A business of two members, founded by the first with an application to the file.</summary>
    public async Task<Guid> BusinessAsync(TestPerson founder, TestPerson second, TestFile file)
    {
        await SubmittedApplicationAsync(founder, file, answers => (answers.As, answers.BusinessName) = (ApplyingAs.Business, "Maps Ltd"));
        var business = (await ActAsync((SupplierService suppliers) => suppliers.BusinessesOfAsync(founder.Id)))[0].SupplierId;
        await AcceptAsync(second, await InviteAsync(founder, business, second));
        return business;
    }

    /// <summary>Invites a person to a business, and returns the invitation.</summary>
    public async Task<Guid> InviteAsync(TestPerson by, Guid business, TestPerson invited)
    {
        await ActAsync((SupplierService suppliers) => suppliers.InviteAsync(by.Id, business, invited.Email));
        return (await ActAsync((SupplierService suppliers) => suppliers.InvitationsOfAsync(invited.Id))).Single(i => i.SupplierId == business).MembershipId;
    }

    /// <summary>Accepts an invitation.</summary>
    public Task AcceptAsync(TestPerson invited, Guid invitation) => ActAsync((SupplierService suppliers) => suppliers.AcceptAsync(invited.Id, invitation));

    /// <summary>Begins to change an application: its answers are now the supplier's working copy.</summary>
    public async Task BeginChangeAsync(TestPerson supplier, string reference)
    {
        var view = await ActAsync((ApplicationQueries applications) => applications.FindAsync(supplier.Id, reference));
        await ActAsync((ApplicationService applications) => applications.BeginChangeAsync(supplier.Id, view!));
    }

    /// <summary>Completes a change that began: agrees again, with another first statement, or with these.</summary>
    public async Task DraftChangeAsync(TestPerson supplier, TestFile file, string reference, IList<string>? statements = null)
    {
        await BeginChangeAsync(supplier, reference);
        var draft = await ActAsync((WorkingCopies copies) => copies.ReadAsync<ApplicationAnswers>(supplier.Id, ApplicationService.DraftKind, file.Id));
        await ActAsync((WorkingCopies copies) => copies.SaveAsync<ApplicationAnswers>(supplier.Id, ApplicationService.DraftKind, file.Id, draft.Version, answers =>
        {
            foreach (var (place, statement) in (statements ?? ["I drew maps for two towns."]).Index())
            {
                answers.SetStatement(place + 1, statement);
            }

            answers.AgreesToPriceAndDate = answers.AgreesToPayment = answers.AgreesToAgreement = true;
        }));
    }

    /// <summary>Withdraws an application.</summary>
    public Task WithdrawAsync(TestPerson supplier, TestFile file, string reference) =>
        ActAsync((ApplicationService applications) => applications.WithdrawAsync(supplier.Id, file.Program.Id, file.Id, reference));

    /// <summary>An administrator suspends the account.</summary>
    public async Task SuspendAsync(TestPerson person)
    {
        var administrator = await AdministratorAsync();
        await ActAsync((Programs.SeatService seats) => seats.SuspendAsync(Foundation.Access.Actor.Person(administrator.Id), person.Id));
    }
}

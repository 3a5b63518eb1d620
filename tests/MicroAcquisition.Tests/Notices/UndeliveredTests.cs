using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Notices;
using MicroAcquisition.People;
using MicroAcquisition.TestKit;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Tests.Notices;

/// <summary>Letters that nobody takes end, are listed for the administrators whose they are, and go again; what is sealed stays sealed in that list.</summary>
public sealed class UndeliveredTests
{
    [Theory, BothEngines]
    public async Task A_refused_address_ends_its_letter_at_once_and_no_other_and_once_mended_it_goes_again(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var (refused, other) = (await host.Data.OfficerAsync(program), await host.Data.OfficerAsync(program));
        var administrator = await ViewerAsync(host, await host.Data.AdministratorAsync());
        host.Mail.RefusesFor = to => to == refused.Email;
        var file = await host.Data.SubmittedRequestAsync(program);
        await host.DeliverLettersAsync();

        var listed = Assert.Single(await UndeliveredAsync(host, administrator));
        Assert.Equal((refused.Email, true), (listed.To, listed.CanGoAgain));
        Assert.Contains(file.Number, listed.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain((await host.Data.AcquisitionAsync(file)).Title(Language.English), listed.Subject, StringComparison.Ordinal);
        Assert.Contains("5.1.1 nobody has this mailbox", listed.ServerWords, StringComparison.Ordinal);
        Assert.Contains($":{host.Mail.Port}", listed.ServerWords, StringComparison.Ordinal);
        Assert.NotEmpty(host.Mail.To(other.Email));
        Assert.Equal([refused.Email], await UnreachableAsync(host, administrator, refused, other));
        host.Time.Advance(TimeSpan.FromDays(1));
        await host.DeliverLettersAsync();
        Assert.Empty(host.Mail.To(refused.Email)); // It is not tried any more.

        host.Mail.RefusesFor = _ => false;
        Assert.Equal(1, await host.ActAsync((LetterService letters) => letters.SendAgainAsync(administrator, listed.Id)));
        Assert.Equal(0, await host.ActAsync((LetterService letters) => letters.SendAgainAsync(administrator, listed.Id))); // A second click.
        await host.DeliverLettersAsync();

        Assert.Single(host.Mail.To(refused.Email));
        Assert.Empty(await UndeliveredAsync(host, administrator));
        Assert.Empty(await UnreachableAsync(host, administrator, refused, other));
    }

    [Theory, BothEngines]
    public async Task A_letter_that_no_server_takes_is_tried_for_three_days(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var officer = await host.Data.OfficerAsync(program);
        var administrator = await ViewerAsync(host, await host.Data.HolderAsync(program, Role.Administrator));
        host.Mail.IsDown = true;
        await host.Data.SubmittedRequestAsync(program);
        await host.DeliverLettersAsync();
        for (var hours = 0; hours < 71; hours++)
        {
            host.Time.Advance(TimeSpan.FromHours(1));
            await host.DeliverLettersAsync();
        }

        var before = await UndeliveredAsync(host, administrator);
        host.Time.Advance(TimeSpan.FromHours(7)); // At the latest every six hours.
        await host.DeliverLettersAsync();
        var after = await UndeliveredAsync(host, administrator);
        host.Mail.IsDown = false;
        host.Time.Advance(TimeSpan.FromHours(7));
        await host.DeliverLettersAsync();
        var late = host.Mail.To(officer.Email).Count;
        await host.ActAsync((LetterService letters) => letters.SendAgainAsync(administrator, letter: null));
        await host.DeliverLettersAsync();

        Assert.Empty(before);
        Assert.Contains(after, letter => letter.To == officer.Email && letter.ServerWords.Contains("down", StringComparison.Ordinal));
        Assert.Equal((0, 1), (late, host.Mail.To(officer.Email).Count));
    }

    [Theory, BothEngines]
    public async Task What_a_sealed_event_caused_is_not_listed_before_its_seal_has_broken_and_never_for_whoever_has_a_part_in_the_file(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var (administrator, both) = (await host.Data.HolderAsync(program, Role.Administrator), await host.Data.HolderAsync(program, Role.Administrator));
        await host.Data.SeatAsync(both, Role.ProcurementAdvisor, program);
        var (alone, part) = (await ViewerAsync(host, administrator), await ViewerAsync(host, both));
        var file = await host.Data.OpenOpportunityAsync(program);
        var applicant = await host.Data.PersonAsync();
        host.Mail.RefusesFor = to => to == applicant.Email;
        await host.Data.SubmittedApplicationAsync(applicant, file);
        await host.DeliverLettersAsync();
        var closing = (await host.Data.AcquisitionAsync(file)).ClosesAt!.Value;

        var open = await StateAsync(alone);
        host.Time.SetUtcNow(closing + Stages.SealAfterClosing - TimeSpan.FromMilliseconds(1));
        var sealedStill = await StateAsync(alone);
        host.Time.SetUtcNow(closing + Stages.SealAfterClosing);
        var (broken, ofPart) = (await StateAsync(alone), await StateAsync(part));

        Assert.Equal((0, 0, 0), open);
        Assert.Equal((0, 0, 0), sealedStill);
        Assert.Equal((1, 1, 1), broken);
        Assert.Equal((0, 0, 0), ofPart);

        async Task<(int Listed, int Counted, int Marked)> StateAsync(Viewer viewer) =>
            ((await UndeliveredAsync(host, viewer)).Count(l => l.To == applicant.Email), await host.ActAsync((LetterQueries letters) => letters.UndeliveredCountAsync(viewer)),
                (await UnreachableAsync(host, viewer, applicant)).Count);
    }

    [Theory, BothEngines]
    public async Task Letters_of_a_program_are_its_administrators_and_codes_are_the_sites(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var (program, another) = (await host.Data.ProgramAsync(), await host.Data.ProgramAsync());
        var officer = await host.Data.OfficerAsync(program);
        host.Mail.RefusesFor = to => to == officer.Email || to == "nobody@example.org";
        await host.Data.SubmittedRequestAsync(program);
        await host.ActAsync((SignInService people) => people.BeginAsync("nobody@example.org", Language.English, "/"));
        await host.DeliverLettersAsync();
        var (own, other, site) = (
            await ViewerAsync(host, await host.Data.HolderAsync(program, Role.Administrator)), await ViewerAsync(host, await host.Data.HolderAsync(another, Role.Administrator)),
            await ViewerAsync(host, await host.Data.AdministratorAsync()));

        Assert.Equal([officer.Email], (await UndeliveredAsync(host, own)).Select(l => l.To));
        Assert.Empty(await UndeliveredAsync(host, other));
        Assert.Equal(0, await host.ActAsync((LetterService letters) => letters.SendAgainAsync(other, letter: null)));
        Assert.Equal([("nobody@example.org", false), (officer.Email, true)], (await UndeliveredAsync(host, site)).Select(l => (l.To, l.CanGoAgain)).OrderBy(l => l.CanGoAgain));
        Assert.Equal(1, await host.ActAsync((LetterService letters) => letters.SendAgainAsync(site, letter: null))); // A code has run out.
    }

    private static Task<Viewer> ViewerAsync(TestHost host, TestPerson person) => host.ActAsync((Viewers viewers) => viewers.OfAsync(person.Id));

    private static async Task<IReadOnlyList<UndeliveredLetter>> UndeliveredAsync(TestHost host, Viewer viewer) =>
        (await host.ActAsync((LetterQueries letters) => letters.UndeliveredAsync(viewer, 1))).Lines;

    private static async Task<IReadOnlyList<string>> UnreachableAsync(TestHost host, Viewer viewer, params TestPerson[] people) =>
        [.. (await host.ActAsync((LetterQueries letters) => letters.UnreachableAsync(viewer, [.. people.Select(p => p.Email)]))).Keys];
}

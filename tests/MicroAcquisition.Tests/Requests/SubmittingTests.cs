using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Requests;
using MicroAcquisition.TestKit;

namespace MicroAcquisition.Tests.Requests;

public sealed class SubmittingTests
{
    [Theory, BothEngines]
    public async Task A_complete_request_makes_a_file_that_waits_for_screening(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();

        var file = await host.Data.SubmittedRequestAsync(program);

        Assert.Equal("26-0001", file.Number);
        Assert.Equal(Stage.Request, (await host.Data.AcquisitionAsync(file)).At(host.Now));
    }

    [Theory, BothEngines]
    public async Task A_request_without_a_title_is_refused_and_leaves_no_trace(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => host.Data.SubmittedRequestAsync(program, r => r.Title = " "));

        Assert.Equal(nameof(RequestRules.TheNeedHasAShortTitle), Assert.Single(refused.Refusals).Rule);
        Assert.All(await host.ActAsync(async (JournalVerifier verifier) => await verifier.VerifyAsync().ToListAsync()), log => Assert.Equal(0, log.Size));
    }

    [Theory, BothEngines]
    public async Task A_classified_need_is_not_sent_and_stays_a_draft(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync(facts => facts with { ContactEmail = "program@department.example.ca" });
        var client = await host.Data.ClientAsync(program);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => host.Data.SubmittedRequestAsync(program, r => r.IsUnclassified = false, client));

        var refusal = Assert.Single(refused.Refusals);
        Assert.Equal(nameof(RequestRules.TheNeedIsUnclassified), refusal.Rule);
        Assert.Contains("program@department.example.ca", refusal.Text, StringComparison.Ordinal);
        var draft = await host.ActAsync((WorkingCopies copies) => copies.ReadAsync<RequestAnswers>(client.Id, RequestService.DraftKind));
        Assert.Equal(("Export the map", false), (draft.Answers.Title, draft.Answers.IsUnclassified));
        Assert.All(await host.ActAsync(async (JournalVerifier verifier) => await verifier.VerifyAsync().ToListAsync()), log => Assert.Equal(0, log.Size));
    }

    [Theory, BothEngines]
    public async Task A_classified_need_that_was_sent_before_is_out_of_scope(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var officer = await host.Data.OfficerAsync(program);
        var file = await host.Data.SubmittedRequestAsync(program);
        await host.Data.AnswerAsBeforeAsync(file, nameof(Request.IsUnclassified), answer: false);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => host.ActAsync(
            async (RequestService requests) => await requests.ScreenInAsync(officer.Id, await host.Data.AcquisitionAsync(file), "")));
        await host.ActAsync(async (RequestService requests) => await requests.DeclineAsync(officer.Id, await host.Data.AcquisitionAsync(file), DeclineReason.Other, "It is classified."));

        Assert.Equal(nameof(ScreeningRules.AClassifiedNeedIsOutOfScope), Assert.Single(refused.Refusals).Rule);
        Assert.Equal(Ending.Declined, (await host.Data.AcquisitionAsync(file)).Ended);
    }

    [Theory, BothEngines]
    public async Task Program_officers_and_the_client_get_a_letter(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var officer = await host.Data.OfficerAsync(program);

        var file = await host.Data.SubmittedRequestAsync(program);
        await host.DeliverLettersAsync();

        Assert.Contains(file.Number, host.Mail.LastTo(officer.Email).Subject, StringComparison.Ordinal);
        Assert.Contains(file.Number, host.Mail.LastTo(file.Requester!.Email).Subject, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task An_opportunity_is_open_until_its_closing_instant(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync(), closingInDays: 0);

        Assert.Equal(Stage.Open, (await host.Data.AcquisitionAsync(file)).At(host.Now));
        host.Time.Advance(TimeSpan.FromHours(14));
        Assert.Equal(Stage.Closed, (await host.Data.AcquisitionAsync(file)).At(host.Now));
    }
}

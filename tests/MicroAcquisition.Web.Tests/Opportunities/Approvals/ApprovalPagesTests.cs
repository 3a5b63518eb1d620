using System.Net;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Opportunities.Approvals;
using MicroAcquisition.Opportunities.Drafting;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Acquisitions;
using MicroAcquisition.Web.Pages.Opportunities.Approvals;
using MicroAcquisition.Web.Pages.Opportunities.Drafting;

namespace MicroAcquisition.Web.Tests.Opportunities.Approvals;

/// <summary>A statement in review, as its two reviewers, the advisor and its client see it.</summary>
public sealed class ApprovalPagesTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task What_a_reviewer_asks_at_a_field_is_answered_there_and_the_next_version_shows_what_changed(Language language)
    {
        using var repeats = language == Language.French ? site.EveryFormThrice() : null; // In French, each form is sent three times.
        var program = await site.Data.ProgramAsync();
        var file = await site.Data.SubmittedStatementAsync(program);
        var officer = await site.SignedInAsync(await site.Data.OfficerAsync(program), language);
        var client = await site.SignedInAsync(file.Requester!, language);

        var asking = await officer.GoAsync(ApprovalAddresses.AskChanges.Of(language, file.Number));
        var silent = await asking.Form().SubmitAsync();
        var asked = await silent.Form().With("Comments[work]", "Which format?").SubmitAsync();
        var list = await client.GoAsync(DraftingAddresses.Statement.Of(language, file.Number));
        var section = await client.GoAsync(DraftingAddresses.Section.Of(language, file.Number, 3));
        var answer = section.Form().Names().Single(name => name.StartsWith("Answers[", StringComparison.Ordinal));
        await section.Form().With("Texts[work]", "Export the map as a PNG image.").With(answer, "PNG.").SubmitAsync();
        await (await client.GoAsync(DraftingAddresses.Check.Of(language, file.Number))).Form().SubmitAsync();
        var review = await officer.GoAsync(ApprovalAddresses.ForProgram.Of(language, file.Number));

        Assert.Equal(HttpStatusCode.BadRequest, silent.Status);
        Assert.Equal(AcquisitionAddresses.File.Of(language, file.Number), asked.Path);
        Assert.Contains(language.Of("1 comment", "1\u00A0commentaire"), list.Text, StringComparison.Ordinal);
        Assert.Contains("Which format?", section.Text, StringComparison.Ordinal);
        Assert.Contains("PNG.", review.Text, StringComparison.Ordinal);
        Assert.Contains("Export the map as a PNG image.", review.Text, StringComparison.Ordinal);
        Assert.Contains("Export the map as an image.", review.Text, StringComparison.Ordinal); // What stood there before.
    }

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task Procurement_rules_on_splitting_with_a_reason_where_the_team_has_other_files(Language language)
    {
        using var repeats = language == Language.French ? site.EveryFormThrice() : null; // In French, each form is sent three times.
        var program = await site.Data.ProgramAsync();
        var client = await site.Data.ClientAsync(program);
        var before = await site.Data.SubmittedRequestAsync(program, client: client);
        var request = await site.Data.SubmittedRequestAsync(program, client: client);
        await site.Data.DoAsync(MicroAcquisition.Acquisitions.Journey.ScreenRequest, program, request);
        var file = await site.Data.DoAsync(MicroAcquisition.Acquisitions.Journey.SubmitStatement, program, request);
        var advisor = await site.SignedInAsync(await site.Data.HolderAsync(program, Role.ProcurementAdvisor), language);

        var page = await advisor.GoAsync(ApprovalAddresses.ForProcurement.Of(language, file.Number));
        var unruled = await page.Form().SubmitAsync();
        var split = await unruled.Form().With("IsSplitting", "true").With("Reason", "One need in two files.").SubmitAsync();
        var approved = await split.Form().With("IsSplitting", "false").With("Reason", "Another map.").SubmitAsync();

        Assert.Contains(before.Number, page.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.BadRequest, "#IsSplitting"), (unruled.Status, unruled.Document.QuerySelector(".errors a")!.GetAttribute("href")));
        Assert.Equal(HttpStatusCode.BadRequest, split.Status);
        Assert.Equal(AcquisitionAddresses.File.Of(language, file.Number), approved.Path);
        Assert.NotNull((await site.Data.AcquisitionAsync(file)).ApprovedByProcurementAt);
    }

    [Fact]
    public async Task A_page_made_for_a_version_that_was_replaced_approves_nothing()
    {
        var program = await site.Data.ProgramAsync();
        var file = await site.Data.SubmittedStatementAsync(program);
        var officer = await site.Data.OfficerAsync(program);
        var browser = await site.SignedInAsync(officer);
        var stale = await browser.GoAsync(ApprovalAddresses.ForProgram.Of(Language.English, file.Number));
        await site.Data.AskChangesAsync(file, officer);
        await site.Data.DoAsync(MicroAcquisition.Acquisitions.Journey.SubmitStatement, program, file);

        var refused = await stale.Form().SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Null((await site.Data.AcquisitionAsync(file)).ApprovedForProgramAt);
    }

    [Fact]
    public async Task An_answer_is_of_a_comment_on_this_file_by_its_client_and_can_be_changed()
    {
        var program = await site.Data.ProgramAsync();
        var (file, other) = (await site.Data.SubmittedStatementAsync(program), await site.Data.SubmittedStatementAsync(program));
        foreach (var asked in new[] { file, other })
        {
            await site.Data.AskChangesAsync(asked, await site.Data.OfficerAsync(program), comments: new FieldComment(DraftFields.Work, "Which format?"));
        }

        var (comment, elsewhere) = (await CommentAsync(file), await CommentAsync(other));
        var acquisition = await site.Data.AcquisitionAsync(file);
        Task<bool> AnswerAsync(Guid who, CommentLine to, string words) => site.ActAsync(async (ApprovalService approvals) =>
        {
            await approvals.AnswerAsync(who, acquisition, ApprovalService.KeyOf(to.Review, to.Field), words);
            return true;
        });

        await AnswerAsync(file.Requester!.Id, comment, "PNG.");
        await AnswerAsync(file.Requester!.Id, comment, "PNG and SVG.");
        await AnswerAsync(file.Requester!.Id, elsewhere, "Not mine.");
        await Assert.ThrowsAsync<MicroAcquisition.Foundation.Refusals.RefusedException>(() => AnswerAsync(other.Requester!.Id, comment, "Not theirs."));

        Assert.Equal(("PNG and SVG.", ""), ((await CommentAsync(file)).Answer, (await CommentAsync(other)).Answer));
    }

    [Fact]
    public async Task The_union_reads_need_answers_and_ruling_from_approval_on_and_neither_statement_nor_reviews()
    {
        var program = await site.Data.ProgramAsync();
        var file = await site.Data.SubmittedStatementAsync(program);
        var observer = await site.SignedInAsync(await site.Data.HolderAsync(program, Role.UnionObserver));
        var (page, versions) = (AcquisitionAddresses.File.Of(Language.English, file.Number), DraftingAddresses.Versions.Of(Language.English, file.Number));
        var early = await observer.GoAsync(page);
        await site.Data.ApproveForProgramAsync(file);
        await site.Data.ApproveByProcurementAsync(file);
        var (read, kept, list) = (await observer.GoAsync(page), await observer.GoAsync(versions), await observer.GoAsync(AcquisitionAddresses.Files.Of(Language.English)));
        var officers = await (await site.SignedInAsync(await site.Data.OfficerAsync(program))).GoAsync(versions);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.OK), (early.Status, read.Status, kept.Status, officers.Status));
        Assert.Contains("Another need.", read.Text, StringComparison.Ordinal);
        Assert.Contains("No capacity until spring.", read.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(versions, read.Content, StringComparison.Ordinal);
        Assert.Contains(file.Number, list.Text, StringComparison.Ordinal);
        Assert.Contains("Another need.", officers.Text, StringComparison.Ordinal);
    }

    private async Task<CommentLine> CommentAsync(TestFile file) => Assert.Single((await site.ActAsync((ApprovalQueries approvals) => approvals.OfAsync(file.Id))).At(DraftFields.Work));
}

using System.Net;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Opportunities.Drafting;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Acquisitions;
using MicroAcquisition.Web.Pages.Opportunities.Drafting;

namespace MicroAcquisition.Web.Tests.Opportunities.Drafting;

/// <summary>The statement as its clients write it: page after page, together, in their language, and what they are told.</summary>
public sealed class DraftingPagesTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const int MostPages = 12;

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task A_client_goes_from_an_empty_list_to_a_statement_in_review_in_at_most_twelve_pages(Language language)
    {
        using var repeats = language == Language.French ? site.EveryFormThrice() : null; // In French, each form is sent three times.
        var file = await site.Data.ScreenedInRequestAsync(await site.Data.ProgramAsync());
        var client = await site.SignedInAsync(file.Requester!, language);
        var fields = Samples.Draft(language);
        var pages = 1;

        var list = await client.GoAsync(DraftingAddresses.Statement.Of(language, file.Number));
        var page = await client.GoAsync(DraftingAddresses.Section.Of(language, file.Number, 1));
        for (var place = 1; place <= DraftFields.Tasks.Count; place++, pages++)
        {
            Assert.Equal(DraftingAddresses.Section.Of(language, file.Number, place), page.Path);
            page = await FillIn(page.Form(), DraftFields.Tasks[place - 1], fields).SubmitAsync();
            Assert.Equal(HttpStatusCode.OK, page.Status);
        }

        Assert.Equal(DraftingAddresses.People.Of(language, file.Number), page.Path);
        page = await NameAsync(page, file, nameof(Role.Evaluator));
        page = await NameAsync(page, file, nameof(Role.ReviewerMaintainer));
        var check = await client.GoAsync(DraftingAddresses.Check.Of(language, file.Number));
        var submitted = await check.Form().SubmitAsync();

        Assert.Contains(language.Of("To do", "À faire"), list.Text, StringComparison.Ordinal);
        Assert.InRange(pages + 2, 1, MostPages); // The list, the tasks, the people, the check.
        Assert.Contains(fields[DraftFields.Work], check.Text, StringComparison.Ordinal);
        Assert.Equal(AcquisitionAddresses.File.Of(language, file.Number), submitted.Path);
        Assert.NotNull((await site.Data.AcquisitionAsync(file)).StatementSubmittedAt);
        Assert.Equal(language.Code(), (await site.ActAsync((DraftQueries drafts) => drafts.VersionsAsync(file.Id)))[0].Source.Code());
    }

    [Theory]
    [InlineData("price", "Texts[price]", "9,000", "Lower the price to at most")]
    [InlineData("dates", "Texts[contact]", "nobody", "email")]
    [InlineData("code", "Texts[repository]", "http://example.org", "https")]
    public async Task What_a_rule_refuses_is_told_at_its_field_and_is_saved_all_the_same(string task, string field, string typed, string told)
    {
        var file = await site.Data.ScreenedInRequestAsync(await site.Data.ProgramAsync());
        await site.Data.DraftStatementAsync(file);
        var client = await site.SignedInAsync(file.Requester!);
        var place = 1 + DraftFields.Tasks.ToList().FindIndex(t => t.Name == task);

        var refused = await (await client.GoAsync(DraftingAddresses.Section.Of(Language.English, file.Number, place))).Form().With(field, typed).SubmitAsync();
        var again = await client.GoAsync(DraftingAddresses.Section.Of(Language.English, file.Number, place));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(told, refused.One(".errors").TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, again.Form().Value(field));
    }

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task Two_who_write_the_same_field_both_see_both_texts_and_choose(Language language)
    {
        var file = await site.Data.ScreenedInRequestAsync(await site.Data.ProgramAsync());
        await site.Data.DraftStatementAsync(file);
        var (one, other) = (await site.SignedInAsync(file.Requester!, language), await site.SignedInAsync(file.Requester!, language));
        var address = DraftingAddresses.Section.Of(language, file.Number, 2);
        var (mine, theirs) = ((await one.GoAsync(address)).Form(), (await other.GoAsync(address)).Form());
        await theirs.With("Texts[background]", "Theirs.").SubmitAsync();

        var both = await mine.With("Texts[background]", "Mine.").SubmitAsync();
        var still = both.Form().Value("Texts[background]");
        await both.Form().With("Texts[background]", "Mine and theirs.").SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, both.Status);
        Assert.Contains("Theirs.", both.One(".notice").TextContent, StringComparison.Ordinal);
        Assert.Equal("Mine.", still);
        Assert.Equal("Mine and theirs.", (await site.Data.DraftAsync(file))[DraftFields.Background]);
    }

    [Fact]
    public async Task Two_who_write_different_fields_of_one_task_never_meet()
    {
        var file = await site.Data.ScreenedInRequestAsync(await site.Data.ProgramAsync());
        await site.Data.DraftStatementAsync(file);
        var (one, other) = (await site.SignedInAsync(file.Requester!), await site.SignedInAsync(file.Requester!));
        var address = DraftingAddresses.Section.Of(Language.English, file.Number, 3);
        var (mine, theirs) = ((await one.GoAsync(address)).Form(), (await other.GoAsync(address)).Form());
        await theirs.With("Texts[work]", "Theirs.").SubmitAsync();

        var saved = await mine.With("Texts[provided]", "Mine.").SubmitAsync();

        var draft = await site.Data.DraftAsync(file);
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Equal(("Theirs.", "Mine."), (draft[DraftFields.Work], draft[DraftFields.Provided]));
    }

    [Fact]
    public async Task A_preview_shows_the_text_as_it_will_be_read_and_has_saved_it()
    {
        var file = await site.Data.ScreenedInRequestAsync(await site.Data.ProgramAsync());
        var client = await site.SignedInAsync(file.Requester!);

        var preview = await (await client.GoAsync(DraftingAddresses.Section.Of(Language.English, file.Number, 2))).Form().With("Texts[background]", "The team has **two** maps.").SubmitAsync("Save and preview");

        Assert.Equal("two", preview.One("main strong").TextContent);
        Assert.Equal("The team has **two** maps.", (await site.Data.DraftAsync(file))[DraftFields.Background]);
    }

    [Fact]
    public async Task What_is_typed_is_saved_in_the_background_and_the_form_meets_no_conflict_with_itself()
    {
        var file = await site.Data.ScreenedInRequestAsync(await site.Data.ProgramAsync());
        await site.Data.DraftStatementAsync(file);
        var (client, other) = (await site.SignedInAsync(file.Requester!), await site.SignedInAsync(file.Requester!));
        var address = DraftingAddresses.Section.Of(Language.English, file.Number, 3);
        var (page, elsewhere) = (await client.GoAsync(address), await other.GoAsync(address));

        var saved = await InBackgroundAsync(client, page, "Half a sent");
        var conflict = await InBackgroundAsync(other, elsewhere, "Another text.");
        var back = await page.Form().With("Texts[work]", "Export the map as an image.").SubmitAsync("Save and preview"); // What the form showed at first, as if the script's answer had not come.

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict), (saved.StatusCode, conflict.StatusCode));
        Assert.Contains("\"Versions[work]\":\"2\"", await saved.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, back.Status);
        Assert.Equal("Export the map as an image.", (await site.Data.DraftAsync(file))[DraftFields.Work]);
    }

    [Fact]
    public async Task What_is_typed_goes_along_into_the_other_language_with_what_the_form_was_made_from()
    {
        var file = await site.Data.ScreenedInRequestAsync(await site.Data.ProgramAsync());
        await site.Data.DraftStatementAsync(file);
        var (one, other) = (await site.SignedInAsync(file.Requester!), await site.SignedInAsync(file.Requester!));
        var address = DraftingAddresses.Section.Of(Language.English, file.Number, 2);
        var (page, theirs) = (await one.GoAsync(address), await other.GoAsync(address));
        await theirs.Form().With("Texts[background]", "Theirs.").SubmitAsync();

        var inFrench = await page.Form().With("Texts[background]", "Mine.").SubmitAsync("Français");
        var both = await inFrench.Form().SubmitAsync();

        Assert.Equal((DraftingAddresses.Section.Of(Language.French, file.Number, 2), "Mine."), (inFrench.Path, inFrench.Form().Value("Texts[background]")));
        Assert.Equal(HttpStatusCode.Conflict, both.Status);
        Assert.Contains("Theirs.", both.Text, StringComparison.Ordinal);
    }

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task Whoever_is_needed_is_replaced_in_one_act(Language language)
    {
        using var repeats = language == Language.French ? site.EveryFormThrice() : null; // In French, each form is sent three times.
        var file = await site.Data.ApprovedStatementAsync(await site.Data.ProgramAsync());
        var client = await site.SignedInAsync(file.Requester!, language);
        var maintainer = (await site.ActAsync((DraftQueries drafts) => drafts.PeopleAsync(file.Id))).Single(p => p.As == Role.ReviewerMaintainer);

        var people = await client.GoAsync(DraftingAddresses.People.Of(language, file.Number));
        var kept = await people.Form("main table form:has([value='" + maintainer.Seat + "'])").SubmitAsync();
        var replaced = await NameAsync(kept, file, nameof(Role.ReviewerMaintainer), maintainer.Seat);

        Assert.Equal(HttpStatusCode.BadRequest, kept.Status);
        Assert.Contains(language.Of("Name someone else below", "Nommez ci-dessous quelqu’un"), kept.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, replaced.Status);
        Assert.DoesNotContain(maintainer.Email, replaced.Text, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> InBackgroundAsync(Browser browser, BrowserPage page, string work)
    {
        var form = page.Form().With("Texts[work]", work);
        using var request = new HttpRequestMessage(HttpMethod.Post, browser.AddressOf(page.Path))
        {
            Content = new FormUrlEncodedContent(form.Names().Except(["Then", "GoOnIn"]).Select(name => KeyValuePair.Create(name, form.Value(name) ?? ""))),
        };
        request.Headers.Add("X-Background", "1");
        return await browser.SendOnceAsync(request);
    }

    private static BrowserForm FillIn(BrowserForm form, DraftTask task, IDictionary<string, string> fields)
    {
        foreach (var field in task.Fields.Where(fields.ContainsKey))
        {
            if (field == DraftFields.Skills)
            {
                foreach (var skill in fields[field].Split(','))
                {
                    form.With("Skills", skill);
                }
            }
            else
            {
                form.With($"Texts[{field}]", fields[field]);
            }
        }

        return form;
    }

    private static Task<BrowserPage> NameAsync(BrowserPage page, TestFile file, string role, Guid? insteadOf = null)
    {
        var form = page.Form("main form:has([name=Email])").With("Email", $"{Guid.CreateVersion7():N}@{file.Program.Domain}").With("As", role).With("ReadsEnglish", "true").With("ReadsFrench", "true");
        return (insteadOf is { } seat ? form.With("InsteadOf", seat.ToString()) : form).SubmitAsync();
    }
}

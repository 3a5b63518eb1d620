using System.Net;
using System.Text;
using MicroAcquisition.Applications;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Applications;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Web.Tests.Applications;

/// <summary>What people type, paste and send, through the real form of a statement: kept clean, or refused with a sentence.</summary>
public sealed class TypedTextTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Theory]
    [InlineData("\u200B")]
    [InlineData("\u00AD\u00AD")]
    [InlineData("\u3164")]
    [InlineData("\u200D")]
    [InlineData(" \n\u2800 ")]
    public async Task A_statement_of_which_nothing_can_be_seen_is_not_written(string typed)
    {
        var (browser, _, file) = await ApplyingAsync();

        var page = await (await browser.GoAsync(ApplicationAddresses.Criterion.Of(Language.English, file.Number, 1))).Form().With("Statement", typed).SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("Criterion 1: write a statement.", page.One(".errors li").TextContent);
    }

    [Theory]
    [InlineData("Cafe\u0301 a\u0300 la carte", "Café à la carte")]
    [InlineData("A family: \U0001F468\u200D\U0001F469\u200D\U0001F467", "A family: \U0001F468\u200D\U0001F469\u200D\U0001F467")]
    [InlineData("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645", "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645")]
    [InlineData("One\uFFFE two\U0001FFFF", "One two")]
    [InlineData("One\U000E0001 two\U0001D173", "One two")]
    [InlineData("  One\r\ntwo\u2028three  ", "One\ntwo\nthree")]
    public async Task What_is_typed_is_kept_clean_from_the_form_on(string typed, string kept)
    {
        var (browser, supplier, file) = await ApplyingAsync();
        var form = (await browser.GoAsync(ApplicationAddresses.Criterion.Of(Language.English, file.Number, 1))).Form();

        var next = await form.With("Statement", typed).SubmitAsync();
        await site.Data.SubmitApplicationAsync(supplier, file);

        Assert.Equal(HttpStatusCode.OK, next.Status);
        Assert.Equal(kept, (await KeptAsync(supplier)).Statements[0]);
    }

    [Fact]
    public async Task Words_without_end_meet_the_limit_in_characters_and_the_page_says_so()
    {
        var (browser, _, file) = await ApplyingAsync();
        var asked = await browser.GoAsync(ApplicationAddresses.Criterion.Of(Language.English, file.Number, 1));

        var page = await asked.Form().With("Statement", string.Join(' ', Enumerable.Repeat(new string('x', 300), 20))).SubmitAsync();

        Assert.Contains("At most 250 words and 5,000 characters.", asked.One(".hint").TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("Criterion 1: shorten the statement to at most 5,000 characters; it has 6,019.", page.One(".errors li").TextContent);
        Assert.Equal("6,019 characters written, 5,000 allowed", page.One(".count.over").TextContent);
    }

    [Theory]
    [InlineData(Language.English, "Criterion 1: shorten the statement to at most 250 words; it has 263.", "263 words written, 250 allowed")]
    [InlineData(Language.French, "Critère 1\u00A0: abrégez la déclaration à 250\u00A0mots au plus; elle en compte 263.", "263\u00A0mots écrits, 250 permis")]
    public async Task Too_many_words_are_told_with_how_many_there_are(Language language, string refused, string counted)
    {
        var (browser, _, file) = await ApplyingAsync(language);
        var asked = await browser.GoAsync(ApplicationAddresses.Criterion.Of(language, file.Number, 1));

        var page = await asked.Form().With("Statement", string.Join(" – ", Enumerable.Repeat("carte", 263))).SubmitAsync();

        Assert.Equal(refused, page.One(".errors li").TextContent);
        Assert.Equal(counted, page.One(".count.over").TextContent);
    }

    [Fact]
    public async Task A_french_answer_of_as_many_words_as_are_allowed_may_have_its_signs()
    {
        var (browser, _, file) = await ApplyingAsync(Language.French);
        var text = "1. " + string.Join('\n', Enumerable.Repeat("• Est-ce «\u00A0prêt\u00A0»\u00A0? Oui – déjà\u00A0: voyez\u00A0!", 50));

        var page = await (await browser.GoAsync(ApplicationAddresses.Criterion.Of(Language.French, file.Number, 1))).Form().With("Statement", text).SubmitAsync();

        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    [Theory]
    [InlineData("%00")]
    [InlineData("a%ED%A0%BDb")]
    [InlineData("%ED%A0%BD")]
    [InlineData("%FF%FE")]
    public async Task Bytes_that_are_no_text_are_kept_as_text_or_refused_with_a_sentence(string sent)
    {
        var (browser, _, file) = await ApplyingAsync();
        var asked = await browser.GoAsync(ApplicationAddresses.Criterion.Of(Language.English, file.Number, 1));
        var form = asked.Form();
        var fields = new[] { "Version", "Check", "__RequestVerificationToken" }.Select(name => $"{name}={Uri.EscapeDataString(form.Value(name) ?? "")}");

        var page = await browser.SendAsync(() => new HttpRequestMessage(HttpMethod.Post, asked.Address)
        {
            Content = new StringContent(string.Join('&', fields.Append("Statement=Maps " + sent)), Encoding.ASCII, "application/x-www-form-urlencoded"),
        });

        Assert.True(page.Status is HttpStatusCode.OK or HttpStatusCode.BadRequest, page.Status.ToString());
        Assert.True(page.Status == HttpStatusCode.OK || page.Text.Contains("we can’t keep", StringComparison.Ordinal), page.Text);
    }

    private async Task<ApplicationContent> KeptAsync(TestPerson supplier)
    {
        var reference = await site.ActAsync((Records records) => records.Set<Application>().Where(a => a.PersonId == supplier.Id).Select(a => a.Reference).SingleAsync());
        return await site.ActAsync(async (ApplicationQueries applications) => await applications.SentAsync((await applications.FindAsync(supplier.Id, reference))!));
    }

    private async Task<(Browser Browser, TestPerson Supplier, TestFile File)> ApplyingAsync(Language language = Language.English)
    {
        var file = await site.Data.OpenOpportunityAsync(await site.Data.ProgramAsync());
        var supplier = await site.Data.PersonAsync(language: language);
        await site.Data.DraftApplicationAsync(supplier, file);
        return (await site.SignedInAsync(supplier, language), supplier, file);
    }
}

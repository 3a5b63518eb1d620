using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Notices;
using MicroAcquisition.People;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Applications;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Tests.Notices;

public sealed class LetterTests
{
    [Theory]
    [InlineData(Language.English, false)]
    [InlineData(Language.French, true)]
    public async Task A_title_in_the_other_language_than_the_letter_is_marked_in_its_html(Language client, bool isMarked)
    {
        await using var host = await TestHost.StartAsync(Engine.Sqlite);
        var program = await host.Data.ProgramAsync();
        var officer = await host.Data.OfficerAsync(program);

        await host.Data.SubmittedRequestAsync(program, answers => answers.Title = "Carte {0} & <b>", await host.Data.ClientAsync(program, client));
        await host.DeliverLettersAsync();

        var letter = host.Mail.LastTo(officer.Email);
        Assert.Equal("en", letter.Language[..2]);
        Assert.Contains("“Carte {0} & <b>”", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Carte {0} &amp; &lt;b&gt;", letter.Html, StringComparison.Ordinal);
        Assert.Equal(isMarked, letter.Html.Contains("<span lang=\"fr\">Carte", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_that_fill_a_paragraph_are_encoded_like_the_rest()
    {
        using var _ = OfficialLanguages.Speak(Language.English);

        var letter = new LetterBuilder("s").Paragraph("“{0}” & {1}", new WordsInLanguage("<i>", "fr"), "{0}<").Sign("p", "");

        Assert.Contains("“<i>” & {0}<\n", letter.Text, StringComparison.Ordinal);
        Assert.Contains("<p>“<span lang=\"fr\">&lt;i&gt;</span>” &amp; {0}&lt;</p>", letter.Html, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task Whoever_is_invited_to_a_business_gets_a_letter_that_says_by_whom_and_where_to_answer(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync());
        var founder = await host.Data.PersonAsync("founder@example.org", "Founder Person");
        var business = await host.Data.BusinessAsync(founder, await host.Data.PersonAsync(), file);

        await host.ActAsync((SupplierService suppliers) => suppliers.InviteAsync(founder.Id, business, "known@example.org"));
        var known = await host.Data.PersonAsync("english@example.org");
        var french = await host.Data.PersonAsync("french@example.org", "Personne", Language.French);
        foreach (var address in new[] { known.Email, french.Email, french.Email })
        {
            await host.ActAsync((SupplierService suppliers) => suppliers.InviteAsync(founder.Id, business, address));
        }

        await host.DeliverLettersAsync();

        var letter = host.Mail.LastTo(known.Email);
        Assert.Contains("Founder Person", letter.Text, StringComparison.Ordinal);
        Assert.Equal(await InvitationAsync(known), letter.Link.AbsolutePath);
        Assert.Contains("Founder Person", host.Mail.LastTo("known@example.org").Text, StringComparison.Ordinal); // Without an account so far.
        Assert.Contains("vous invite", host.Mail.LastTo(french.Email).Text, StringComparison.Ordinal);
        Assert.Single(host.Mail.Letters, l => l.To == french.Email); // Invited twice, told once.

        async Task<string> InvitationAsync(TestPerson person) => ApplicationAddresses.Invitation.Of(
            Language.English, (await host.ActAsync((SupplierService suppliers) => suppliers.InvitationsOfAsync(person.Id))).Single().MembershipId);
    }

    [Theory, BothEngines]
    public async Task A_business_cannot_have_letters_sent_to_a_crowd(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync());
        var founder = await host.Data.PersonAsync();
        var business = await host.Data.BusinessAsync(founder, await host.Data.PersonAsync(), file);
        Task InviteAsync(int stranger) => host.ActAsync((SupplierService suppliers) => suppliers.InviteAsync(founder.Id, business, $"stranger{stranger}@example.org"));
        for (var stranger = 1; stranger < PeopleRules.MostInvitedADay; stranger++) // The second member was invited today too.
        {
            await InviteAsync(stranger);
        }

        var refused = await Assert.ThrowsAsync<RefusedException>(() => InviteAsync(99));

        Assert.Equal(nameof(PeopleRules.ABusinessInvitesAFewPeopleADay), Assert.Single(refused.Refusals).Rule);
        Assert.False(await host.ActAsync((Records records) => records.Set<Person>().AnyAsync(p => p.Email == "stranger99@example.org")));
        host.Time.Advance(TimeSpan.FromDays(1));
        await InviteAsync(99);
    }

    [Fact]
    public async Task Whoever_is_no_longer_invited_when_the_letter_is_written_gets_none()
    {
        await using var host = await TestHost.StartAsync(Engine.Sqlite);
        var file = await host.Data.OpenOpportunityAsync(await host.Data.ProgramAsync());
        var (founder, second) = (await host.Data.PersonAsync(), await host.Data.PersonAsync());
        var business = await host.Data.BusinessAsync(founder, second, file);
        var third = await host.Data.PersonAsync();
        var invitation = await host.Data.InviteAsync(founder, business, third);

        await host.ActAsync((SupplierService suppliers) => suppliers.EndMembershipAsync(founder.Id, invitation));
        await host.DeliverLettersAsync();

        Assert.DoesNotContain(host.Mail.Letters, letter => letter.To == third.Email);
        Assert.DoesNotContain(host.Mail.To(second.Email), letter => letter.Link.AbsolutePath.Contains("/invitation/", StringComparison.Ordinal)); // Who had accepted already.
    }
}

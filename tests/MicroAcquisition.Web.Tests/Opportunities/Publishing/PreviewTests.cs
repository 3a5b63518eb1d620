using System.Net;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Acquisitions;
using MicroAcquisition.Web.Pages.Opportunities;
using MicroAcquisition.Web.Pages.Opportunities.Publishing;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Web.Tests.Opportunities.Publishing;

/// <summary>A scheduled publication: whoever reads the file reads what will be public and from when, the public nothing until then.</summary>
public sealed class PreviewTests : IAsyncLifetime
{
    private readonly SiteFactory site = new(); // A clock of its own: it passes the opening.

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory, InlineData(Language.English), InlineData(Language.French)]
    public async Task Staff_who_follow_the_public_link_read_a_preview_until_the_opening_and_the_public_nothing(Language language)
    {
        var program = await site.Data.ProgramAsync();
        var client = await site.Data.PersonAsync(email: "client@" + program.Domain);
        var file = await site.Data.ScheduledAsync(program, client);
        var (open, preview) = (OpportunityAddresses.Opportunity.Of(language, file.Number), PublishingAddresses.Preview.Of(language, file.Number));
        var opensAt = (await site.Data.AcquisitionAsync(file)).OpensAt!.Value;
        using var _ = OfficialLanguages.Speak(language);
        var hour = Formats.Minute(opensAt);
        var (officer, stranger) = (await site.SignedInAsync(await site.Data.OfficerAsync(program), language), await site.SignedInAsync(await site.Data.PersonAsync(), language));

        foreach (var reader in new[] { officer, await site.SignedInAsync(client, language) })
        {
            var page = await reader.GoAsync(open);
            Assert.Equal((HttpStatusCode.OK, preview), (page.Status, page.Path));
            Assert.Contains(language.Of("Not public yet", "Pas encore publique"), page.Text, StringComparison.Ordinal);
            Assert.Contains(hour, page.Text, StringComparison.Ordinal);
            Assert.Contains(language.Of("$6,500", "6\u00A0500\u00A0$"), page.Text, StringComparison.Ordinal);
        }

        var staff = await officer.GoAsync(AcquisitionAddresses.File.Of(language, file.Number));
        Assert.Contains(language.Of("It becomes public on ", "L’occasion sera publique le ") + hour, staff.Text, StringComparison.Ordinal);
        Assert.Empty(staff.Document.QuerySelectorAll($"a[href='{open}']"));
        Assert.Equal(preview, (await staff.FollowAsync(language.Of("See the page that will be public", "Voir la page qui sera publique"))).Path);
        foreach (var (reader, path) in new[] { (stranger, open), (stranger, preview), (site.Visitor(), open) })
        {
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await reader.GoAsync(path)).Status));
        }

        site.Time.SetUtcNow(opensAt);
        officer = await site.SignedInAsync(await site.Data.OfficerAsync(program), language); // The session ended meanwhile.
        Assert.StartsWith(open, (await officer.GoAsync(preview)).Path, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().GoAsync(open)).Status);
        Assert.NotNull((await officer.GoAsync(AcquisitionAddresses.File.Of(language, file.Number))).Document.QuerySelector($"a[href='{open}']"));
    }

    [Fact]
    public async Task What_audit_reads_of_it_is_journalled_and_a_file_without_a_publication_has_none()
    {
        var program = await site.Data.ProgramAsync();
        var (file, draft) = (await site.Data.ScheduledAsync(program), (await site.Data.WalkToAsync(Journey.Publish, program))!);
        var audit = await site.SignedInAsync(await site.Data.HolderAsync(program, Role.AuditObserver));
        var kind = EventCatalogue.NameOf<FileReadByAudit>();

        var read = await audit.GoAsync(OpportunityAddresses.Opportunity.Of(Language.English, file.Number));
        var none = await audit.GoAsync(PublishingAddresses.Preview.Of(Language.English, draft.Number));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (read.Status, none.Status));
        Assert.Equal(1, await site.ActAsync((Records records) => records.Set<JournalEntry>().CountAsync(e => e.Kind == kind)));
    }
}

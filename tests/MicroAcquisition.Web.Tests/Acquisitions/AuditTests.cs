using System.Net;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Languages;
using MicroAcquisition.Web.Pages.Acquisitions;
using MicroAcquisition.Web.Pages.Programs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MicroAcquisition.Web.Tests.Acquisitions;

/// <summary>Internal audit sees every file, each read logged (domain §2).</summary>
public sealed class AuditTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task Each_page_of_a_file_that_audit_reads_is_journalled_once_a_view_and_no_page_that_it_does_not()
    {
        var program = await site.Data.ProgramAsync();
        var audit = await site.SignedInAsync(await site.Data.HolderAsync(program, Role.AuditObserver));
        var file = await site.Data.SubmittedRequestAsync(program);
        var ofFiles = site.Services.GetRequiredService<AddressBook>().All.Where(a => a == AcquisitionAddresses.File || a.IsBelow(AcquisitionAddresses.File)).ToList();

        Assert.True(ofFiles.Count > 1);
        foreach (var address in ofFiles)
        {
            var before = await ReadingsAsync(file);
            var page = await audit.GoAsync(address.Of(Language.English, [file.Number, .. address.Places().Skip(1).Select(_ => (object)1)]));
            Assert.Equal((address.Page, page.Status == HttpStatusCode.OK ? 1 : 0), (address.Page, await ReadingsAsync(file) - before));
        }

        Assert.Equal(1, await ReadingsAsync(file)); // Only the file's own page is open to audit so far.
        await audit.GoAsync(AcquisitionAddresses.File.Of(Language.French, file.Number));
        Assert.Equal(2, await ReadingsAsync(file));
    }

    [Fact]
    public async Task No_setting_and_no_program_s_journal_is_open_to_audit()
    {
        var program = await site.Data.ProgramAsync();
        var audit = await site.SignedInAsync(await site.Data.HolderAsync(program, Role.AuditObserver));
        var places = site.Services.GetRequiredService<AddressBook>().All.Where(a => a.English.StartsWith("program", StringComparison.Ordinal)).ToList();

        Assert.Contains(places, a => a == ProgramAddresses.Journal);
        foreach (var address in places)
        {
            var page = await audit.GoAsync(address.Of(Language.English, [.. address.Places().Select(_ => (object)program.Id)]));
            Assert.Equal((address.Page, HttpStatusCode.Forbidden), (address.Page, page.Status));
        }
    }

    [Fact]
    public async Task Audit_lists_the_files_of_its_programs_alone_and_each_page_of_the_list_is_journalled_with_what_it_shows()
    {
        var (program, other) = (await site.Data.ProgramAsync(), await site.Data.ProgramAsync());
        var audit = await site.SignedInAsync(await site.Data.HolderAsync(program, Role.AuditObserver));
        var (one, two) = (await site.Data.SubmittedRequestAsync(program), await site.Data.OpenOpportunityAsync(program));
        var elsewhere = await site.Data.SubmittedRequestAsync(other);

        var page = await (await audit.GoAsync("/en")).FollowAsync("Files");

        Assert.Equal((HttpStatusCode.OK, AcquisitionAddresses.Files.Of(Language.English)), (page.Status, page.Path));
        Assert.Equal([two.Number, one.Number], page.Document.QuerySelectorAll("main table th a").Select(link => link.TextContent));
        Assert.DoesNotContain(elsewhere.Number, page.Text, StringComparison.Ordinal);
        Assert.Equal([[two.Number, one.Number]], await ListsAsync(program));
        await audit.GoAsync(AcquisitionAddresses.Files.Of(Language.French) + "?Stage=Request");
        Assert.Equal([[two.Number, one.Number], [one.Number]], await ListsAsync(program));
        Assert.Empty(await ListsAsync(other));
        await audit.GoAsync(AcquisitionAddresses.Files.Of(Language.French) + "?page=2"); // Nothing is shown there.
        Assert.Equal(2, (await ListsAsync(program)).Count);
    }

    [Fact]
    public async Task An_officer_s_list_is_not_journalled()
    {
        var program = await site.Data.ProgramAsync();
        var officer = await site.Data.OfficerAsync(program);
        await site.Data.SeatAsync(officer, Role.AuditObserver, program);
        var browser = await site.SignedInAsync(officer);
        var file = await site.Data.SubmittedRequestAsync(program);

        var page = await browser.GoAsync(AcquisitionAddresses.Files.Of(Language.English));

        Assert.Contains(file.Number, page.Text, StringComparison.Ordinal);
        Assert.Empty(await ListsAsync(program));
    }

    [Fact]
    public async Task A_seat_that_does_not_let_its_holder_read_hides_no_reading_by_audit()
    {
        var program = await site.Data.ProgramAsync();
        var person = await site.Data.HolderAsync(program, Role.AuditObserver);
        foreach (var role in new[] { Role.ExecutiveSponsor, Role.UnionObserver, Role.Administrator })
        {
            await site.Data.SeatAsync(person, role, program);
        }

        var browser = await site.SignedInAsync(person);
        var file = await site.Data.SubmittedRequestAsync(program);

        await browser.GoAsync(AcquisitionAddresses.File.Of(Language.English, file.Number));

        Assert.Equal(1, await ReadingsAsync(file));
    }

    [Fact]
    public async Task Administrators_read_no_file_but_that_audit_opened_it()
    {
        var program = await site.Data.ProgramAsync();
        var file = await site.Data.SubmittedRequestAsync(program);
        await (await site.SignedInAsync(await site.Data.HolderAsync(program, Role.AuditObserver))).GoAsync(AcquisitionAddresses.File.Of(Language.English, file.Number));
        var administrator = await site.SignedInAsync(await site.Data.HolderAsync(program, Role.Administrator));

        var opened = await administrator.GoAsync(AcquisitionAddresses.File.Of(Language.English, file.Number));
        var journal = await administrator.GoAsync(ProgramAddresses.Journal.Of(Language.English, program.Id));

        Assert.Equal(HttpStatusCode.Forbidden, opened.Status);
        Assert.Single(journal.Document.QuerySelectorAll("tbody tr"), row => row.TextContent.Contains(file.Number, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Those_who_work_on_a_file_read_it_unrecorded_even_if_they_observe_too()
    {
        var program = await site.Data.ProgramAsync();
        var officer = await site.Data.OfficerAsync(program);
        await site.Data.SeatAsync(officer, Role.AuditObserver, program);
        var browser = await site.SignedInAsync(officer);
        var file = await site.Data.SubmittedRequestAsync(program);

        var page = await browser.GoAsync(AcquisitionAddresses.File.Of(Language.English, file.Number));

        Assert.Equal((HttpStatusCode.OK, 0), (page.Status, await ReadingsAsync(file)));
    }

    private Task<IReadOnlyList<IReadOnlyList<string>>> ListsAsync(TestProgram program)
    {
        var kind = EventCatalogue.NameOf<FilesListedForAudit>();
        return site.ActAsync<Records, IReadOnlyList<IReadOnlyList<string>>>(async records =>
        {
            var entries = await records.Set<JournalEntry>().AsNoTracking().Where(e => e.LogId == program.Id && e.Kind == kind).OrderBy(e => e.Position).ToListAsync();
            return [.. entries.Select(entry => EventCatalogue.Read<FilesListedForAudit>(entry)!.Numbers)];
        });
    }

    private Task<int> ReadingsAsync(TestFile file)
    {
        var kind = EventCatalogue.NameOf<FileReadByAudit>();
        return site.ActAsync((Records records) => records.Set<JournalEntry>().CountAsync(e => e.AcquisitionId == file.Id && e.Kind == kind));
    }
}

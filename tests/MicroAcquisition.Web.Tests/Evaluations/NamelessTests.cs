using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Applications;
using MicroAcquisition.Evaluations;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Languages;
using MicroAcquisition.Web.Pages.Applications;
using MicroAcquisition.Web.Pages.Awards;
using MicroAcquisition.Web.Pages.Evaluations;
using MicroAcquisition.Web.Pages.Opportunities;
using MicroAcquisition.Web.Pages.People;
using MicroAcquisition.Web.Pages.Programs;
using MicroAcquisition.Web.Tests.Applications;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Web.Tests.Evaluations;

/// <summary>
/// A hunt from the first application until a supplier would confirm the offer (domain §3), and on to the end where none does: at every state nobody but the supplier
/// meets who applied, their receipt or when they came, in any page of the journey, public page, list, history, letter or log. The applicants write what people write.
/// </summary>
public sealed class NamelessTests : IAsyncLifetime
{
    private readonly SiteFactory site = new(); // A clock of its own: the walk moves it past closing and offer.
    private readonly List<Applicant> applicants = [];
    private readonly List<string> found = [];
    private SearchValues<string> traces = SearchValues.Create([], StringComparison.OrdinalIgnoreCase);
    private Hunt hunt = null!;
    private TestFile file = null!;
    private DateTimeOffset signedInAt;
    private int letters;
    private int lines;
    private int states;
    private int pages;

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Unless_an_offer_is_confirmed_nobody_but_the_supplier_meets_who_applied()
    {
        hunt = new Hunt(site);
        var program = await site.Data.ProgramAsync();
        var client = await site.Data.ClientAsync(program);
        var (one, two) = (await site.Data.ClientAsync(program), await site.Data.ClientAsync(program));
        file = (await site.Data.WalkToAsync(Journey.SubmitStatement, program, client))!;
        await site.Data.NamedAsync(file, Role.Evaluator, one);
        await site.Data.NamedAsync(file, Role.Evaluator, two);
        var maintainer = await site.Data.NamedAsync(file, Role.ReviewerMaintainer);
        Assert.True(await site.Data.WalkOnAsync(file, Journey.Publish));
        var staff = new Dictionary<Role, TestPerson> { [Role.Client] = client, [Role.Evaluator] = one, [Role.ReviewerMaintainer] = maintainer };
        foreach (var role in Enum.GetValues<Role>().Where(role => !staff.ContainsKey(role)).ToList())
        {
            staff[role] = await site.Data.HolderAsync(program, role);
        }

        foreach (var (role, person) in staff)
        {
            hunt.Add(role.ToString(), person);
        }

        hunt.Add("OtherEvaluator", two);
        hunt.Add("Site", await site.Data.AdministratorAsync());
        hunt.Add("Supplier", await site.Data.PersonAsync());
        hunt.Add("Visitor", null);
        var (officer, procurement) = (staff[Role.ProgramOfficer], staff[Role.ProcurementAdvisor]);
        await site.Data.PublishAsync(file, officer);
        await EverybodyAppliesAsync();

        await HuntAsync("open");
        site.Time.SetUtcNow((await site.Data.AcquisitionAsync(file)).ClosesAt!.Value.AddMinutes(1));
        await HuntAsync("closed and sealed");
        await site.Data.PassClosingAsync(file);
        await HuntAsync("closed");
        await site.Data.ReleaseAsync(file, officer);
        await HuntAsync("released");
        var winner = await site.Data.CandidateOfAsync(file, applicants[0].Person);
        await site.Data.MarkAsync(file, one.Id, (candidate, _) => candidate == winner);
        await HuntAsync("marked by one");
        var statements = await hunt.ReadAsAsync(nameof(Role.Evaluator), [EvaluationAddresses.Candidate.Of(Language.English, file.Number, winner)]);
        Assert.Contains(Masking.Mask, statements[0].Text, StringComparison.Ordinal); // Which the hunt has read.
        await site.Data.EvaluateAsync(file, one.Id, (candidate, _) => candidate == winner);
        await site.Data.EvaluateAsync(file, two.Id, (candidate, criterion) => candidate == winner || criterion == 1);
        await HuntAsync("differing");
        await site.Data.DoAsync(Journey.SettleDifferences, program, file, two);
        await HuntAsync("evaluated");
        var row = await site.Data.AcquisitionAsync(file);
        await site.ActAsync(async (EvaluationService evaluations) =>
        {
            await evaluations.ReturnAsync(procurement.Id, row, "Say which test.");
            return true;
        });
        await HuntAsync("returned");
        await site.Data.EvaluateAsync(file, one.Id, (candidate, _) => candidate == winner);
        await site.Data.EvaluateAsync(file, two.Id, (candidate, _) => candidate == winner);
        await site.Data.ConfirmEvaluationAsync(file, procurement);
        await HuntAsync("evaluation confirmed");
        await site.Data.OfferAsync(file, officer);
        await HuntAsync("offered");
        site.Time.SetUtcNow((await site.Data.AcquisitionAsync(file)).SupplierDueAt!.Value);
        await HuntAsync("not answered");
        await site.Data.LetOfferLapseAsync(file, officer);
        await HuntAsync("lapsed");
        await site.Data.EndWithoutAwardAsync(file, officer);
        await HuntAsync("ended", isWhole: true);

        Assert.True(pages > 7_000, "The hunt reads every page of the file, again and again.");
        Assert.True(found.Count == 0, string.Join('\n', found.Distinct(StringComparer.Ordinal).Take(60)));
        await hunt.SignInAsync(reader => reader == applicants[0].Name);
        var own = await hunt.ReadAsAsync(applicants[0].Name, [ApplicationAddresses.Receipt.Of(Language.English, applicants[0].Reference), AwardAddresses.Award.Of(Language.English, file.Number)]);
        Assert.All(own, page => Assert.Equal(HttpStatusCode.OK, page.Status));
        Compare(reader: null, own[0].Text, "their own receipt");
        Assert.Contains("their own receipt: Zéphyrine", found); // The hunt finds what there is.
        Assert.Contains("their own receipt: " + applicants[0].Reference, found);
    }

    /// <summary>Four applicants as they come: a person who will pass, a business that writes in French, one who applies under another name than the account's, one who withdraws.</summary>
    private async Task EverybodyAppliesAsync()
    {
        await AppliesAsync("Zéphyrine Tremblay", "ztremblay@example.org", "", Language.English, receipt =>
        [
            $"My name is Zéphyrine Tremblay. I drew maps for a town: https://zephyrine.example/portfolio and github.com/ztremblay-maps. My receipt is {receipt}.",
            "My library has ninety tests. Write to ztremblay@example.org or call 613-555-0199 (cell 613 555 0177).\nI live at 12 Main Street, Moncton NB E1C 1A1. On GitHub I am ztremblay.",
        ], "Zéphyrine", "Tremblay", "613-555-0199", "613 555 0177", "12 Main Street", "E1C 1A1");
        await AppliesAsync("Dmitri Vassilievitch", "dvassilievitch@cartesboreales.ca", "Cartes Boréales inc.", Language.French, receipt =>
        [
            $"Je suis Dmitri Vassilievitch, de l’entreprise Cartes Boréales inc. Notre site : cartesboreales.ca. Accusé de réception {receipt.ToLowerInvariant()}.",
            $"Courriel : dvassilievitch@cartesboreales.ca; téléphone : 819.555.0142 ou (819) 555-0143; compte @dvassilievitch sur GitLab; reçu {receipt.Replace('-', ' ')}.",
        ], "Dmitri", "Vassilievitch", "Cartes Boréales", "cartesboreales", "819.555.0142", "555-0143");
        await AppliesAsync("Quillan O’Rourke-Baptistine", "qorourke@example.net", "", Language.English, receipt =>
        [
            $"O'Rourke-Baptistine (q-orourke on Codeberg, linkedin.com/in/quillan-orourke) drew it; see https://localhost/en/my-applications/{receipt}.",
            $"Signed: QUILLAN. Receipt {receipt.Replace("-", "", StringComparison.Ordinal)}. Tel. +1 506 555 0161 or 5065550162.",
        ], "Quillan", "O'Rourke", "O’Rourke", "Baptistine", "orourke", "506 555 0161", "5065550162");
        var gone = await AppliesAsync("Wilhelmina Gonzague", "wgonzague@example.org", "", Language.English, _ => ["I am Wilhelmina Gonzague.", "Call 506-555-0170."], "Wilhelmina", "Gonzague", "506-555-0170");
        await site.Data.WithdrawAsync(gone.Person, file, gone.Reference);
        site.Time.Advance(TimeSpan.FromMinutes(11));
    }

    // Applies, learns the receipt's reference, and changes the application to what they really write.
    private async Task<Applicant> AppliesAsync(string name, string email, string business, Language language, Func<string, IList<string>> statements, params IReadOnlyList<string> written)
    {
        site.Time.Advance(TimeSpan.FromMinutes(7));
        var person = await site.Data.PersonAsync(email, name);
        var reference = await site.Data.SubmittedApplicationAsync(person, file, answers =>
            (answers.As, answers.BusinessName, answers.ResourceName, answers.Language) = (business.Length > 0 ? ApplyingAs.Business : ApplyingAs.Myself, business, name, language));
        var arrivals = new List<DateTimeOffset> { site.Time.GetUtcNow() };
        site.Time.Advance(TimeSpan.FromMinutes(3));
        arrivals.Add(site.Time.GetUtcNow());
        await site.Data.DraftChangeAsync(person, file, reference, statements(reference));
        await site.Data.SubmitApplicationAsync(person, file);
        var (application, hashes) = await site.ActAsync(async (Records records) =>
        {
            var application = await records.Set<Application>().SingleAsync(a => a.Reference == reference);
            return (application, await records.Set<Receipt>().Where(r => r.ApplicationId == application.Id).Select(r => r.Sha256).ToListAsync());
        });
        IEnumerable<string> keys = [.. new[] { application.Id, application.SupplierId, person.Id }.SelectMany(key => (string[])[key.ToString(), key.ToString("N")])];
        var times = arrivals.SelectMany(at => OfficialLanguages.All.Select(inLanguage => MinuteOf(at, inLanguage)).Append(Formats.Iso(at)[..16]));
        var applicant = new Applicant(name, person, reference, [
            .. written, .. written.Select(Plain), .. hashes, .. keys, .. times, reference, reference.Replace('-', ' '), reference.Replace("-", "", StringComparison.Ordinal), email,
        ]);
        applicants.Add(applicant);
        traces = SearchValues.Create([.. applicants.SelectMany(a => a.Traces)], StringComparison.OrdinalIgnoreCase);
        hunt.Add(name, person);
        return applicant;
    }

    private static string Plain(string text) => string.Concat(text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));

    private static string MinuteOf(DateTimeOffset instant, Language language)
    {
        using var _ = OfficialLanguages.Speak(language);
        return Formats.Minute(instant);
    }

    private async Task HuntAsync(string state, bool isWhole = false)
    {
        if (isWhole || signedInAt + TimeSpan.FromHours(1) < site.Time.GetUtcNow())
        {
            signedInAt = site.Time.GetUtcNow();
            await hunt.SignInAsync(isWhole ? null : IsConcerned);
        }

        await site.DeliverLettersAsync();
        var language = ++states % 2 == 0 ? Language.French : Language.English; // Each state is read in one of them, the next in the other.
        var paths = hunt.PathsOf(file, language, isWhole ? TellsOfFiles : TellsOfApplicants);
        foreach (var page in await hunt.ReadAtOnceAsync(paths, isWhole ? null : IsConcerned))
        {
            pages++;
            if (!IsWhereMasksAreReviewed(page))
            {
                Compare(hunt.PersonOf(page.Reader)?.Email, page.Text, $"{state}: {page.Reader} at {page.Path} ({(int)page.Status})");
            }
        }

        foreach (var letter in site.Mail.Letters.Skip(letters))
        {
            Compare(letter.To, letter.Subject + "\n" + letter.Text + "\n" + letter.Html + "\n" + letter.MessageId, $"{state}: letter \"{letter.Subject}\" to {letter.To}");
        }

        foreach (var line in site.Log.Lines.Skip(lines))
        {
            Compare(reader: null, line, $"{state}: log {line}");
        }

        (letters, lines) = (site.Mail.Letters.Count, site.Log.Lines.Count);
        site.Time.Advance(TimeSpan.FromMinutes(1)); // The next deed is done later.
    }

    private void Compare(string? reader, string text, string where)
    {
        if (text.AsSpan().ContainsAny(traces))
        {
            found.AddRange(applicants.Where(applicant => applicant.Person.Email != reader)
                .SelectMany(applicant => applicant.Traces.Where(trace => text.Contains(trace, StringComparison.OrdinalIgnoreCase))).Select(trace => $"{where}: {trace}"));
        }
    }

    // Where the officer reviews what is masked, the platform proposes the applicant's own words (domain §5): theirs alone, on this page alone.
    private bool IsWhereMasksAreReviewed(HuntedPage page) =>
        page.Reader == nameof(Role.ProgramOfficer) && OfficialLanguages.All.Any(language => page.Path == EvaluationAddresses.Release.Of(language, file.Number));

    // Those whom the work of these states concerns, the public and other suppliers; everybody else reads with the last state.
    private static bool IsConcerned(string reader) => reader is nameof(Role.Client) or nameof(Role.Evaluator) or "OtherEvaluator" or nameof(Role.ReviewerMaintainer) or nameof(Role.ProgramOfficer)
        or nameof(Role.ProcurementAdvisor) or nameof(Role.FinanceOfficer) or nameof(Role.UnionObserver) or "Supplier" or "Visitor" or "Dmitri Vassilievitch";

    // Pages from the application on, the file's own, lists and public ones: what an earlier step did is done, and its pages are read with the last state.
    private static bool TellsOfApplicants(Address address) =>
        TellsOfFiles(address) && !address.Page.StartsWith("/Opportunities/", StringComparison.Ordinal) && !address.Page.StartsWith("/Requests/", StringComparison.Ordinal)
        || address == OpportunityAddresses.List || address == OpportunityAddresses.Opportunity;

    // Not what is asked of a request, of settings or of a session: nothing there is about a file that is applied to. Accounts lists whoever has one, applicant or not.
    private static bool TellsOfFiles(Address address) =>
        !address.English.StartsWith("requests/new", StringComparison.Ordinal) && !address.English.StartsWith("sign-in", StringComparison.Ordinal) && address != PeopleAddresses.SignOut
        && address != ProgramAddresses.Accounts && (address == ProgramAddresses.Journal || !address.English.StartsWith("program", StringComparison.Ordinal));

    private sealed record Applicant(string Name, TestPerson Person, string Reference, IReadOnlyList<string> Traces);
}

using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Programs;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Pages.Acquisitions;
using MicroAcquisition.Web.Pages.Agreements;
using MicroAcquisition.Web.Pages.People;

namespace MicroAcquisition.BrowserTests.Journeys.WholeLife;

/// <summary>The people of one purchase, each in a window of their own, in one language, with or without script.</summary>
internal sealed class Cast : IAsyncDisposable
{
    /// <summary>The team lead, whom the program has not met.</summary>
    public string Client => "robin@" + program.Domain;

    /// <summary>The first and the second evaluator, whom the client names.</summary>
    public IReadOnlyList<string> Evaluators => ["eva@" + program.Domain, "elio@" + program.Domain];

    /// <summary>Whoever merges the code, whom the client names.</summary>
    public string Maintainer => "mara@" + program.Domain;

    /// <summary>The supplier whose application passes.</summary>
    public const string Winner = "zoe@example.org";

    /// <summary>The one whose does not.</summary>
    public const string Other = "olu@example.org";

    private readonly Walk walk;
    private readonly TestProgram program;
    private readonly bool hasScript;
    private readonly Dictionary<string, Visitor> windows = new(StringComparer.Ordinal);
    private readonly Dictionary<Role, string> staff = [];
    private readonly Dictionary<Role, string> names = [];

    private Cast(Walk walk, TestProgram program, bool hasScript) => (this.walk, this.program, this.hasScript) = (walk, program, hasScript);

    /// <summary>The language of every page and person.</summary>
    public Language Language => walk.Language;

    /// <summary>The file's number, once the request is sent.</summary>
    public string Number { get; set; } = "";

    /// <summary>What must exist that no page of this purchase makes.</summary>
    public TestData Data => walk.Site.Data;

    /// <summary>The instant by the site's clock, UTC.</summary>
    public DateTimeOffset Now => walk.Site.Time.GetUtcNow();

    /// <summary>A program with its roles, delegations and written authorities, which an administrator set up.</summary>
    public static async Task<Cast> BeginAsync(Chromium chromium, Engine engine, Language language, bool hasScript)
    {
        var begun = await Walk.BeginAsync(chromium, engine, language);
        var bought = await begun.Site.Data.ProgramAsync();
        await begun.Site.Data.ReadyToPublishAsync(bought);
        var cast = new Cast(begun, bought, hasScript);
        foreach (var role in new[]
        {
            Role.ProgramOfficer, Role.ProcurementAdvisor, Role.OpenSourceAdvisor, Role.DelegatedManager, Role.FinanceOfficer, Role.Translator, Role.ContractingAuthority, Role.PaymentOfficer,
        })
        {
            var holder = await begun.Site.Data.HolderAsync(bought, role, language: language);
            (cast.staff[role], cast.names[role]) = (holder.Email, await begun.Site.Data.NameOfAsync(holder));
            DelegatedAuthority[] authorities = role switch
            {
                Role.DelegatedManager => [DelegatedAuthority.Commitment, DelegatedAuthority.Certification],
                Role.ContractingAuthority => [DelegatedAuthority.Transaction],
                Role.PaymentOfficer => [DelegatedAuthority.Payment],
                _ => [],
            };
            foreach (var authority in authorities)
            {
                await begun.Site.Data.DelegationAsync(bought, holder, authority: authority);
            }
        }

        return cast;
    }

    /// <summary>Whoever holds a role of the program, at what waits for them.</summary>
    public Task<Visitor> StaffAsync(Role role) => WorkOfAsync(staff[role]);

    /// <summary>Somebody at what waits for them; signed in first, with a name if they are new.</summary>
    public async Task<Visitor> WorkOfAsync(string email, string? newName = null)
    {
        if (!windows.TryGetValue(email, out var window))
        {
            window = windows[email] = await walk.ArriveAsync(hasScript);
            await window.GoAsync(PeopleAddresses.SignIn.Of(Language));
            await window.SignInAsync(email, newName);
        }

        await window.GoAsync(AcquisitionAddresses.MyWork.Of(Language));
        return window;
    }

    /// <summary>The first step of these words that waits for somebody.</summary>
    public async Task<Visitor> AtAsync(Role role, Step step) => await AtAsync(staff[role], step);

    /// <summary>The same for somebody without a role of the program; a step that came back has words of its own.</summary>
    public async Task<Visitor> AtAsync(string email, Step step, string? newName = null)
    {
        var visitor = await WorkOfAsync(email, newName);
        await visitor.FollowStepAsync(Number.Length == 0 ? JourneyWords.Do(step) : JourneyWords.Do(step, await Data.AcquisitionAsync(await FileAsync())));
        return visitor;
    }

    /// <summary>Anyone, without an account.</summary>
    public Task<Visitor> AnyoneAsync() => walk.ArriveAsync(hasScript);

    /// <summary>Days pass until the seal of the applications breaks; whoever was signed in no longer is.</summary>
    public async Task PassClosingAsync()
    {
        await Data.PassClosingAsync(await FileAsync());
        windows.Clear();
    }

    /// <summary>The file, to move the clock or to ask where it stands.</summary>
    public Task<TestFile> FileAsync() => Data.FileAsync(Number, program);

    /// <summary>On an agreement's page: asks for the code, is refused without it, signs with the one of the letter.</summary>
    public async Task SignAsync(Visitor signer, string email, string name)
    {
        await walk.Site.DeliverLettersAsync(); // Whatever waits goes before the code.
        await signer.PressAsync(AgreementPagesText.Code_Send);
        await walk.Site.DeliverLettersAsync();
        await signer.FillAsync(AgreementPagesText.Name, name);
        await signer.PressInVainAsync(AgreementPagesText.Sign_Send, AgreementPagesText.Code);
        await signer.FillAsync(AgreementPagesText.Code, walk.Site.Mail.LastTo(email).Code);
        await signer.PressAsync(AgreementPagesText.Sign_Send);
    }

    /// <summary>The name of a role's holder.</summary>
    public string NameOf(Role role) => names[role];

    /// <summary>The address of a role's holder.</summary>
    public string EmailOf(Role role) => staff[role];

    /// <summary>Everything that came to somebody's mailbox so far.</summary>
    public async Task<IReadOnlyList<ReceivedLetter>> LettersToAsync(string email)
    {
        await walk.Site.DeliverLettersAsync();
        return walk.Site.Mail.To(email);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => walk.DisposeAsync();
}

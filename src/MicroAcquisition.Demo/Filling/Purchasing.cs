using System.Text.RegularExpressions;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Agreements;
using MicroAcquisition.Applications;
using MicroAcquisition.Awards;
using MicroAcquisition.Deliveries;
using MicroAcquisition.Evaluations;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Notices;
using MicroAcquisition.Opportunities.Approvals;
using MicroAcquisition.Opportunities.Drafting;
using MicroAcquisition.Opportunities.Funding;
using MicroAcquisition.Opportunities.Publishing;
using MicroAcquisition.Opportunities.Translating;
using MicroAcquisition.Payments;
using MicroAcquisition.Requests;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Demo.Filling;

/// <summary>The purchases that began with a request of this program: one completed, one at each step from the reviews of its statement on.</summary>
public static partial class Purchasing
{
    /// <summary>The acts of a purchase: on which business day of it, and when the visitor finds it waiting before this act.</summary>
    private static readonly (int Day, string Clock, WaitsFor Before, Func<Purchase, Task> Do)[] Acts =
    [
        (0, "10:05", WaitsFor.Nothing, RequestAsync), (1, "11:10", WaitsFor.Nothing, DraftAsync), (2, "09:30", WaitsFor.Review, ApproveAsync), (2, "13:30", WaitsFor.Commitment, CommitAsync),
        (3, "08:20", WaitsFor.Reservation, ReserveAsync), (3, "09:20", WaitsFor.Translation, TranslateAsync), (3, "10:30", WaitsFor.Reading, ReadAsync), (3, "11:30", WaitsFor.Publication, PublishAsync),
        (4, "20:15", WaitsFor.Nothing, ApplyAsync), (6, "08:40", WaitsFor.Release, ReleaseAsync), (6, "11:30", WaitsFor.Marks, MarkAsync),
        (7, "08:30", WaitsFor.Evaluation, p => p.ActAsync<EvaluationService>((s, file) => s.ConfirmAsync(p.Of(Personas.Malik), file))), (7, "10:10", WaitsFor.Offer, p => p.ActAsync<AwardService>((s, file) => s.OfferAsync(p.Of(Personas.Amina), file))),
        (8, "18:20", WaitsFor.Answer, ConfirmAsync), (9, "09:30", WaitsFor.Check, CheckAsync), (9, "17:45", WaitsFor.Signature, SignAsync), (10, "10:20", WaitsFor.Signature, SignForCanadaAsync),
        (12, "21:30", WaitsFor.Delivery, DeliverAsync), (13, "11:15", WaitsFor.Acceptance, AcceptAsync), (13, "19:05", WaitsFor.Invoice, InvoiceAsync), (14, "10:45", WaitsFor.Certification, CertifyAsync),
        (15, "13:30", WaitsFor.Payment, PayAsync), (16, "09:50", WaitsFor.Settlement, SettleAsync),
        (17, "10:00", WaitsFor.Nothing, p => p.ActAsync<PaymentService>((s, file) => s.CompleteAsync(p.Of(Personas.Amina), file, isInOpenResourceExchange: true))),
    ];

    /// <summary>Adds them to the story.</summary>
    public static void Tell(Story story)
    {
        foreach (var (text, at) in DemoPurchase.All.Select((text, at) => (text, at)))
        {
            var purchase = new Purchase(story, text);
            var acts = Acts.TakeWhile(act => text.WaitsFor == WaitsFor.Nothing || !Stops(act, text.WaitsFor)).ToList();
            var first = text.WaitsFor == WaitsFor.Nothing ? 36 : acts[^1].Day + 1;
            foreach (var act in acts)
            {
                // A few minutes apart, so that each file has instants of its own.
                story.At(Eastern.StartOf(story.BusinessDay(first - act.Day)) + TimeOnly.Parse(act.Clock, System.Globalization.CultureInfo.InvariantCulture).ToTimeSpan() + TimeSpan.FromMinutes(at), async services =>
                {
                    purchase.Services = services;
                    await act.Do(purchase);
                });
            }
        }
    }

    /// <summary>The supplier signs before the visitor comes; what waits then is Canada's signature.</summary>
    private static bool Stops((int Day, string Clock, WaitsFor Before, Func<Purchase, Task> Do) act, WaitsFor waits) => act.Before == waits && act.Do != (Func<Purchase, Task>)SignAsync;

    private static async Task RequestAsync(Purchase p)
    {
        var client = p.Of(Personas.Nora);
        var today = Eastern.DateOf(p.Get<Now>().Instant);
        await p.Get<WorkingCopies>().SaveAsync<RequestAnswers>(
            client, RequestService.DraftKind, Guid.Empty, version: 0, answers => p.Text.Request.FillIn(answers, p.Story.ProgramId, p.Story.Lakes, today));
        p.Number = await p.Get<RequestService>().SubmitAsync(client, p.Story.ProgramId);
    }

    private static async Task DraftAsync(Purchase p)
    {
        var client = p.Of(Personas.Nora);
        await p.ActAsync<RequestService>((requests, file) => requests.ScreenInAsync(p.Of(Personas.Amina), file, "A good fit for the program."));
        var written = p.Text.Statement(Language.English);
        await p.ActAsync<DraftingService>((drafting, file) => drafting.SaveAsync(client, file, [.. written.Select(field => new FieldWritten(field.Key, Version: 0, field.Value))]));
        foreach (var evaluator in new[] { Personas.Kwame, Personas.Ines })
        {
            await p.ActAsync<NamingService>((naming, file) => naming.NameAsync(client, file, new PersonToName(evaluator.Email, Role.Evaluator, ReadsEnglish: true, ReadsFrench: true)));
        }

        await p.ActAsync<NamingService>((naming, file) => naming.NameAsync(client, file, new PersonToName(Personas.Weilan.Email, Role.ReviewerMaintainer, ReadsEnglish: false, ReadsFrench: false)));
        var draft = await p.Get<DraftQueries>().OfAsync(await p.FileAsync());
        await p.ActAsync<DraftingService>((drafting, file) => drafting.SubmitAsync(client, file, draft.Seal()));
    }

    private static async Task ApproveAsync(Purchase p)
    {
        await p.ActAsync<ApprovalService>((approvals, file) => approvals.ApproveForProgramAsync(p.Of(Personas.Amina), file, version: 1, ""));
        await p.ActAsync<ApprovalService>((approvals, file) => approvals.ApproveByProcurementAsync(
            p.Of(Personas.Malik), file, version: 1, "", isSplitting: false, "Each is a separate need that stands alone."));
    }

    private static async Task CommitAsync(Purchase p)
    {
        var estimate = (await p.Get<FundingQueries>().EstimateAsync(await p.FileAsync()))!;
        await p.ActAsync<FundingService>((funding, file) => funding.SignAsync(
            p.Of(Personas.Hector), file, estimate.Version, estimate.Total, new PurchaseFormFacts("4410-2026-0031", "4410", FundingRoute.OwnBudget)));
    }

    private static Task ReserveAsync(Purchase p) => p.ActAsync<FundingService>((funding, file) => funding.ReserveAsync(p.Of(Personas.Odile), file, form: 1, "FR-" + p.Number));

    private static async Task TranslateAsync(Purchase p)
    {
        var french = p.Text.Statement(Language.French);
        var draft = await p.Get<DraftQueries>().OfAsync(await p.FileAsync());
        await p.ActAsync<TranslatingService>((translating, file) => translating.SaveAsync(
            p.Of(Personas.Maelle), file, [.. draft.ToTranslate.Select(field => new FieldWritten(field, Version: 0, french[field]))]));
        var translated = await p.Get<DraftQueries>().OfAsync(await p.FileAsync());
        await p.ActAsync<TranslatingService>((translating, file) => translating.SupplyAsync(p.Of(Personas.Maelle), file, translated.SealOfTranslation()));
    }

    private static async Task ReadAsync(Purchase p)
    {
        var translated = await p.Get<DraftQueries>().OfAsync(await p.FileAsync());
        await p.ActAsync<TranslatingService>((translating, file) => translating.ConfirmAsync(p.Of(Personas.Amina), file, translated.SealOfTranslation()));
    }

    private static Task PublishAsync(Purchase p) => p.ActAsync<PublishingService>((publishing, file) => publishing.PublishAsync(p.Of(Personas.Amina), file, version: 1, opensAt: null));

    private static async Task ApplyAsync(Purchase p)
    {
        using var _ = OfficialLanguages.Speak(p.Text.Supplier.Language);
        var (person, file) = (p.Of(p.Text.Supplier), await p.FileAsync());
        await p.Get<WorkingCopies>().SaveAsync<ApplicationAnswers>(person, ApplicationService.DraftKind, file.Id, version: 0, answers =>
        {
            answers.StatementVersion = 1;
            (answers.As, answers.ResourceName, answers.Language, answers.IsEntitled) = (ApplyingAs.Myself, p.Text.Supplier.Name, p.Text.Supplier.Language, true);
            answers.Statements =
            [
                p.Text.Supplier.Language.Of(
                    "I wrote a public tool of this kind for three marinas; its tests cover every file that they sent me.",
                    "J’ai écrit un outil public de ce genre pour trois associations; ses essais couvrent chaque fichier reçu."),
            ];
            answers.AgreesToPriceAndDate = answers.AgreesToPayment = answers.AgreesToAgreement = true;
        });
        await p.Get<ApplicationService>().SubmitAsync(person, p.Story.ProgramId, file.Id);
    }

    private static Task ReleaseAsync(Purchase p) =>
        p.ActAsync<EvaluationService>((evaluations, file) => evaluations.ReleaseAsync(p.Of(Personas.Amina), file, MasksReviewed.AsProposed));

    private static async Task MarkAsync(Purchase p)
    {
        foreach (var evaluator in new[] { Personas.Kwame, Personas.Ines })
        {
            var who = p.Of(evaluator);
            await p.ActAsync<EvaluationService>((evaluations, file) => evaluations.DeclareAsync(who, file, declares: true));
            await p.ActAsync<EvaluationService>((evaluations, file) => evaluations.SaveAsync(who, file, [new MarkWritten(1, 1, true, evaluator.Language.Of(
                "The tool is public, and its tests show it.", "L’outil est public, et ses essais le montrent."))]));
            await p.ActAsync<EvaluationService>((evaluations, file) => evaluations.SendAsync(who, file));
        }
    }

    private static Task ConfirmAsync(Purchase p) => p.ActAsync<AwardService>((awards, file) => awards.ConfirmAsync(p.Of(p.Text.Supplier), file, award: 1, new AwardDetailsWritten(
        Confirms: true, p.Text.Supplier.Name, "14 Wharf Lane", "Halifax", "NS", "B3H 1A1", Country: null, GstNumber: null, QstNumber: null,
        p.Text.Supplier == Personas.Solene ? PaymentMeans.PayPal : PaymentMeans.Card, p.Text.Supplier.Email, IsPublicServant: false, HasPension: false)));

    private static Task CheckAsync(Purchase p) => p.ActAsync<AwardService>((awards, file) => awards.CheckAsync(
        p.Of(Personas.Malik), file, award: 1, new SupplierCheckWritten("", "No earlier contract with a bad end is known.", "", IsOutsideLandClaims: true)));

    private static async Task SignAsync(Purchase p)
    {
        var (person, shown) = (p.Of(p.Text.Supplier), await p.ShownAsync());
        await p.ActAsync<AgreementService>((agreements, file) => agreements.SendCodeToSupplierAsync(person, file, award: 1, shown));
        var written = new SignatureWritten(shown, p.Text.Supplier.Name, await p.CodeAsync(p.Text.Supplier));
        await p.ActAsync<AgreementService>((agreements, file) => agreements.SignAsSupplierAsync(person, file, award: 1, written));
    }

    private static async Task SignForCanadaAsync(Purchase p)
    {
        var (person, shown) = (p.Of(Personas.Aurelie), await p.ShownAsync());
        await p.ActAsync<AgreementService>((agreements, file) => agreements.SendCodeToAuthorityAsync(person, file, award: 1, shown));
        var written = new SignatureWritten(shown, Personas.Aurelie.Name, await p.CodeAsync(Personas.Aurelie));
        await p.ActAsync<AgreementService>((agreements, file) => agreements.SignForCanadaAsync(person, file, award: 1, written));
    }

    private static Task DeliverAsync(Purchase p) => p.ActAsync<DeliveryService>((deliveries, file) => deliveries.DeliverAsync(
        p.Of(p.Text.Supplier), file, award: 1, new DeliveryWritten("https://code.lakes.example/water-levels/pull/" + file.Serial, "9f2c1e7", "Run the tests; the guide says how.")));

    private static async Task AcceptAsync(Purchase p)
    {
        WorkMarkWritten[] marks = [new(1, true, "The file is there."), new(2, true, "All tests pass here.")];
        await p.ActAsync<DeliveryService>((deliveries, file) => deliveries.AcceptAsync(p.Of(Personas.Nora), file, award: 1, Role.Client, round: 1, marks));
        await p.ActAsync<DeliveryService>((deliveries, file) => deliveries.AcceptAsync(p.Of(Personas.Weilan), file, award: 1, Role.ReviewerMaintainer, round: 1, marks));
    }

    private static async Task InvoiceAsync(Purchase p)
    {
        var (file, queries) = (await p.FileAsync(), p.Get<PaymentQueries>());
        var award = (await p.Get<AwardQueries>().InHandAsync(file.Id))!;
        var draft = await queries.DraftAsync(file, award, gst: null, qst: null);
        await p.ActAsync<PaymentService>((payments, on) => payments.ConfirmInvoiceAsync(p.Of(p.Text.Supplier), on, award: 1, draft.Taxed.Total, draft.GstNumber, draft.QstNumber));
    }

    private static Task CertifyAsync(Purchase p) => p.ActAsync<PaymentService>((payments, file) => payments.CertifyAsync(p.Of(Personas.Hector), file, award: 1, invoice: 1, certifies: true));

    private static Task PayAsync(Purchase p)
    {
        var isPayPal = p.Text.Supplier == Personas.Solene;
        var written = new PaymentWritten(
            isPayPal ? PaymentMeans.PayPal : PaymentMeans.Card, "TX-" + p.Number, Eastern.DateOf(p.Get<Now>().Instant), isPayPal ? "The supplier takes no card." : null,
            isPayPal ? "We asked for a card payment first; the supplier has no terminal." : null);
        return p.ActAsync<PaymentService>((payments, file) => payments.PayAsync(p.Of(Personas.Odile), file, award: 1, invoice: 1, written));
    }

    private static async Task SettleAsync(Purchase p)
    {
        await p.ActAsync<PaymentService>((payments, file) => payments.ReportArrivalAsync(p.Of(p.Text.Supplier), file, award: 1));
        await p.ActAsync<PaymentService>((payments, file) => payments.SettleAsync(p.Of(Personas.Bao), file, award: 1, "STMT-" + p.Number, hasTaxSlip: true));
    }

    [GeneratedRegex(@"\b[0-9]{6}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeForm();

    /// <summary>A purchase while it is told.</summary>
    private sealed class Purchase(Story story, DemoPurchase text)
    {
        public Story Story => story;

        public DemoPurchase Text => text;

        public string Number { get; set; } = "";

        public IServiceProvider Services { get; set; } = null!;

        public Guid Of(Persona persona) => story.Of(persona);

        public TService Get<TService>() where TService : notnull => Services.GetRequiredService<TService>();

        public async Task<Acquisition> FileAsync() => (await Get<FileQueries>().FindAsync(Number))!;

        public async Task ActAsync<TService>(Func<TService, Acquisition, Task> act) where TService : notnull => await act(Get<TService>(), await FileAsync());

        public async Task<string> ShownAsync()
        {
            var file = await FileAsync();
            return (await Get<AgreementQueries>().OfAsync(file, (await Get<AwardQueries>().InHandAsync(file.Id))!)).Sha256;
        }

        public async Task<string> CodeAsync(Persona reader)
        {
            var letters = Get<Records>().Set<OutboxLetter>().AsNoTracking().Where(l => l.To == reader.Email && l.Letter == "signature-code" && l.SentAt == null);
            return CodeForm().Match((await letters.OrderByDescending(l => l.CreatedAt).FirstAsync()).Subject).Value;
        }
    }
}

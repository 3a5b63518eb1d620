using MicroAcquisition.Acquisitions;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Programs;
using MicroAcquisition.TestKit;
using MicroAcquisition.Web.Components;
using MicroAcquisition.Web.Pages;
using MicroAcquisition.Web.Pages.Acquisitions;
using MicroAcquisition.Web.Pages.Agreements;
using MicroAcquisition.Web.Pages.Awards;
using MicroAcquisition.Web.Pages.Deliveries;
using MicroAcquisition.Web.Pages.Opportunities;
using MicroAcquisition.Web.Pages.Payments;

namespace MicroAcquisition.BrowserTests.Journeys;

/// <summary>The work is offered, confirmed, checked, signed, delivered, corrected, accepted, invoiced, certified, paid, settled and completed, by ten people, each in a window of their own.</summary>
public sealed class OfferToPaymentTests(Chromium chromium)
{
    [Theory]
    [InlineData(Engine.Sqlite, Language.English, true)]
    [InlineData(Engine.PostgreSql, Language.French, true)]
    [InlineData(Engine.Sqlite, Language.English, false)]
    public async Task A_supplier_is_offered_the_work_and_paid(Engine engine, Language language, bool hasScript)
    {
        await using var walk = await Walk.BeginAsync(chromium, engine, language);
        OfficialLanguages.Use(language);
        var data = walk.Site.Data;
        var program = await data.ProgramAsync();
        var file = (await data.WalkToAsync(Journey.Publish, program))!;
        var supplier = await data.PersonAsync(name: "Zoé Tremblay", language: language);
        await data.OfferableAsync(file, supplier);
        await data.ReadyToPublishAsync(program);
        var people = new Dictionary<Role, (Visitor Visitor, string Email)>();
        async Task<Visitor> AsAsync(Role role, DelegatedAuthority? authority = null)
        {
            if (!people.TryGetValue(role, out var known))
            {
                var holder = await data.HolderAsync(program, role, language: language);
                if (authority is { } delegated)
                {
                    await data.DelegationAsync(program, holder, authority: delegated);
                }

                known = people[role] = (await SignedInAsync(walk, holder, hasScript), holder.Email);
            }

            await known.Visitor.GoAsync(AcquisitionAddresses.MyWork.Of(language));
            return known.Visitor;
        }

        var officer = await AsAsync(Role.ProgramOfficer);
        await officer.FollowStepAsync(JourneyWords.Do(Journey.MakeOffer));
        await officer.PressAsync(AwardText.Offer_Send);

        var winner = await SignedInAsync(walk, supplier, hasScript);
        await winner.FollowAsync(SharedText.Nav_MyWork);
        await winner.FollowStepAsync(JourneyWords.Do(Journey.AnswerOffer));
        await AnswerAsync(winner);

        var procurement = await AsAsync(Role.ProcurementAdvisor);
        await procurement.FollowStepAsync(JourneyWords.Do(Journey.CheckSupplier));
        await procurement.FillAsync(AwardText.Performance, "No earlier contract.");
        await procurement.PressInVainAsync(AwardText.Check_Send, AwardText.LandClaims);
        await procurement.TickAsync(AwardText.LandClaims);
        await procurement.PressAsync(AwardText.Check_Send);

        await winner.GoAsync(AgreementAddresses.Sign.Of(language, file.Number));
        await SignAsync(walk, winner, supplier.Email, "Zoé Tremblay");
        await winner.FollowAsync(AgreementPagesText.Document_Link);
        var authority = await AsAsync(Role.ContractingAuthority, DelegatedAuthority.Transaction);
        await authority.FollowStepAsync(JourneyWords.Do(Journey.SignForCanada));
        await SignAsync(walk, authority, people[Role.ContractingAuthority].Email, "Ada Authority");
        var visitor = await walk.ArriveAsync(hasScript);
        await visitor.GoAsync(OpportunityAddresses.Opportunity.Of(language, file.Number));
        await visitor.SeesAsync("Sam Supplier 1"); // As the application named who does the work.

        await DeliverAsync(winner, language, file, "https://example.org/code/pull/7");
        var client = await AsAsync(Role.Client);
        await client.FollowStepAsync(JourneyWords.Do(Journey.AcceptAsClient));
        await ReviewAsync(client, DeliveryText.NotMet);
        await client.FillAsync(DeliveryText.Missing, "The licence file.");
        await client.PressAsync(DeliveryText.Corrections_Send);
        await DeliverAsync(winner, language, file, "https://example.org/code/pull/8");
        client = await AsAsync(Role.Client);
        await client.FollowStepAsync(JourneyWords.Do(Journey.AcceptAsClient));
        await ReviewAsync(client, DeliveryText.Met);
        await client.PressAsync(DeliveryText.Accept_Send);
        var maintainer = await AsAsync(Role.ReviewerMaintainer);
        await maintainer.FollowStepAsync(JourneyWords.Do(Journey.AcceptAsMaintainer));
        await ReviewAsync(maintainer, DeliveryText.Met);
        await maintainer.PressAsync(DeliveryText.Accept_Send);

        await winner.GoAsync(PaymentAddresses.Confirm.Of(language, file.Number));
        await winner.PressAsync(PaymentText.Confirm_Reckon);
        await winner.PressAsync(PaymentText.Confirm_Send);
        await winner.FollowAsync(file.Number + "-1-1");
        var manager = await AsAsync(Role.DelegatedManager, DelegatedAuthority.Certification);
        await manager.FollowStepAsync(JourneyWords.Do(Journey.Certify));
        await manager.PressInVainAsync(PaymentText.Certify_Send, PaymentText.Certifies);
        await manager.TickAsync(PaymentText.Certifies);
        await manager.PressAsync(PaymentText.Certify_Send);
        var finance = await AsAsync(Role.FinanceOfficer);
        await finance.FollowStepAsync(JourneyWords.Do(Journey.Pay));
        await finance.FillAsync(PaymentText.Reference, "TX-1");
        await finance.PressAsync(PaymentText.Pay_Send);
        await winner.GoAsync(PaymentAddresses.Report.Of(language, file.Number));
        await winner.PressAsync(PaymentText.Report_Arrived);
        var payment = await AsAsync(Role.PaymentOfficer, DelegatedAuthority.Payment);
        await payment.FollowStepAsync(JourneyWords.Do(Journey.Settle));
        await payment.FillAsync(PaymentText.Statement, "STMT-1");
        await payment.TickAsync(PaymentText.TaxSlip);
        await payment.PressAsync(PaymentText.Settle_Send);
        officer = await AsAsync(Role.ProgramOfficer);
        await officer.FollowStepAsync(JourneyWords.Do(Journey.Complete));
        await officer.TickAsync(PaymentText.Exchange);
        await officer.PressAsync(PaymentText.Complete_Send);

        Assert.Equal(Ending.Completed, (await data.AcquisitionAsync(file)).Ended);
        await visitor.GoAsync(OpportunityAddresses.Opportunity.Of(language, file.Number));
        await visitor.SeesAsync(OpportunityPagesText.Notice_Title);
    }

    private static async Task<Visitor> SignedInAsync(Walk walk, TestPerson person, bool hasScript)
    {
        var visitor = await walk.ArriveAsync(hasScript);
        await visitor.FollowAsync(SharedText.Nav_SignIn);
        await visitor.SignInAsync(person.Email);
        return visitor;
    }

    private static async Task AnswerAsync(Visitor winner)
    {
        await winner.FillAsync(AwardText.Street, "12 Main Street");
        await winner.FillAsync(AwardText.City, "Moncton");
        await winner.SelectAsync(AwardText.Province, ProgramWords.OfProvince("NB"));
        await winner.FillAsync(AwardText.PostalCode, "e1c 1a1");
        await winner.FillAsync(AwardText.GstNumber, "123456789 RT 0001");
        await winner.ChooseAsync(AwardText.PayBy, AwardWords.Of(PaymentMeans.Card));
        await winner.FillAsync(AwardText.PayAt, "https://pay.example.com/zoe");
        await winner.ChooseAsync(AwardText.PublicServant, ComponentsText.No);
        await winner.ChooseAsync(AwardText.Pension, ComponentsText.No);
        await winner.PressInVainAsync(AwardText.Answer_Send, AwardText.Confirms);
        await winner.TickAsync(AwardText.Confirms);
        await winner.PressAsync(AwardText.Answer_Send);
    }

    private static async Task SignAsync(Walk walk, Visitor signer, string email, string name)
    {
        await walk.Site.DeliverLettersAsync(); // Whatever waits goes before the code.
        await signer.PressAsync(AgreementPagesText.Code_Send);
        await walk.Site.DeliverLettersAsync();
        await signer.FillAsync(AgreementPagesText.Name, name);
        await signer.PressInVainAsync(AgreementPagesText.Sign_Send, AgreementPagesText.Code);
        await signer.FillAsync(AgreementPagesText.Code, walk.Site.Mail.LastTo(email).Code);
        await signer.PressAsync(AgreementPagesText.Sign_Send);
    }

    private static async Task DeliverAsync(Visitor winner, Language language, TestFile file, string address)
    {
        await winner.GoAsync(DeliveryAddresses.Deliver.Of(language, file.Number));
        await winner.FillAsync(DeliveryText.Address, address);
        await winner.PressAsync(DeliveryText.Deliver_Send);
    }

    private static async Task ReviewAsync(Visitor reviewer, string first)
    {
        await reviewer.ChooseAsync(DeliveryText.Mark_Legend.With(1), first);
        await reviewer.FillAsync(DeliveryText.Note.With(1), "I looked for it.");
        await reviewer.ChooseAsync(DeliveryText.Mark_Legend.With(2), DeliveryText.Met);
        await reviewer.FillAsync(DeliveryText.Note.With(2), "I ran them.");
    }
}

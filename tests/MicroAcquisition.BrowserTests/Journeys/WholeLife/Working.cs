using MicroAcquisition.Acquisitions;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Programs;
using MicroAcquisition.Web.Components;
using MicroAcquisition.Web.Pages.Agreements;
using MicroAcquisition.Web.Pages.Awards;
using MicroAcquisition.Web.Pages.Deliveries;
using MicroAcquisition.Web.Pages.Opportunities;

namespace MicroAcquisition.BrowserTests.Journeys.WholeLife;

/// <summary>From the offer to accepted work: officer, supplier, procurement, contracting authority, client, maintainer.</summary>
internal static class Working
{
    /// <summary>Offered, confirmed with what is asked only now, and checked.</summary>
    public static async Task OfferAsync(Cast cast)
    {
        var officer = await cast.AtAsync(Role.ProgramOfficer, Journey.MakeOffer);
        await officer.PressAsync(AwardText.Offer_Send);

        var winner = await cast.AtAsync(Cast.Winner, Journey.AnswerOffer);
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

        var procurement = await cast.AtAsync(Role.ProcurementAdvisor, Journey.CheckSupplier);
        await procurement.FillAsync(AwardText.Performance, "No earlier contract.");
        await procurement.PressInVainAsync(AwardText.Check_Send, AwardText.LandClaims);
        await procurement.TickAsync(AwardText.LandClaims);
        await procurement.PressAsync(AwardText.Check_Send);
    }

    /// <summary>Signed by both with a code each; from then on anyone reads who won.</summary>
    public static async Task SignAsync(Cast cast)
    {
        var winner = await cast.AtAsync(Cast.Winner, Journey.SignAsSupplier);
        await cast.SignAsync(winner, Cast.Winner, "Zoé Tremblay");
        await winner.FollowAsync(AgreementPagesText.Document_Link);
        var authority = await cast.AtAsync(Role.ContractingAuthority, Journey.SignForCanada);
        await cast.SignAsync(authority, cast.EmailOf(Role.ContractingAuthority), cast.NameOf(Role.ContractingAuthority));
        var anyone = await cast.AnyoneAsync();
        await anyone.GoAsync(OpportunityAddresses.Opportunity.Of(cast.Language, cast.Number));
        await anyone.SeesAsync("Zoé Tremblay"); // As the application named who does the work.
    }

    /// <summary>Delivered, sent back by the client with what is missing, delivered again, accepted by both.</summary>
    public static async Task DeliverAsync(Cast cast)
    {
        await DeliverAsync(cast, "https://example.org/code/pull/7");
        var client = await cast.AtAsync(cast.Client, Journey.AcceptAsClient);
        await ReviewAsync(client, DeliveryText.NotMet);
        await client.FillAsync(DeliveryText.Missing, "The licence file.");
        await client.PressAsync(DeliveryText.Corrections_Send);

        await DeliverAsync(cast, "https://example.org/code/pull/8");
        client = await cast.AtAsync(cast.Client, Journey.AcceptAsClient);
        await ReviewAsync(client, DeliveryText.Met);
        await client.PressAsync(DeliveryText.Accept_Send);
        var maintainer = await cast.AtAsync(cast.Maintainer, Journey.AcceptAsMaintainer, "Mara Merger");
        await ReviewAsync(maintainer, DeliveryText.Met);
        await maintainer.PressAsync(DeliveryText.Accept_Send);
    }

    private static async Task DeliverAsync(Cast cast, string address)
    {
        var winner = await cast.AtAsync(Cast.Winner, Journey.Deliver);
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

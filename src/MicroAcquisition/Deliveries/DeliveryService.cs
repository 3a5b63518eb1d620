using MicroAcquisition.Acquisitions;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Opportunities;

namespace MicroAcquisition.Deliveries;

/// <summary>Delivering the work, accepting it, asking for corrections: as supplier, client and maintainer say it. Each form names the award that it was made for.</summary>
public sealed class DeliveryService(TurnKeeper turns)
{
    /// <summary>The supplier submits the work.</summary>
    public Task DeliverAsync(Guid personId, Acquisition found, int award, DeliveryWritten written, CancellationToken cancellation = default) =>
        turns.StepAsync(Journey.Deliver, personId, found, award, async (turn, file, inHand) =>
        {
            DeliveryRules.OfDelivery(written).Enforce();
            var round = ((await DeliveryQueries.LastAsync(turn.Records, inHand.Id, cancellation))?.Round ?? 0) + 1;
            var delivery = Delivery.Of(inHand.Id, round, Words.Line(written.Address), Words.Line(written.Commit).ToLowerInvariant(), Words.Clean(written.Words), turn.Now);
            turn.Records.Add(delivery);
            await turn.JournalAsync(file, new WorkDelivered(inHand.Number, round, delivery.Digest(string.Join('\n', delivery.Address, delivery.Commit, delivery.Words))), Doer.Awardee.Name);
        }, cancellation);

    /// <summary>Client or maintainer accepts: every criterion of the round shown is met, each with a note. The second acceptance makes the price owed.</summary>
    public Task AcceptAsync(Guid personId, Acquisition found, int award, Role role, int round, IReadOnlyList<WorkMarkWritten> marks, CancellationToken cancellation = default) =>
        turns.StepAsync(StepOf(role), personId, found, award, async (turn, file, inHand) =>
        {
            var delivery = await ReviewedAsync(turn, inHand, round, cancellation);
            var whole = await WholeAsync(turn, file, marks, cancellation);
            IEnumerable<Refusal?> refusals = [.. DeliveryRules.OfMarks(whole), DeliveryRules.EveryCriterionIsMet(whole)];
            refusals.Enforce();
            turn.Records.AddRange(Marks(inHand, round, role, whole));
            var digest = delivery.Digest(Text(role, whole));
            await turn.JournalAsync(file, role == Role.Client ? new AcceptedByClient(inHand.Number, round, digest) : new AcceptedByMaintainer(inHand.Number, round, digest), role.ToString());
            if (file.AcceptedByClientAt is not null && file.AcceptedByMaintainerAt is not null)
            {
                file.SupplierIsDue(null);
                await turn.JournalAsync(file, new WorkAccepted(inHand.Number, round), role.ToString());
            }
        }, cancellation);

    /// <summary>Client or maintainer asks for corrections, and says what is missing. Once the agreed date has passed they name another.</summary>
    public Task AskCorrectionsAsync(
        Guid personId, Acquisition found, int award, Role role, int round, IReadOnlyList<WorkMarkWritten> marks, string? missing, DateOnly? deliverBy, CancellationToken cancellation = default) =>
        turns.StepAsync(StepOf(role), personId, found, award, async (turn, file, inHand) =>
        {
            var delivery = await ReviewedAsync(turn, inHand, round, cancellation);
            var whole = await WholeAsync(turn, file, marks, cancellation);
            var agreed = DeliveryRules.Agreed(file.SupplierDueAt!.Value);
            IEnumerable<Refusal?> refusals =
            [
                .. DeliveryRules.OfMarks(whole), DeliveryRules.ACriterionIsNotMet(whole), DeliveryRules.WhatIsMissingIsSaid(missing), TextRules.TheTextIsShort(missing, DeliveryRules.TextMaxLength, "Missing"),
                DeliveryRules.TheCorrectionsHaveADate(deliverBy, agreed, Eastern.DateOf(turn.Now)),
            ];
            refusals.Enforce();
            turn.Records.AddRange(Marks(inHand, round, role, whole));
            delivery.AskCorrections(Words.Clean(missing), personId, deliverBy ?? agreed);
            file.SupplierIsDue(Eastern.EndOf(deliverBy ?? agreed));
            await turn.JournalAsync(file, new CorrectionsAsked(inHand.Number, round, file.SupplierDueAt!.Value, delivery.Digest(delivery.Missing + "\n" + Text(role, whole))), role.ToString());
        }, cancellation);

    private static Step StepOf(Role role) => role == Role.Client ? Journey.AcceptAsClient : Journey.AcceptAsMaintainer;

    private static async Task<Delivery> ReviewedAsync(Turn turn, AwardView award, int shown, CancellationToken cancellation)
    {
        var delivery = await DeliveryQueries.LastAsync(turn.Records, award.Id, cancellation) ?? throw new InvalidOperationException("What is reviewed was delivered.");
        DeliveryRules.TheRoundShownIsTheOneReviewed(shown, delivery.Round).Enforce();
        return delivery;
    }

    /// <summary>A mark for each criterion that there is, whatever was sent.</summary>
    private static async Task<IReadOnlyList<WorkMarkWritten>> WholeAsync(Turn turn, Acquisition file, IReadOnlyList<WorkMarkWritten> marks, CancellationToken cancellation)
    {
        var criteria = (await OfferedTerms.AcceptanceCriteriaAsync(turn.Records, file.Id, Language.English, cancellation)).Count;
        return [.. Enumerable.Range(1, criteria).Select(n => marks.FirstOrDefault(m => m.Criterion == n) ?? new WorkMarkWritten(n, null, null))];
    }

    private static IEnumerable<WorkMark> Marks(AwardView award, int round, Role role, IReadOnlyList<WorkMarkWritten> marks) =>
        marks.Select(mark => WorkMark.Of(award.Id, round, role, mark.Criterion, mark.IsMet!.Value, Words.Clean(mark.Note)));

    private static string Text(Role role, IReadOnlyList<WorkMarkWritten> marks) => role + "\n" + string.Join('\n', marks.Select(m => $"{m.Criterion}:{m.IsMet}:{Words.Clean(m.Note)}"));
}

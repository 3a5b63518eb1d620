using MicroAcquisition.Acquisitions;
using MicroAcquisition.Agreements;
using MicroAcquisition.Applications;
using MicroAcquisition.Awards;
using MicroAcquisition.Deliveries;
using MicroAcquisition.Evaluations;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Opportunities;
using MicroAcquisition.Opportunities.Approvals;
using MicroAcquisition.Opportunities.Drafting;
using MicroAcquisition.Opportunities.Funding;
using MicroAcquisition.Opportunities.Publishing;
using MicroAcquisition.Opportunities.Translating;
using MicroAcquisition.Payments;
using MicroAcquisition.People;
using MicroAcquisition.Programs;
using MicroAcquisition.Requests;

namespace MicroAcquisition.Notices;

/// <summary>
/// Every letter that tells an event, one row each. Letters about one event are written in this order. From this table come what the
/// reader writes and docs/letters.md.
/// </summary>
public static class Letters
{
    /// <summary>The table.</summary>
    public static IReadOnlyList<Letter> All { get; } =
    [
        new("request-waits", typeof(RequestSubmitted), To.Doers(Journey.ScreenRequest)) { LeadsTo = Journey.ScreenRequest },
        new("request-received", typeof(RequestSubmitted), To.Requester) { Adds = RequestLetters.WhenAnsweredAsync },
        new("request-in-scope", typeof(RequestScreenedIn), To.Requester) { Adds = RequestLetters.WhatTheOfficerWroteAsync },
        new("request-declined", typeof(RequestDeclined), To.Requester) { Adds = RequestLetters.WhyDeclinedAsync },
        new("person-named", typeof(PersonNamed), DraftingLetters.ThePersonNamed) { Adds = DraftingLetters.AsWhat },
        new("person-replaced", typeof(PersonReplaced), DraftingLetters.ThePersonReplaced) { IsWithoutLink = true },
        new("program-review-waits", typeof(StatementSubmitted), To.Doers(Journey.ReviewForProgram)) { LeadsTo = Journey.ReviewForProgram },
        new("procurement-review-waits", typeof(StatementSubmitted), To.Doers(Journey.ReviewForProcurement)) { LeadsTo = Journey.ReviewForProcurement },
        new("comment-invited", typeof(StatementSubmitted), To.Holders(Role.OpenSourceAdvisor)),
        new("statement-approved", typeof(StatementApproved), To.Holders(Role.Client)) { Adds = DraftingLetters.WhatTheReviewersWroteAsync },
        new("purchase-form-waits", typeof(StatementApproved), To.Doers(Journey.SignPurchaseForm)) { LeadsTo = Journey.SignPurchaseForm },
        new("changes-asked", typeof(ChangesAsked), To.Doers(Journey.SubmitStatement)) { LeadsTo = Journey.SubmitStatement, Adds = DraftingLetters.WhatTheReviewerWroteAsync },
        new("changes-asked-reviewers", typeof(ChangesAsked), DraftingLetters.TheOtherReviewers),
        new("statement-commented", typeof(StatementCommented), To.Holders(Role.Client)),
        new("funds-wait", typeof(PurchaseFormSigned), To.Doers(Journey.ReserveFunds)) { LeadsTo = Journey.ReserveFunds, Adds = FundingLetters.HowMuch },
        new("purchase-form-signed", typeof(PurchaseFormSigned), To.Holders(Role.Client)),
        new("funds-reserved", typeof(FundsReserved), To.Holders(Role.ProgramOfficer)),
        new("purchase-form-returned", typeof(PurchaseFormReturned), To.Doers(Journey.SignPurchaseForm)) { LeadsTo = Journey.SignPurchaseForm, Adds = FundingLetters.WhyReturnedAsync },
        new("funds-released", typeof(FundsReleased), To.Holders(Role.ProgramOfficer)),
        new("translation-waits", typeof(StatementApproved), To.Doers(Journey.Translate)) { LeadsTo = Journey.Translate, Texts = TranslatingText.ResourceManager },
        new("translation-confirmation-waits", typeof(TranslationSupplied), To.Doers(Journey.ConfirmTranslation)) { LeadsTo = Journey.ConfirmTranslation },
        new("translation-confirmed", typeof(TranslationConfirmed), To.Holders(Role.ProgramOfficer)),
        new("translation-returned", typeof(TranslationReturned), To.Doers(Journey.Translate)) { LeadsTo = Journey.Translate, Adds = PublishingLetters.WhyTranslationReturnedAsync },
        new("opportunity-published", typeof(OpportunityPublished), To.Holders(Role.Client)) { Adds = PublishingLetters.Dates },
        new("opportunity-unpublished", typeof(OpportunityUnpublished), To.Holders(Role.Client)),
        new("opportunity-opened", typeof(OpportunityOpened), To.HoldersOnceOpen(Role.Client)),
        new("file-cancelled", typeof(OpportunityCancelled), To.Holders(Role.Client)) { Adds = PublishingLetters.WhyCancelledAsync },
        new("opportunity-cancelled", typeof(OpportunityCancelled), PublishingLetters.Concerned) { Opens = PublishingLetters.Page, Adds = PublishingLetters.WhyCancelledAsync, IsMass = true },
        new("application-received", typeof(ApplicationSubmitted), To.Actor) { Opens = ApplicationLetters.Page, Adds = ApplicationLetters.ReceiptAsync },
        new("application-changed", typeof(ApplicationChanged), To.Actor) { Opens = ApplicationLetters.Page, Adds = ApplicationLetters.ReceiptAsync },
        new("application-withdrawn", typeof(ApplicationWithdrawn), To.Actor) { Opens = ApplicationLetters.Page, Adds = ApplicationLetters.ReceiptAsync },
        new("business-applied", typeof(ApplicationSubmitted), To.OtherMembers) { Opens = ApplicationLetters.Page, Adds = ApplicationLetters.ByMemberAsync },
        new("business-changed-application", typeof(ApplicationChanged), To.OtherMembers) { Opens = ApplicationLetters.Page, Adds = ApplicationLetters.ByMemberAsync },
        new("business-withdrew", typeof(ApplicationWithdrawn), To.OtherMembers) { Opens = ApplicationLetters.Page, Adds = ApplicationLetters.ByMemberAsync },
        new("applications-closed", typeof(ApplicationsClosed), To.Holders(Role.ProgramOfficer)),
        new("statements-wait", typeof(StatementsReleased), To.Doers(Journey.Evaluate)) { LeadsTo = Journey.Evaluate },
        new("nobody-applied", typeof(NobodyApplied), To.Holders(Role.Client)),
        new("differences-wait", typeof(MarksDiffer), To.Doers(Journey.SettleDifferences)) { LeadsTo = Journey.SettleDifferences },
        new("evaluation-waits", typeof(Evaluated), To.Doers(Journey.ConfirmEvaluation)) { LeadsTo = Journey.ConfirmEvaluation },
        new("settled-evaluation-waits", typeof(DifferencesSettled), To.Doers(Journey.ConfirmEvaluation)) { LeadsTo = Journey.ConfirmEvaluation },
        new("evaluation-returned", typeof(EvaluationReturned), To.Doers(Journey.Evaluate)) { LeadsTo = Journey.Evaluate, Adds = EvaluationLetters.WhyReturnedAsync },
        new("evaluation-confirmed", typeof(EvaluationConfirmed), To.Holders(Role.ProgramOfficer)),
        new("application-not-compliant", typeof(ApplicationJudged), EvaluationLetters.WhoeverIsNotCompliant) { Opens = EvaluationLetters.Page, Adds = EvaluationLetters.WhatWasFoundAsync },
        new("nobody-passed", typeof(NobodyPassed), To.Holders(Role.Client)),
        new("offer-made", typeof(OfferMade), To.Doers(Journey.AnswerOffer)) { LeadsTo = Journey.AnswerOffer, Opens = AwardLetters.Page, Adds = AwardLetters.PriceAsync },
        new("supplier-check-waits", typeof(OfferConfirmed), To.Doers(Journey.CheckSupplier)) { LeadsTo = Journey.CheckSupplier, Adds = AwardLetters.WhoAsync },
        new("offer-confirmed", typeof(OfferConfirmed), To.Holders(Role.ProgramOfficer)) { Adds = AwardLetters.WhoAsync },
        new("supplier-named", typeof(OfferConfirmed), To.Holders(Role.Client)) { Adds = AwardLetters.WhoAsync },
        new("offer-declined", typeof(OfferDeclined), To.Holders(Role.ProgramOfficer)),
        new("offer-declined-client", typeof(OfferDeclined), To.Holders(Role.Client)),
        new("offer-lapsed", typeof(OfferLapsed), AwardLetters.TheSupplierOf<OfferLapsed>()) { Opens = AwardLetters.Page },
        new("agreement-waits", typeof(SupplierChecked), To.Doers(Journey.SignAsSupplier)) { LeadsTo = Journey.SignAsSupplier, Opens = AwardLetters.Page },
        new("award-set-aside", typeof(SupplierSetAside), AwardLetters.TheSupplierOf<SupplierSetAside>()) { Opens = AwardLetters.Page, Adds = AwardLetters.WhySetAsideAsync },
        new("award-set-aside-officer", typeof(SupplierSetAside), To.Holders(Role.ProgramOfficer)),
        new("signature-received", typeof(SignedBySupplier), AwardLetters.TheSupplierOf<SignedBySupplier>()) { Opens = AwardLetters.Page },
        new("signature-waits", typeof(SignedBySupplier), To.Doers(Journey.SignForCanada)) { LeadsTo = Journey.SignForCanada },
        new("work-begins", typeof(AgreementSigned), AwardLetters.TheSupplierOf<AgreementSigned>()) { Opens = AwardLetters.Page, Adds = AgreementLetters.ForTheSupplierAsync },
        new("work-begins-client", typeof(AgreementSigned), To.Holders(Role.Client)) { Adds = AgreementLetters.ForTheClientAsync },
        new("work-begins-maintainer", typeof(AgreementSigned), To.Holders(Role.ReviewerMaintainer)) { Adds = AgreementLetters.ForTheClientAsync },
        new("award-notice", typeof(AgreementSigned), AgreementLetters.TheOtherApplicants) { Opens = PublishingLetters.Page, Adds = AgreementLetters.NoticeAsync, IsMass = true },
        new("delivery-received", typeof(WorkDelivered), AwardLetters.TheSupplierOf<WorkDelivered>()) { Opens = AwardLetters.Page },
        new("acceptance-waits", typeof(WorkDelivered), To.Doers(Journey.AcceptAsClient)) { LeadsTo = Journey.AcceptAsClient },
        new("code-review-waits", typeof(WorkDelivered), To.Doers(Journey.AcceptAsMaintainer)) { LeadsTo = Journey.AcceptAsMaintainer },
        new("corrections-asked", typeof(CorrectionsAsked), To.Doers(Journey.Deliver)) { LeadsTo = Journey.Deliver, Opens = AwardLetters.Page, Adds = PaymentLetters.WhatIsMissingAsync },
        new("invoice-waits", typeof(WorkAccepted), To.Doers(Journey.ConfirmInvoice)) { Opens = AwardLetters.Page },
        new("invoice-received", typeof(InvoiceConfirmed), AwardLetters.TheSupplierOf<InvoiceConfirmed>()) { Opens = AwardLetters.Page, Adds = PaymentLetters.HowMuchInvoiced },
        new("certification-waits", typeof(InvoiceConfirmed), To.Doers(Journey.Certify)) { LeadsTo = Journey.Certify, Adds = PaymentLetters.HowMuchInvoiced },
        new("payment-waits", typeof(WorkCertified), To.Doers(Journey.Pay)) { LeadsTo = Journey.Pay, Adds = PaymentLetters.HowMuchCertified },
        new("invoice-certified", typeof(WorkCertified), AwardLetters.TheSupplierOf<WorkCertified>()) { Opens = AwardLetters.Page, Adds = PaymentLetters.HowMuchCertified },
        new("invoice-returned", typeof(InvoiceReturned), To.Doers(Journey.ConfirmInvoice)) { Opens = AwardLetters.Page, Adds = PaymentLetters.WhyReturnedAsync },
        new("supplier-paid", typeof(SupplierPaid), AwardLetters.TheSupplierOf<SupplierPaid>()) { Opens = AwardLetters.Page, Adds = PaymentLetters.HowPaidAsync },
        new("settlement-waits", typeof(SupplierPaid), To.Doers(Journey.Settle)) { LeadsTo = Journey.Settle, Adds = PaymentLetters.HowMuchPaid },
        new("payment-arrived", typeof(PaymentArrived), To.Holders(Role.FinanceOfficer)),
        new("payment-missed", typeof(PaymentMissed), To.Holders(Role.FinanceOfficer)) { Adds = PaymentLetters.WhatIsMissedAsync },
        new("completion-waits", typeof(PaymentSettled), To.Doers(Journey.Complete)) { LeadsTo = Journey.Complete },
        new("file-completed", typeof(FileCompleted), To.Holders(Role.Client)),
        new("work-completed", typeof(FileCompleted), PaymentLetters.TheSupplier) { Opens = AwardLetters.Page },
        new("ended-without-award", typeof(EndedWithoutAward), To.Holders(Role.Client)),
        new("no-award", typeof(EndedWithoutAward), AwardLetters.WhoeverApplied) { Opens = PublishingLetters.Page, IsMass = true },
        new("release-waits-nobody-applied", typeof(NobodyApplied), FundingLetters.FinanceWhenFundsWait) { LeadsTo = Journey.ReleaseFunds, Texts = FundingText.ResourceManager },
        new("release-waits-nobody-passed", typeof(NobodyPassed), FundingLetters.FinanceWhenFundsWait) { LeadsTo = Journey.ReleaseFunds, Texts = FundingText.ResourceManager },
        new("release-waits-cancelled", typeof(OpportunityCancelled), FundingLetters.FinanceWhenFundsWait) { LeadsTo = Journey.ReleaseFunds, Texts = FundingText.ResourceManager },
        new("release-waits-no-award", typeof(EndedWithoutAward), FundingLetters.FinanceWhenFundsWait) { LeadsTo = Journey.ReleaseFunds, Texts = FundingText.ResourceManager },
        new("step-overdue", typeof(StepOverdue), To.DoersOfTheLateStep) { Opens = JourneyLetters.Page, Adds = JourneyLetters.WhichStep },
        new("role-granted", typeof(SeatGranted), SeatLetters.Holder) { Opens = SeatLetters.Page, Adds = SeatLetters.RoleAsync },
        new("role-ended", typeof(SeatEnded), SeatLetters.Holder) { IsWithoutLink = true, Adds = SeatLetters.RoleAsync },
        new("member-invited", typeof(MemberInvited), To.Invited) { Opens = PeopleLetters.Invitation, Adds = PeopleLetters.ByWhomAsync },
        new("business-invited", typeof(MemberInvited), To.Members) { Opens = PeopleLetters.Mine, Adds = PeopleLetters.WhoAsync },
        new("member-joined", typeof(MembershipBegun), To.Members) { Opens = PeopleLetters.Mine, Adds = PeopleLetters.WhoAsync },
        new("member-will-leave", typeof(MembershipWillEnd), To.Members) { Opens = PeopleLetters.Mine, Adds = PeopleLetters.WhoAsync },
        new("member-left", typeof(MembershipEnded), To.MembersWhenOneLeft) { Opens = PeopleLetters.Mine, Adds = PeopleLetters.WhoAsync },
        new("invitation-ended", typeof(MembershipEnded), To.MembersWhenAnInvitationEnded) { Opens = PeopleLetters.Mine, Adds = PeopleLetters.WhoAsync },
    ];
}

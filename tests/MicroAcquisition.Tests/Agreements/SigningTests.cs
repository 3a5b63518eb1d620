using MicroAcquisition.Acquisitions;
using MicroAcquisition.Agreements;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Programs;
using MicroAcquisition.TestKit;
using MicroAcquisition.Tests.Opportunities;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Tests.Agreements;

/// <summary>Signing one frozen text by a code sent for it, on both engines.</summary>
public sealed class SigningTests
{
    [Theory, BothEngines]
    public async Task Both_sign_the_same_bytes_and_the_signature_fixes_the_delivery_date(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = (await host.Data.WalkToAsync(Journey.SignAsSupplier, await host.Data.ProgramAsync()))!;
        var deliverBy = (await host.ActAsync((Records records) => MicroAcquisition.Opportunities.OfferedTerms.OfAsync(records, file.Id))).DeliverBy;
        await host.Data.SignAsSupplierAsync(file);
        host.Time.Advance(Eastern.EndOf(deliverBy) - host.Now); // Canada is late: the supplier keeps the days that were published.
        await host.Data.SignForCanadaAsync(file);

        var (row, award) = (await host.Data.AcquisitionAsync(file), await host.Data.AwardInHandAsync(file));
        var view = await host.ActAsync((AgreementQueries agreements) => agreements.OfAsync(row, award));
        var signed = await host.ActAsync((Records records) => records.Set<Signature>().AsNoTracking().Where(s => s.AwardId == award.Id).ToListAsync());
        Assert.Equal([view.Sha256, view.Sha256], signed.Select(s => s.Sha256));
        Assert.Equal(2, signed.Select(s => s.CodeId).Distinct().Count());
        Assert.Equal(BusinessDays.Add(Eastern.DateOf(host.Now), 20), view.Notice!.DeliverBy);
        Assert.Equal((Stage.InProgress, Eastern.EndOf(view.Notice.DeliverBy)), (row.At(host.Now), row.SupplierDueAt));
        Assert.Equal(BusinessDays.Add(Eastern.DateOf(host.Now), 30), view.Notice.ComplainBy);
        Assert.Equal("Sam Supplier", view.Notice.Supplier);
        Assert.Equal(view.Sha256, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData((await host.ActAsync((AgreementQueries agreements) => agreements.BytesAsync(award.Id)))!)));
    }

    [Theory, BothEngines]
    public async Task A_code_signs_once_and_only_for_its_person_text_and_award(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var program = await host.Data.ProgramAsync();
        var (file, elsewhere) = ((await host.Data.WalkToAsync(Journey.SignAsSupplier, program))!, (await host.Data.WalkToAsync(Journey.SignAsSupplier, program))!);
        var (awardee, row, shown) = (await host.Data.AwardeeAsync(file), await host.Data.AcquisitionAsync(file), await host.Data.AgreementShownAsync(file));
        var (other, otherRow, otherShown) = (await host.Data.AwardeeAsync(elsewhere), await host.Data.AcquisitionAsync(elsewhere), await host.Data.AgreementShownAsync(elsewhere));
        Task<string> SignAsync(TestPerson who, Acquisition on, string text, string code, string? name = null) => Refused.RulesOfAsync(async () =>
        {
            var written = new SignatureWritten(text, name ?? await host.Data.NameOfAsync(who), code);
            await host.ActAsync((AgreementService agreements) => agreements.SignAsSupplierAsync(who.Id, on, 1, written));
        });

        var unasked = await SignAsync(awardee, row, shown, "000000");
        var changed = await Refused.RulesOfAsync(() => host.ActAsync((AgreementService agreements) => agreements.SendCodeToSupplierAsync(awardee.Id, row, 1, otherShown)));
        await host.ActAsync((AgreementService agreements) => agreements.SendCodeToSupplierAsync(awardee.Id, row, 1, shown));
        await host.ActAsync((AgreementService agreements) => agreements.SendCodeToSupplierAsync(other.Id, otherRow, 1, otherShown));
        var (code, otherCode) = (await host.Data.SignatureCodeAsync(awardee), await host.Data.SignatureCodeAsync(other));
        var (foreign, otherText) = (code == otherCode ? nameof(AgreementRules.TheCodeIsRight) : await SignAsync(awardee, row, shown, otherCode), await SignAsync(awardee, row, otherShown, code));
        var underAnother = await SignAsync(awardee, row, shown, code, "Robin Aster");
        var signed = await SignAsync(awardee, row, shown, code, (await host.Data.NameOfAsync(awardee)).ToUpperInvariant());
        var again = await SignAsync(awardee, row, shown, code);

        Assert.Equal(nameof(AgreementRules.ACodeWasSent), unasked);
        Assert.Equal(nameof(AgreementRules.TheTextShownIsTheOneSigned), changed);
        Assert.Equal((nameof(AgreementRules.TheCodeIsRight), nameof(AgreementRules.TheTextShownIsTheOneSigned)), (foreign, otherText));
        Assert.Equal(nameof(AgreementRules.TheNameIsThatOfTheAccount), underAnother);
        Assert.Equal(("", nameof(JourneyRules.TheStepWaitsOnThisFile)), (signed, again));
    }

    [Theory, BothEngines]
    public async Task Wrong_codes_are_counted_and_an_old_code_is_of_no_use(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = (await host.Data.WalkToAsync(Journey.SignAsSupplier, await host.Data.ProgramAsync()))!;
        var (awardee, row, shown) = (await host.Data.AwardeeAsync(file), await host.Data.AcquisitionAsync(file), await host.Data.AgreementShownAsync(file));
        var name = await host.Data.NameOfAsync(awardee);
        Task<string> SignAsync(string code) =>
            Refused.RulesOfAsync(() => host.ActAsync((AgreementService agreements) => agreements.SignAsSupplierAsync(awardee.Id, row, 1, new SignatureWritten(shown, name, code))));
        Task SendAsync() => host.ActAsync((AgreementService agreements) => agreements.SendCodeToSupplierAsync(awardee.Id, row, 1, shown));
        await SendAsync();
        var right = await host.Data.SignatureCodeAsync(awardee);
        var wrong = right == "111111" ? "222222" : "111111";

        var tries = new List<string>();
        for (var n = 0; n < 5; n++)
        {
            tries.Add(await SignAsync(wrong));
        }

        var locked = await SignAsync(right);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await SendAsync();
        var fresh = await host.Data.SignatureCodeAsync(awardee);
        host.Time.Advance(SignatureCode.Lifetime);
        var old = await SignAsync(fresh);
        await SendAsync();

        Assert.Equal([.. Enumerable.Repeat(nameof(AgreementRules.TheCodeIsRight), 4), nameof(AgreementRules.TheCodeIsNotLocked)], tries);
        Assert.Equal((nameof(AgreementRules.TheCodeIsNotLocked), nameof(AgreementRules.ACodeWasSent)), (locked, old));
        Assert.Equal("", await SignAsync(await host.Data.SignatureCodeAsync(awardee)));
    }

    [Theory, BothEngines]
    public async Task Only_a_delegation_that_covers_signs_for_canada_and_the_refusal_says_whose(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        var file = (await host.Data.WalkToAsync(Journey.SignForCanada, await host.Data.ProgramAsync()))!;
        var (authority, covering) = (await host.Data.HolderAsync(file.Program, Role.ContractingAuthority), await host.Data.NamedHolderAsync(file.Program, Role.ContractingAuthority, "Cora Covering"));
        await host.Data.DelegationAsync(file.Program, authority, ceiling: 1_000, authority: DelegatedAuthority.Transaction);
        var (row, shown) = (await host.Data.AcquisitionAsync(file), await host.Data.AgreementShownAsync(file));
        async Task<string> SignAsync()
        {
            await host.ActAsync((AgreementService agreements) => agreements.SendCodeToAuthorityAsync(authority.Id, row, 1, shown));
            var written = new SignatureWritten(shown, await host.Data.NameOfAsync(authority), await host.Data.SignatureCodeAsync(authority));
            return string.Join(' ', (await Refused.ByAsync(() => host.ActAsync((AgreementService agreements) => agreements.SignForCanadaAsync(authority.Id, row, 1, written)))).Select(r => r.Text));
        }

        var nobody = await SignAsync();
        await host.Data.DelegationAsync(file.Program, covering, position: "Manager, Contracts", authority: DelegatedAuthority.Transaction);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        var someone = await SignAsync();

        Assert.Contains("4120", nobody, StringComparison.Ordinal);
        Assert.Contains("Cora Covering, Manager, Contracts", someone, StringComparison.Ordinal);
        Assert.Null((await host.Data.AcquisitionAsync(file)).SignedAt);
    }

    [Theory, BothEngines]
    public async Task Of_two_authorities_who_sign_at_once_one_does(Engine engine)
    {
        await using var host = await TestHost.StartAsync(engine);
        await using var node = host.AnotherNode();
        var file = (await host.Data.WalkToAsync(Journey.SignForCanada, await host.Data.ProgramAsync()))!;

        var both = await Task.WhenAll(Refused.RulesOfAsync(() => host.Data.SignForCanadaAsync(file)), Refused.RulesOfAsync(() => node.Data.SignForCanadaAsync(file)));

        Assert.Single(both, rule => rule.Length == 0);
        Assert.Contains(nameof(JourneyRules.TheStepWaitsOnThisFile), both);
        Assert.Equal(1, await host.ActAsync((Records records) => records.Set<AwardNotice>().CountAsync(n => n.AcquisitionId == file.Id)));
    }

    [Fact]
    public void Every_version_has_the_same_places_and_a_name_stays_a_name()
    {
        var file = Acquisition.FromRequest(Guid.CreateVersion7(), null, "26-0001", "A *title* [x](y)", default, TestHost.Start);
        var award = new MicroAcquisition.Awards.AwardView(default, file.Id, 1, 1, default, MicroAcquisition.Foundation.Money.Cad.FromDollars(6_500), TestHost.Start, null, default, default, "", null);
        for (var version = 1; version <= AgreementTexts.Current; version++)
        {
            var terms = new MicroAcquisition.Opportunities.OfferedTerms(award.Price, new DateOnly(2026, 12, 1), 20, "MIT", "", version, 1);

            var content = AgreementFilling.Fill(file, award, "Maps *& <Co>* [1]", terms, "Department of Tests", "Ministère des Essais");

            Assert.All(OfficialLanguages.All, language =>
            {
                var html = SafeHtml.FromMarkdown(content.In(language));
                Assert.Contains("Maps *&amp; &lt;Co&gt;* [1]", html, StringComparison.Ordinal);
                Assert.Contains(language.Of("$6,500.00", "6\u00A0500,00\u00A0$"), System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
                Assert.DoesNotContain("<em>[", html, StringComparison.Ordinal);
            });
        }
    }
}

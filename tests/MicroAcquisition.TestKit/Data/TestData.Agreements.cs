using MicroAcquisition.Acquisitions;
using MicroAcquisition.Agreements;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Notices;
using MicroAcquisition.Programs;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.TestKit;

/// <summary>Signatures, through the real services.</summary>
public sealed partial class TestData
{
    /// <summary>The supplier asks for a code and signs.</summary>
    public async Task SignAsSupplierAsync(TestFile file, TestPerson? who = null)
    {
        var (awardee, acquisition) = (who ?? await AwardeeAsync(file), await AcquisitionAsync(file));
        var shown = await AgreementShownAsync(file);
        await ActAsync((AgreementService agreements) => agreements.SendCodeToSupplierAsync(awardee.Id, acquisition, acquisition.AwardNumber, shown));
        var written = new SignatureWritten(shown, await NameOfAsync(awardee), await SignatureCodeAsync(awardee));
        await ActAsync((AgreementService agreements) => agreements.SignAsSupplierAsync(awardee.Id, acquisition, acquisition.AwardNumber, written));
    }

    /// <summary>The contracting authority, who gets a delegation, asks for a code and signs.</summary>
    public async Task SignForCanadaAsync(TestFile file, TestPerson? who = null)
    {
        var (authority, acquisition) = (who ?? await HolderAsync(file.Program, Role.ContractingAuthority), await AcquisitionAsync(file));
        await DelegationAsync(file.Program, authority, position: "Contracting Officer", authority: DelegatedAuthority.Transaction);
        var shown = await AgreementShownAsync(file);
        await ActAsync((AgreementService agreements) => agreements.SendCodeToAuthorityAsync(authority.Id, acquisition, acquisition.AwardNumber, shown));
        var written = new SignatureWritten(shown, await NameOfAsync(authority), await SignatureCodeAsync(authority));
        await ActAsync((AgreementService agreements) => agreements.SignForCanadaAsync(authority.Id, acquisition, acquisition.AwardNumber, written));
    }

    /// <summary>The name of somebody's account, under which they sign.</summary>
    public Task<string> NameOfAsync(TestPerson person) => ActAsync((PeopleNames names) => names.OfAccountAsync(person.Id));

    /// <summary>The hash of the text that a page of the award in hand shows.</summary>
    public async Task<string> AgreementShownAsync(TestFile file)
    {
        var (acquisition, award) = (await AcquisitionAsync(file), await ActAsync((AwardQueries awards) => awards.InHandAsync(file.Id)));
        return (await ActAsync((AgreementQueries agreements) => agreements.OfAsync(acquisition, award!))).Sha256;
    }

    /// <summary>The six digits of the last letter with a code to sign, as long as it waits in the outbox.</summary>
    public async Task<string> SignatureCodeAsync(TestPerson person)
    {
        var letter = await ActAsync((Records records) => records.Set<OutboxLetter>().Where(l => l.Letter == "signature-code" && l.To == person.Email).OrderByDescending(l => l.CreatedAt).ThenByDescending(l => l.Id).FirstAsync());
        return System.Text.RegularExpressions.Regex.Match(letter.Subject, "[0-9]{6}", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
    }
}

using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;

namespace MicroAcquisition.Web.Pages.Opportunities.Funding;

/// <summary>Taxes in the reader's words.</summary>
public static class FundingPagesWords
{
    /// <summary>"HST (13 %)": the tax and its rate.</summary>
    public static string Of(TaxLine line) => (line.Tax switch
    {
        Tax.Gst => FundingPagesText.Tax_Gst,
        Tax.Hst => FundingPagesText.Tax_Hst,
        _ => FundingPagesText.Tax_Qst,
    }).With((line.Thousandths / 1000m).ToString("0.###", OfficialLanguages.Current.Culture()));
}

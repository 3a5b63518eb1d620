using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Opportunities.Drafting;

namespace MicroAcquisition.Tests.Opportunities.Drafting;

/// <summary>What keeps freelancers and students out is found in either language, and stays with a reason.</summary>
public sealed class BarriersTests
{
    [Theory]
    [InlineData(Language.English, "You have 5 years’ experience.", "5 years")]
    [InlineData(Language.English, "You have 5+ years of experience.", "5+ years")]
    [InlineData(Language.English, "You have three years of experience.", "years of experience")]
    [InlineData(Language.English, "You hold a university degree.", "university degree")]
    [InlineData(Language.English, "You hold a bachelor’s degree.", "bachelor’s degree")]
    [InlineData(Language.English, "You hold a certification in Drupal.", "certification")]
    [InlineData(Language.English, "You have a reliability or secret clearance.", "clearance")]
    [InlineData(Language.English, "You work on-site.", "on-site")]
    [InlineData(Language.English, "You have liability insurance.", "insurance")]
    [InlineData(Language.English, "You are prequalified, or hold a supply arrangement.", "prequalified|supply arrangement")]
    [InlineData(Language.English, "Show that you have drawn maps for a team, in any language.", "")]
    [InlineData(Language.English, "The page loads in 2 seconds, and its insight is kept for the year.", "")]
    [InlineData(Language.French, "Vous avez 5 ans d’expérience.", "5 ans")]
    [InlineData(Language.French, "Vous avez trois années d’expérience.", "années d’expérience")]
    [InlineData(Language.French, "Vous avez un diplôme universitaire ou un baccalauréat.", "diplôme|baccalauréat")]
    [InlineData(Language.French, "Vous êtes certifiée ou certifié.", "certifiée|certifié")]
    [InlineData(Language.French, "Vous avez une cote de sécurité.", "cote de sécurité")]
    [InlineData(Language.French, "Vous travaillez sur place.", "sur place")]
    [InlineData(Language.French, "Vous avez une assurance responsabilité.", "assurance")]
    [InlineData(Language.French, "Vous êtes titulaire d’une offre à commandes.", "offre à commandes")]
    [InlineData(Language.French, "Des essais assurent que l’image est juste; l’assurance de la qualité est assurée par l’équipe.", "")]
    [InlineData(Language.French, "Montrez votre maîtrise de JavaScript.", "")]
    public void A_barrier_is_found_as_it_is_written(Language language, string text, string found) => Assert.Equal(found, string.Join('|', Barriers.In(language, [text])));

    [Fact]
    public void Words_of_one_language_are_none_of_the_other() => Assert.Empty(Barriers.In(Language.French, ["You have insurance."]));

    [Theory]
    [InlineData(Language.English, "You have 5 years of experience.")]
    [InlineData(Language.French, "Vous avez 5 ans d’expérience.")]
    public void A_barrier_has_a_reason_or_goes(Language language, string barrier)
    {
        foreach (var field in new[] { DraftFields.Work, DraftFields.Acceptance(2), DraftFields.Criterion(1) })
        {
            Assert.NotNull(DraftingRules.ABarrierHasAReasonOrGoes(Drafts.Of(field, barrier, language)));
            Assert.NotNull(DraftingRules.ABarrierHasAReasonOrGoes(Drafts.Of(f => (f[field], f[DraftFields.BarrierReason]) = (barrier, "–"), language)));
            Assert.Null(DraftingRules.ABarrierHasAReasonOrGoes(Drafts.Of(f => (f[field], f[DraftFields.BarrierReason]) = (barrier, "The law asks for it."), language)));
        }

        Assert.Null(DraftingRules.ABarrierHasAReasonOrGoes(Drafts.Of(DraftFields.Background, barrier, language)));
    }
}

using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Notices;

/// <summary>Absolute addresses of pages, for letters.</summary>
public interface ISiteAddresses
{
    /// <summary>A file's page.</summary>
    Uri File(Language language, string number);

    /// <summary>A public opportunity.</summary>
    Uri Opportunity(Language language, string number);

    /// <summary>The page that a sign-in link opens.</summary>
    Uri SignIn(Language language, string token);

    /// <summary>A supplier's own application.</summary>
    Uri Application(Language language, string reference);

    /// <summary>A supplier's own page of the work that they were offered in a file.</summary>
    Uri Award(Language language, string number);

    /// <summary>The reader's applications and businesses.</summary>
    Uri MyApplications(Language language);

    /// <summary>What waits for the reader.</summary>
    Uri MyWork(Language language);

    /// <summary>Where an invited person accepts or declines to act for a business.</summary>
    Uri Invitation(Language language, Guid membershipId);
}

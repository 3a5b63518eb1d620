using MicroAcquisition.Applications;

namespace MicroAcquisition.Web.Infrastructure;

/// <summary>Settings of the site beside its database and mail.</summary>
public sealed class SiteSettings
{
    /// <summary>The address that people reach the site at, for the links of letters and of search engines: <c>https://…</c>.</summary>
    public Uri Address { get; set; } = new("http://127.0.0.1:5080");

    /// <summary>A path of the site with that address before it.</summary>
    public Uri Absolute(string path) => new(Address, path);

    /// <summary>The name of whoever runs the site, in English, as the foot of every page signs it; empty: no signature.</summary>
    public string SignatureEnglish { get; set; } = "";

    /// <summary>See <see cref="SignatureEnglish"/>.</summary>
    public string SignatureFrench { get; set; } = "";

    /// <summary>Where the source of this site can be had; null: the foot names the licence without a link.</summary>
    public Uri? Source { get; set; }

    /// <summary>How many anonymous forms one address may send in a minute.</summary>
    public int AnonymousFormsPerMinute { get; set; } = 20;

    /// <summary>How many seconds after a closing the rest of a form may arrive that began before it; receipts keep the one that was in force.</summary>
    public double ClosingGraceSeconds { get; set; } = ClosingGrace.Default.Length.TotalSeconds;

    /// <summary>Where a weakness of the site is told, as RFC 9116 writes it (<c>mailto:…</c> or <c>https://…</c>); empty: no security.txt.</summary>
    public string SecurityContact { get; set; } = "";

    /// <summary>How many days before a closing whoever began an application is reminded that it is not sent; 0: nobody is.</summary>
    public double ReminderDays { get; set; } = ReminderTime.Default.BeforeClosing.TotalDays;
}

using MailKit.Security;

namespace MicroAcquisition.Notices;

/// <summary>Where and how mail goes out. Without a host, letters wait in the outbox.</summary>
public sealed class MailSettings
{
    /// <summary>SMTP server.</summary>
    public string Host { get; set; } = "";

    /// <summary>Port.</summary>
    public int Port { get; set; } = 587;

    /// <summary>None, Auto, StartTls, SslOnConnect (MailKit's names).</summary>
    public SecureSocketOptions Security { get; set; } = SecureSocketOptions.StartTls;

    /// <summary>User, if the server asks for one.</summary>
    public string? User { get; set; }

    /// <summary>Password, if the server asks for one.</summary>
    public string? Password { get; set; }

    /// <summary>The address that letters come from.</summary>
    public string From { get; set; } = "";

    /// <summary>For how many days a letter is tried that the server does not take for now.</summary>
    public int GiveUpAfterDays { get; set; } = 3;

    /// <summary>Where letters are brought, as logs and answers name it.</summary>
    public string Server => Host.Length == 0 ? "Mail:Host" : $"{Host}:{Port.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}

using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;

namespace MicroAcquisition.Web.Forms;

/// <summary>Writes and reads what forms carry and what is kept of them, under the keys that all nodes of a site share.</summary>
public sealed class FormKeys(IDataProtectionProvider protection, IAntiforgery antiforgery)
{
    /// <summary>The hidden field.</summary>
    public const string Field = "__form";

    /// <summary>The framework's hidden field against forged forms.</summary>
    public const string AntiforgeryField = "__RequestVerificationToken";

    /// <summary>The cookie against forged forms: random, and the same for as long as the browser runs.</summary>
    public const string AntiforgeryCookie = "antiforgery";

    // Markup stays as it is: it is never written into a page from here, only given as one.
    private static readonly JsonSerializerOptions AsItIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly IDataProtector keys = protection.CreateProtector("form");
    private readonly IDataProtector contents = protection.CreateProtector("form-content");

    /// <summary>A key for a form of the page that is being written.</summary>
    public string Write(HttpContext context)
    {
        var person = PersonOf(context);
        return Convert.ToBase64String(keys.Protect(FormKey.New(person ?? BrowserOf(context, isSettingUp: true), person is not null).ToBytes()));
    }

    /// <summary>The key that a form carries; null when it carries none of ours.</summary>
    public FormKey? Read(string? field)
    {
        try
        {
            return string.IsNullOrEmpty(field) ? null : FormKey.From(keys.Unprotect(Convert.FromBase64String(field)));
        }
        catch (Exception foreign) when (foreign is FormatException or CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Protects what is kept.</summary>
    public byte[] Protect<T>(T content) => contents.Protect(JsonSerializer.SerializeToUtf8Bytes(content, AsItIs));

    /// <summary>Reads what was kept; null when it was protected by a key that is gone, or is something else.</summary>
    public T? Unprotect<T>(byte[] content) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(contents.Unprotect(content));
        }
        catch (Exception foreign) when (foreign is JsonException or CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Who is signed in; null for a visitor.</summary>
    public static Guid? PersonOf(HttpContext context) => Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    /// <summary>A mark of the person who is signed in, for their own browser to know them by; it tells nothing of who they are.</summary>
    public static string MarkOf(HttpContext context) => Convert.ToHexStringLower(SHA256.HashData([.. "tab"u8, .. (PersonOf(context) ?? Guid.Empty).ToByteArray()]).AsSpan(0, 8));

    /// <summary>Whose forms and answers this request may have: the person's who is signed in, else the browser's.</summary>
    public Guid OwnerOf(HttpContext context) => PersonOf(context) ?? BrowserOf(context);

    /// <summary>The browser, by its cookie against forged forms; empty when it brings none, unless it gets one now.</summary>
    public Guid BrowserOf(HttpContext context, bool isSettingUp = false)
    {
        var cookie = (isSettingUp ? antiforgery.GetAndStoreTokens(context).CookieToken : null) ?? context.Request.Cookies[AntiforgeryCookie];
        return cookie is null ? Guid.Empty : new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(cookie)).AsSpan(0, 16));
    }
}

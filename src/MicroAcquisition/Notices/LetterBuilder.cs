using System.Net;
using System.Text;
using MicroAcquisition.Foundation.Languages;

namespace MicroAcquisition.Notices;

/// <summary>Words in a letter, with their lang attribute when they are in another language than the letter (WCAG 3.1.2).</summary>
public sealed record WordsInLanguage(string Words, string? Lang)
{
    /// <inheritdoc />
    public override string ToString() => Words;
}

/// <summary>Builds a letter from a greeting, paragraphs, facts and one link; both forms say the same.</summary>
public sealed class LetterBuilder
{
    private readonly string subject;
    private readonly StringBuilder text = new();
    private readonly StringBuilder html = new();

    /// <summary>A letter that greets its reader, in the current language.</summary>
    public LetterBuilder(string subject)
    {
        this.subject = subject;
        Paragraph(NoticesText.Greeting);
    }

    /// <summary>A paragraph; line breaks inside it stay.</summary>
    public LetterBuilder Paragraph(string words)
    {
        text.Append(words).Append("\n\n");
        html.Append("<p>").Append(Encode(words)).Append("</p>\n");
        return this;
    }

    /// <summary>A paragraph whose numbered places are filled; <see cref="WordsInLanguage"/> keep their language.</summary>
    public LetterBuilder Paragraph(string words, params IReadOnlyList<object> values)
    {
        text.Append(words.With([.. values])).Append("\n\n");
        html.Append("<p>").Append(Encode(words).With([.. values.Select(Html)])).Append("</p>\n");
        return this;
    }

    /// <summary>Something that someone wrote, set apart; nothing when it is empty.</summary>
    public LetterBuilder Quote(string words)
    {
        if (words.Length == 0)
        {
            return this;
        }

        text.Append("  ").Append(words.Replace("\n", "\n  ", StringComparison.Ordinal)).Append("\n\n");
        html.Append("<blockquote style=\"border-left:4px solid #26374a;margin:0;padding:0 1em\">").Append(Encode(words)).Append("</blockquote>\n");
        return this;
    }

    /// <summary>A name and its value.</summary>
    public LetterBuilder Fact(string name, string value)
    {
        text.Append(name).Append(OfficialLanguages.Current.Of(": ", "\u00A0: ")).Append(value).Append('\n');
        html.Append("<p><strong>").Append(Encode(name)).Append("</strong><br>").Append(Encode(value)).Append("</p>\n");
        return this;
    }

    /// <summary>The one thing to do, as a link.</summary>
    public LetterBuilder Link(string words, Uri address)
    {
        text.Append('\n').Append(words).Append(OfficialLanguages.Current.Of(":\n", "\u00A0:\n")).Append(address.AbsoluteUri).Append("\n\n");
        html.Append("<p><a href=\"").Append(Encode(address.AbsoluteUri)).Append("\">").Append(Encode(words)).Append("</a></p>\n");
        return this;
    }

    /// <summary>The finished letter, signed with the program's name and contact.</summary>
    public WrittenLetter Sign(string programName, string contact)
    {
        var lang = OfficialLanguages.Current.Code();
        var signature = contact.Length == 0 ? programName : $"{programName}\n{contact}";
        text.Append("-- \n").Append(signature).Append('\n');
        html.Append("<p style=\"color:#545454\">").Append(Encode(signature)).Append("</p>\n");
        var page = $"<!doctype html>\n<html lang=\"{lang}\"><head><meta charset=\"utf-8\"><title>{Encode(subject)}</title></head>\n" +
            $"<body style=\"font-family:'Noto Sans',Arial,sans-serif;font-size:16px;line-height:1.5;color:#333;max-width:40em\">\n{html}</body></html>\n";
        return new WrittenLetter(OfficialLanguages.Current, subject, text.ToString(), page);
    }

    private static string Html(object value) => value is WordsInLanguage { Lang: { } lang }
        ? $"<span lang=\"{lang}\">{Encode(value.ToString()!)}</span>"
        : Encode(value.ToString() ?? "");

    private static string Encode(string words) => WebUtility.HtmlEncode(words).Replace("\n", "<br>", StringComparison.Ordinal);
}

using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Io;
using HttpMethod = System.Net.Http.HttpMethod;

namespace MicroAcquisition.TestKit;

/// <summary>A form being filled in: only what a person could do with it.</summary>
public sealed class BrowserForm(Browser browser, BrowserPage page, IHtmlFormElement form)
{
    /// <summary>Types into a field, chooses an option, or ticks the box or radio with this value.</summary>
    public BrowserForm With(string name, string value)
    {
        var fields = form.Elements.Where(e => e.GetAttribute("name") == name).ToList();
        if (fields.OfType<IHtmlInputElement>().FirstOrDefault(i => i.Type is "radio" or "checkbox" && i.Value == value) is { } choice)
        {
            choice.IsChecked = true;
            return this;
        }

        switch (fields.FirstOrDefault(f => f is not IHtmlInputElement { Type: "hidden" or "radio" or "checkbox" }))
        {
            case IHtmlInputElement input:
                input.Value = value;
                break;
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlSelectElement select when select.Options.Any(o => o.Value == value):
                select.Value = value;
                break;
            default:
                throw new InvalidOperationException($"The form of {page.Path} has no field {name} that takes \"{value}\".\n{form.OuterHtml}");
        }

        return this;
    }

    /// <summary>Takes the tick out of a box.</summary>
    public BrowserForm Without(string name)
    {
        foreach (var box in form.Elements.OfType<IHtmlInputElement>().Where(i => i.Name == name && i.Type == "checkbox"))
        {
            box.IsChecked = false;
        }

        return this;
    }

    /// <summary>Changes a hidden field, as a script of the page does, or someone who tampers with it.</summary>
    public BrowserForm Tampered(string name, string value)
    {
        form.Elements.OfType<IHtmlInputElement>().Single(i => i.Name == name && i.Type == "hidden").Value = value;
        return this;
    }

    /// <summary>The names of its fields.</summary>
    public IEnumerable<string> Names() => form.Elements.Select(e => e.GetAttribute("name")).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>The value that a field now holds.</summary>
    public string? Value(string name) => form.Elements.Where(e => e.GetAttribute("name") == name).Select(e => e switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox" } choice => choice.IsChecked ? choice.Value : null,
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value,
        _ => null,
    }).FirstOrDefault(value => value is not null);

    /// <summary>Presses the form's button, or the one with these words; the form may be in the window of another browser with the same cookies.</summary>
    public async Task<BrowserPage> SubmitAsync(string? words = null, Browser? through = null)
    {
        var buttons = form.Elements.Where(e => e is IHtmlButtonElement { Type: "submit" } or IHtmlInputElement { Type: "submit" }).ToList();
        var button = words is null ? buttons.FirstOrDefault() : buttons.FirstOrDefault(b => BrowserPage.Squeeze(b.TextContent) == words);
        if (button is null)
        {
            throw new InvalidOperationException($"The form of {page.Path} has no button {words}.");
        }

        if (!form.Contains(button) && button.GetAttribute("name") is { } name)
        {
            // The parser's forms send no button that stands elsewhere on the page, as browsers do.
            var pressed = form.Owner!.CreateElement("input");
            pressed.SetAttribute("type", "hidden");
            pressed.SetAttribute("name", name);
            pressed.SetAttribute("value", button.GetAttribute("value") ?? "");
            form.AppendChild(pressed);
            try
            {
                return await SendAsync((IHtmlElement)button, through);
            }
            finally
            {
                pressed.Remove(); // The page can be sent again by another button.
            }
        }

        return await SendAsync((IHtmlElement)button, through);
    }

    private async Task<BrowserPage> SendAsync(IHtmlElement button, Browser? through)
    {
        var submission = form.GetSubmission(button) ?? throw new InvalidOperationException($"The form of {page.Path} cannot be submitted.");
        using var body = new MemoryStream();
        await submission.Body.CopyToAsync(body);
        var bytes = body.ToArray();
        var target = new Uri(submission.Target.Href);
        return through is null && browser.Second is { } second && submission.Method != AngleSharp.Io.HttpMethod.Get
            ? await Repetition.SendAsync(browser, second, SendThroughAsync)
            : await SendThroughAsync(through ?? browser);

        Task<BrowserPage> SendThroughAsync(Browser window) => window.SendAsync(() => Request(submission, window.AddressOf(target.PathAndQuery), bytes));
    }

    private static HttpRequestMessage Request(DocumentRequest submission, Uri target, byte[] body)
    {
        if (submission.Method == AngleSharp.Io.HttpMethod.Get)
        {
            return new HttpRequestMessage(HttpMethod.Get, target);
        }

        var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(submission.MimeType ?? "application/x-www-form-urlencoded");
        return new HttpRequestMessage(HttpMethod.Post, target) { Content = content };
    }
}

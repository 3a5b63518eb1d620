using MicroAcquisition.Requests;
using MicroAcquisition.Web.Pages.Acquisitions;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Requests;

/// <summary>One question of a request.</summary>
public abstract class RequestQuestion(RequestForm form) : QuestionPage<RequestAnswers>(form)
{
    /// <summary>The form that it belongs to.</summary>
    public RequestForm Form { get; } = form;

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        await Form.LoadAsync(cancellation);
        if (!HttpMethods.IsGet(Request.Method))
        {
            return null; // What is written is kept, whatever else changed.
        }

        return Form.Sent is { } sent ? To(AcquisitionAddresses.File, sent) // Back, after sending.
            : Form.Asked is null ? To(RequestAddresses.Start)
            : null;
    }

    /// <inheritdoc />
    protected override object ToRead(RequestAnswers answers) => new AnswersView(answers, Department: null, Only: Here);
}

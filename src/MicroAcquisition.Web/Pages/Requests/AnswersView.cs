using MicroAcquisition.Requests;

namespace MicroAcquisition.Web.Pages.Requests;

/// <summary>The answers of a request, to read; with links to change them while it is not submitted.</summary>
public sealed record AnswersView(RequestAnswers Answers, string? Department, bool MayChange);

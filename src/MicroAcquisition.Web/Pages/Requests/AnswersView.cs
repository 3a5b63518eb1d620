using MicroAcquisition.Requests;

namespace MicroAcquisition.Web.Pages.Requests;

/// <summary>The answers of a request, each with a link to change it; or only those of one page, to read.</summary>
public sealed record AnswersView(RequestAnswers Answers, string? Department, string? Only = null);

using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Programs;
using MicroAcquisition.Requests;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MicroAcquisition.Web.Pages.Requests;

/// <summary>Department, team and backlog.</summary>
public sealed class TeamModel(RequestForm form, ProgramQueries programs) : RequestQuestion(form)
{
    /// <summary>The departments of the program.</summary>
    public IReadOnlyList<SelectListItem> Departments { get; private set; } = [];

    /// <inheritdoc />
    protected override string Here => RequestAddresses.Team.Of(Language);

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        var answer = await base.LoadAsync(cancellation);
        var departments = await programs.DepartmentsAsync(Form.Asked?.Id ?? Guid.Empty, cancellation);
        Departments = [new SelectListItem(RequestText.Department_NotListed, ""), .. departments.Select(d => new SelectListItem(d.Name(Language), d.Id.ToString()))];
        return answer;
    }

    /// <inheritdoc />
    protected override IEnumerable<Refusal?> Rules(RequestAnswers answers) => RequestRules.OfTeam(answers);

    /// <inheritdoc />
    protected override object ToRead(RequestAnswers answers)
    {
        var department = answers.DepartmentId is { } id ? Departments.FirstOrDefault(d => d.Value == id.ToString())?.Text : null;
        return new AnswersView(answers, department, Only: Here);
    }

    /// <inheritdoc />
    protected override void Copy(RequestAnswers from, RequestAnswers to)
    {
        var isListed = from.DepartmentId is { } id && Departments.Any(d => d.Value == id.ToString());
        to.DepartmentId = isListed ? from.DepartmentId : null;
        (to.OtherDepartment, to.Team, to.Backlog) = (isListed ? null : from.OtherDepartment, from.Team, from.Backlog);
    }
}

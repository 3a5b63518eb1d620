using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Programs;
using MicroAcquisition.Requests;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Requests;

/// <summary>What a request is; chooses the program when several list the person's address, and keeps the channel (?via=).</summary>
[Authorize(Policies.SignedIn)]
[Does(nameof(Journey.SubmitRequest))]
public sealed class StartModel(RequestForm form, ProgramQueries programs, CurrentPerson current) : SitePage
{
    /// <summary>What begins here.</summary>
    public RequestForm Form => form;

    /// <summary>The program chosen.</summary>
    [BindProperty]
    public Guid? ProgramId { get; set; }

    /// <summary>How the person came here.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Via { get; set; }

    /// <summary>The programs to choose from, each with whom it serves.</summary>
    public IReadOnlyList<(ProgramView Program, string Serves)> Choices { get; private set; } = [];

    /// <summary>The highest total that any of the programs pays.</summary>
    public Cad Ceiling => form.Programs.Max(p => p.Ceiling);

    /// <summary>Within how many business days the answer comes, from any of the programs.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>Shows the program that was chosen; before one is, the one whose own domain the address has.</summary>
    public async Task OnGetAsync(CancellationToken cancellation) =>
        ProgramId = form.Asked?.Id ?? (form.Saved.Answers.ProgramId is null ? await programs.ClosestProgramAsync((await current.GetAsync()).Email, cancellation) : null);

    /// <summary>Begins the working copy, or goes on with it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var program = form.Programs.Count == 1 ? form.Programs[0] : form.Programs.FirstOrDefault(p => p.Id == ProgramId);
        RequestRules.AProgramIsChosen(program is not null).Enforce();
        var department = await DepartmentInAsync(program!.Id, cancellation);
        await form.SaveAsync(form.Saved.Version, answers =>
        {
            (answers.ProgramId, answers.DepartmentId) = (program.Id, department);
            answers.Channel = Channels.From(Via) ?? answers.Channel;
        }, cancellation);
        return To(RequestAddresses.Need);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        await form.LoadAsync(cancellation);
        Answer = RequestForm.AnswerWithin(await programs.DaysOfAsync(Journey.ScreenRequest, form.Programs.Select(p => p.Id), cancellation));
        var choices = new List<(ProgramView, string)>();
        foreach (var program in form.Programs.Count > 1 ? form.Programs : [])
        {
            var departments = await programs.DepartmentsAsync(program.Id, cancellation);
            choices.Add((program, departments.Count == 0 ? RequestText.Program_ServesNobody : RequestText.Program_Serves.With(string.Join(", ", departments.Select(d => d.Name(Language))))));
        }

        Choices = choices;
        return null;
    }

    /// <summary>
    /// The department chosen, where the program has it; else, where one begins in the program of the address's own domain, its only department; else none, so that
    /// it is chosen among those of the program.
    /// </summary>
    private async Task<Guid?> DepartmentInAsync(Guid programId, CancellationToken cancellation)
    {
        var departments = await programs.DepartmentsAsync(programId, cancellation);
        if (form.Saved.Answers is { DepartmentId: not null } or { Team: not null })
        {
            return departments.FirstOrDefault(d => d.Id == form.Saved.Answers.DepartmentId)?.Id;
        }

        return form.Programs.Count > 1 && departments.Count == 1 && programId == await programs.ClosestProgramAsync((await current.GetAsync()).Email, cancellation)
            ? departments[0].Id
            : null;
    }
}

using MicroAcquisition.Programs;
using MicroAcquisition.Web.Pages;
using MicroAcquisition.Web.Pages.Applications;
using MicroAcquisition.Web.Pages.Errors;
using MicroAcquisition.Web.Pages.Opportunities;
using MicroAcquisition.Web.Pages.Programs;

namespace MicroAcquisition.Web.Infrastructure;

/// <summary>Which program signs a page, by the name that signs its letters: that of the file or program it shows, else the only one of the site.</summary>
public sealed class SigningProgram(ProgramQueries programs)
{
    /// <summary>The program; null where several share the site and the page is of none, and on an error page, which may be shown because the database does not answer.</summary>
    public async Task<ProgramView?> OfAsync(object? page, CancellationToken cancellation)
    {
        if (page is (not SitePage) or ErrorModel)
        {
            return null;
        }

        var all = await programs.ProgramsAsync(cancellation);
        var id = page switch
        {
            IFilePage { Acquisition: { } file } => file.ProgramId,
            OpportunityModel { View: { } opportunity } => opportunity.File.ProgramId,
            OwnApplicationPage { Application: { } application } => application.ProgramId,
            ProgramPage { Program: { } program } => program.Id,
            _ => all.Count == 1 ? all[0].Id : Guid.Empty,
        };
        return all.FirstOrDefault(program => program.Id == id);
    }
}

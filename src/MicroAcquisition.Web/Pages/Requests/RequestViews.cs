using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Programs;
using MicroAcquisition.Requests;

namespace MicroAcquisition.Web.Pages.Requests;

/// <summary>A submitted request as the staff's pages show it, with its decision if there is one.</summary>
public sealed record RequestView(Request Request, Requester Requester, string Department, ScreeningView? Screening);

/// <summary>Gathers what the pages show of a request.</summary>
public sealed class RequestViews(RequestQueries requests, ProgramQueries programs)
{
    /// <summary>The request of a file; null when the file was not born with one.</summary>
    public async Task<RequestView?> OfAsync(Acquisition file, Language language, CancellationToken cancellation)
    {
        if (await requests.FindAsync(file.Id, cancellation) is not { } request || await requests.RequesterOfAsync(file, cancellation) is not { } requester)
        {
            return null;
        }

        var department = (await programs.DepartmentAsync(file.DepartmentId, cancellation))?.Name(language) ?? request.OtherDepartment ?? "";
        return new RequestView(request, requester, department, await requests.ScreeningOfAsync(file.Id, cancellation));
    }
}

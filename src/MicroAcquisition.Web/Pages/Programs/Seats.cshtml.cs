using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Programs;
using MicroAcquisition.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MicroAcquisition.Web.Pages.Programs;

/// <summary>Who holds which role in a program, and who did.</summary>
[Authorize(Policies.Administrators)]
public sealed class SeatsModel(SeatService seats, SeatQueries queries, SettingsQueries settings, CurrentPerson current) : ProgramPage(settings, current)
{
    private IReadOnlyList<DepartmentSettings> departments = [];

    /// <summary>True to see the roles that have ended.</summary>
    [FromQuery(Name = "ended")]
    public bool Ended { get; set; }

    /// <summary>The page of the list.</summary>
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    /// <summary>The role about to end.</summary>
    [FromQuery(Name = "end")]
    public Guid? Ending { get; set; }

    /// <summary>What is asked before it ends.</summary>
    public Ask? Asked => Seats.Lines.FirstOrDefault(seat => seat.Id == Ending && MayEnd(seat)) is { } seat
        ? new Ask(WhichOf(seat), SettingsText.Seats_Effect, "seat", seat.Id, SettingsText.Seats_EndButton, ProgramAddresses.Seats.Of(Language, ProgramId))
        : null;

    /// <summary>The roles.</summary>
    public ListPage<SeatLine> Seats { get; private set; } = new([], 0);

    /// <summary>What a role covers, in words.</summary>
    public string ScopeOf(SeatLine seat) =>
        seat.ProgramId is null ? SettingsText.Seats_WholeSite
        : seat.FileNumber is { } number ? SettingsText.Seats_OneFile.With(number)
        : departments.FirstOrDefault(d => d.Id == seat.DepartmentId)?.Name(Language) ?? SettingsText.Seats_WholeProgram;

    /// <summary>The role, in words.</summary>
    public static string RoleOf(SeatLine seat) => JourneyWords.Of(seat.Role).Capital();

    /// <summary>What ending a role is called: the role, whose it is and what it covers.</summary>
    public string WhichOf(SeatLine seat) => SettingsText.Seats_EndWhich.With(RoleOf(seat), seat.Who, ScopeOf(seat));

    /// <summary>True when the reader may end the role: roles over the whole site are the site's administrators' to end.</summary>
    public bool MayEnd(SeatLine seat) => seat.To is null && (seat.ProgramId is not null || IsSiteAdministrator);

    /// <summary>Ends one.</summary>
    public async Task<IActionResult> OnPostAsync(Guid seat, CancellationToken cancellation)
    {
        if (!await seats.EndAsync(Actor, seat, cancellation))
        {
            return NotFound();
        }

        Say(SettingsText.Seats_Ended);
        return To(ProgramAddresses.Seats, ProgramId);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult?> LoadMoreAsync(CancellationToken cancellation)
    {
        departments = await Settings.DepartmentsAsync(ProgramId, cancellation);
        Number = Math.Clamp(Number, 1, 100_000);
        Seats = await queries.SeatsAsync(ProgramId, Ended, Number, cancellation);
        return null;
    }
}

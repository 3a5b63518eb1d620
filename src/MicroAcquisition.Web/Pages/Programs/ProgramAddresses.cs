using MicroAcquisition.Web.Languages;

namespace MicroAcquisition.Web.Pages.Programs;

/// <summary>Addresses of the administrators' pages.</summary>
public static class ProgramAddresses
{
    /// <summary>The programs that one administers; with one alone, goes to it.</summary>
    public static readonly Address List = new("/Programs/Index", "program", "programme");

    /// <summary>Creates a program.</summary>
    public static readonly Address Create = new("/Programs/Create", "program/new", "programme/nouveau");

    /// <summary>The settings of one program.</summary>
    public static readonly Address Program = new("/Programs/Program", "program/{program:guid}", "programme/{program:guid}");

    /// <summary>Names, contact, ceiling and notice.</summary>
    public static readonly Address Facts = new("/Programs/Facts", "program/{program:guid}/about", "programme/{program:guid}/description");

    /// <summary>Clocks and listed domains.</summary>
    public static readonly Address Clocks = new("/Programs/Clocks", "program/{program:guid}/clocks-and-domains", "programme/{program:guid}/delais-et-domaines");

    /// <summary>Departments.</summary>
    public static readonly Address Departments = new("/Programs/Departments", "program/{program:guid}/departments", "programme/{program:guid}/ministeres");

    /// <summary>Adds a department, or changes one.</summary>
    public static readonly Address Department = new(
        "/Programs/Department", "program/{program:guid}/department/{department:guid?}", "programme/{program:guid}/ministere/{department:guid?}");

    /// <summary>Who holds which role.</summary>
    public static readonly Address Seats = new("/Programs/Seats", "program/{program:guid}/roles", "programme/{program:guid}/roles");

    /// <summary>Grants a role.</summary>
    public static readonly Address GrantSeat = new("/Programs/GrantSeat", "program/{program:guid}/roles/grant", "programme/{program:guid}/roles/attribuer");

    /// <summary>Delegations.</summary>
    public static readonly Address Delegations = new("/Programs/Delegations", "program/{program:guid}/delegations", "programme/{program:guid}/delegations");

    /// <summary>Records a delegation.</summary>
    public static readonly Address RecordDelegation = new(
        "/Programs/RecordDelegation", "program/{program:guid}/delegations/record", "programme/{program:guid}/delegations/consigner");

    /// <summary>Written authorities.</summary>
    public static readonly Address Authorities = new("/Programs/Authorities", "program/{program:guid}/authorities", "programme/{program:guid}/autorisations");

    /// <summary>Records a written authority.</summary>
    public static readonly Address RecordAuthority = new(
        "/Programs/RecordAuthority", "program/{program:guid}/authorities/record", "programme/{program:guid}/autorisations/consigner");

    /// <summary>The meeting with the union.</summary>
    public static readonly Address UnionMeeting = new("/Programs/UnionMeeting", "program/{program:guid}/union-meeting", "programme/{program:guid}/rencontre-avec-le-syndicat");

    /// <summary>The seed fund.</summary>
    public static readonly Address SeedFund = new("/Programs/SeedFund", "program/{program:guid}/seed-fund", "programme/{program:guid}/fonds-de-demarrage");

    /// <summary>What administrators did.</summary>
    public static readonly Address Journal = new("/Programs/Journal", "program/{program:guid}/journal", "programme/{program:guid}/journal");

    /// <summary>Letters that were given up.</summary>
    public static readonly Address Letters = new("/Programs/Letters", "undelivered-emails", "courriels-non-livres");

    /// <summary>Every account of the site.</summary>
    public static readonly Address Accounts = new("/Programs/Accounts", "accounts", "comptes");
}

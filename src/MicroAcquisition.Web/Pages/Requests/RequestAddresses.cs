using MicroAcquisition.Web.Languages;

namespace MicroAcquisition.Web.Pages.Requests;

/// <summary>Addresses of sending a request and of screening it.</summary>
public static class RequestAddresses
{
    /// <summary>What a request is, and who may send one; keeps the channel (?via=).</summary>
    public static readonly Address Start = new("/Requests/Start", "requests/new", "besoins/nouveau");

    /// <summary>Title and need.</summary>
    public static readonly Address Need = new("/Requests/Need", "requests/new/need", "besoins/nouveau/besoin");

    /// <summary>Reason and date.</summary>
    public static readonly Address Reason = new("/Requests/Reason", "requests/new/reason", "besoins/nouveau/raison");

    /// <summary>Department, team, backlog.</summary>
    public static readonly Address Team = new("/Requests/Team", "requests/new/team", "besoins/nouveau/equipe");

    /// <summary>Code, open source, unclassified.</summary>
    public static readonly Address Fit = new("/Requests/Fit", "requests/new/fit", "besoins/nouveau/nature");

    /// <summary>Standalone, or the system it joins.</summary>
    public static readonly Address System = new("/Requests/System", "requests/new/system", "besoins/nouveau/systeme");

    /// <summary>Who merges.</summary>
    public static readonly Address Merger = new("/Requests/Merger", "requests/new/merge", "besoins/nouveau/integration");

    /// <summary>In-house teams asked.</summary>
    public static readonly Address InHouse = new("/Requests/InHouse", "requests/new/in-house", "besoins/nouveau/equipes-internes");

    /// <summary>What the team learns; existing contracting dollars.</summary>
    public static readonly Address Learning = new("/Requests/Learning", "requests/new/learning", "besoins/nouveau/apprentissage");

    /// <summary>First meeting.</summary>
    public static readonly Address Meeting = new("/Requests/Meeting", "requests/new/meeting", "besoins/nouveau/rencontre");

    /// <summary>Everything, before submitting.</summary>
    public static readonly Address Check = new("/Requests/Check", "requests/new/check", "besoins/nouveau/verification");

    /// <summary>The program officer's decision.</summary>
    public static readonly Address Screen = new("/Requests/Screen", "files/{number}/screening", "dossiers/{number}/examen-prealable");

    /// <summary>The questions, in order.</summary>
    public static IReadOnlyList<Address> Questions { get; } = [Need, Reason, Team, Fit, System, Merger, InHouse, Learning, Meeting];
}

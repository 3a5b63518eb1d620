namespace MicroAcquisition.Acquisitions;

/// <summary>Points of the journey that a file reaches, in order. Reaching one again clears the later ones.</summary>
public enum Milestone
{
    /// <summary>None: the event leaves the file where it is.</summary>
    None,

    /// <summary>The client submitted the request.</summary>
    Requested,

    /// <summary>The program officer found it in scope; the client drafts.</summary>
    ScreenedIn,

    /// <summary>The opportunity is public; open until its closing instant.</summary>
    Published,
}

/// <summary>How a file ended.</summary>
public enum Ending
{
    /// <summary>It lives.</summary>
    None,

    /// <summary>The request was not in scope; the reason is on file.</summary>
    Declined,
}

namespace MicroAcquisition.Foundation.Data;

/// <summary>What keeps a database from serving, as an operator can mend it.</summary>
public enum DatabaseTrouble
{
    /// <summary>None that the database told of.</summary>
    None,

    /// <summary>Another program holds it for longer than a request waits.</summary>
    Locked,

    /// <summary>There is no room to write.</summary>
    Full,

    /// <summary>It does not answer, or the file does not open.</summary>
    Unreachable,

    /// <summary>Something else; the log says what kind.</summary>
    Failing,
}

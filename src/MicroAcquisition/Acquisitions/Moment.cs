namespace MicroAcquisition.Acquisitions;

/// <summary>A file at an instant: all that a step needs to know whether it waits.</summary>
public readonly record struct Moment(Acquisition File, DateTimeOffset Now)
{
    /// <summary>Where the file stands.</summary>
    public Stage Stage => File.At(Now);
}

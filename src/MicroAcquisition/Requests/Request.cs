using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MicroAcquisition.Requests;

/// <summary>A client's need as submitted: it does not change afterwards; the statement that is drafted from it does.</summary>
public sealed class Request
{
    private Request()
    {
    }

    /// <summary>The file.</summary>
    public Guid AcquisitionId { get; private set; }

    /// <summary>What is needed.</summary>
    public string What { get; private set; } = "";

    /// <summary>Why.</summary>
    public string Why { get; private set; } = "";

    /// <summary>By when.</summary>
    public DateOnly NeededBy { get; private set; }

    /// <summary>The department when it is outside the program: the request is recorded as demand.</summary>
    public string? OtherDepartment { get; private set; }

    /// <summary>The team.</summary>
    public string Team { get; private set; } = "";

    /// <summary>A link to the backlog item, or null.</summary>
    public string? Backlog { get; private set; }

    /// <summary>Is it code?</summary>
    public bool IsCode { get; private set; }

    /// <summary>Can it be open source?</summary>
    public bool CanBeOpen { get; private set; }

    /// <summary>Is it unclassified?</summary>
    public bool IsUnclassified { get; private set; }

    /// <summary>The system it joins; null when it stands alone.</summary>
    public string? JoinsSystem { get; private set; }

    /// <summary>Who maintains that system.</summary>
    public string? SystemMaintainer { get; private set; }

    /// <summary>Who in the team will merge it.</summary>
    public string Merger { get; private set; } = "";

    /// <summary>In-house teams asked.</summary>
    public string TeamsAsked { get; private set; } = "";

    /// <summary>When.</summary>
    public DateOnly TeamsAskedOn { get; private set; }

    /// <summary>Their answer.</summary>
    public string TeamsAnswer { get; private set; } = "";

    /// <summary>What the in-house team learns.</summary>
    public string TeamLearns { get; private set; } = "";

    /// <summary>Whether existing contracting dollars pay for it.</summary>
    public bool UsesExistingContractDollars { get; private set; }

    /// <summary>First meeting of client and program, if any.</summary>
    public DateOnly? FirstMeetingOn { get; private set; }

    /// <summary>How the client heard of the program, if known.</summary>
    public string? Channel { get; private set; }

    /// <summary>Salt of the digest in the journal.</summary>
    public string Salt { get; private set; } = "";

    /// <summary>A request from answers that <see cref="RequestRules.All"/> accepts.</summary>
    internal static Request From(Guid acquisitionId, RequestAnswers answers) => new()
    {
        AcquisitionId = acquisitionId,
        What = Words.Clean(answers.What),
        Why = Words.Clean(answers.Why),
        NeededBy = answers.NeededBy!.Value,
        OtherDepartment = answers.DepartmentId is null ? Words.Clean(answers.OtherDepartment) : null,
        Team = Words.Clean(answers.Team),
        Backlog = Words.AreNone(answers.Backlog) ? null : Words.Clean(answers.Backlog),
        IsCode = answers.IsCode!.Value,
        CanBeOpen = answers.CanBeOpen!.Value,
        IsUnclassified = answers.IsUnclassified!.Value,
        JoinsSystem = answers.IsStandalone == false ? Words.Clean(answers.JoinsSystem) : null,
        SystemMaintainer = answers.IsStandalone == false ? Words.Clean(answers.SystemMaintainer) : null,
        Merger = Words.Clean(answers.Merger),
        TeamsAsked = Words.Clean(answers.TeamsAsked),
        TeamsAskedOn = answers.TeamsAskedOn!.Value,
        TeamsAnswer = Words.Clean(answers.TeamsAnswer),
        TeamLearns = Words.Clean(answers.TeamLearns),
        UsesExistingContractDollars = answers.UsesExistingContractDollars!.Value,
        FirstMeetingOn = answers.FirstMeetingOn,
        Channel = answers.Channel,
        Salt = TextDigest.NewSalt(),
    };

    /// <summary>Whether the program can buy it, as its client answered.</summary>
    public NeedFit Fit() => new(OtherDepartment is not null, IsCode, CanBeOpen, IsUnclassified);

    /// <summary>The digest of everything the client wrote.</summary>
    internal string Digest(string title) => TextDigest.Of(Salt, string.Join(
        "\n", title, What, Why, Team, Backlog, OtherDepartment, JoinsSystem, SystemMaintainer, Merger, TeamsAsked, TeamsAnswer, TeamLearns));

    internal sealed class Mapping : IEntityTypeConfiguration<Request>
    {
        public void Configure(EntityTypeBuilder<Request> builder)
        {
            builder.HasKey(r => r.AcquisitionId);
            builder.HasOne<Acquisition>().WithOne().HasForeignKey<Request>(r => r.AcquisitionId);
            builder.Property(r => r.Backlog).HasMaxLength(RequestRules.LinkMaxLength);
            builder.Property(r => r.Channel).HasMaxLength(Channels.MaxLength);
            builder.Property(r => r.Salt).HasMaxLength(32);
            string[] shortTexts = [nameof(Team), nameof(OtherDepartment), nameof(JoinsSystem), nameof(SystemMaintainer), nameof(Merger), nameof(TeamsAsked)];
            foreach (var name in shortTexts)
            {
                builder.Property(name).HasMaxLength(RequestRules.ShortMaxLength);
            }
        }
    }
}

/// <summary>What of a need decides whether a program can buy it at all.</summary>
/// <param name="IsOutsideProgram">Its department is not in the program.</param>
/// <param name="IsCode">It is code.</param>
/// <param name="CanBeOpen">The code can be open source.</param>
/// <param name="IsUnclassified">Nothing of it is protected or classified.</param>
public sealed record NeedFit(bool IsOutsideProgram, bool IsCode, bool CanBeOpen, bool IsUnclassified);

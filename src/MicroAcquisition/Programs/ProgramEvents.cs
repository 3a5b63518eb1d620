using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Money;

namespace MicroAcquisition.Programs;

/// <summary>A program began; its own log with it.</summary>
[JournalKind("program-created", 1, Audience.Administration, ChangesPublicPages = true, Means = "An administrator of the site created a program, with its own log and file numbers.")]
public sealed record ProgramCreated(Guid Program, string FilePrefix, Cad Ceiling, string TextDigest) : IJournalEvent;

/// <summary>Its names, contact, ceiling or notices changed.</summary>
[JournalKind("program-changed", 1, Audience.Administration, ChangesPublicPages = true, Means = "An administrator changed the program's names, contact, ceiling or privacy notice.")]
public sealed record ProgramChanged(int Version, Cad Ceiling, string TextDigest) : IJournalEvent;

/// <summary>Its clocks or listed domains changed: each clock by name with its business days, and every domain.</summary>
[JournalKind("program-settings-changed", 1, Audience.Administration, Means = "An administrator set the program's clocks and the government email domains that it lists.")]
public sealed record ProgramSettingsChanged(int Version, IReadOnlyDictionary<string, int> Clocks, IReadOnlyList<string> Domains) : IJournalEvent;

/// <summary>A department joined the program.</summary>
[JournalKind("department-added", 1, Audience.Administration, ChangesPublicPages = true, Means = "An administrator added a department to the program.")]
public sealed record DepartmentAdded(Guid Department, string? Province, string TextDigest) : IJournalEvent;

/// <summary>A department's facts changed.</summary>
[JournalKind("department-changed", 1, Audience.Administration, ChangesPublicPages = true, Means = "An administrator changed a department's names, billing address or contacts.")]
public sealed record DepartmentChanged(Guid Department, int Version, string? Province, string TextDigest) : IJournalEvent;

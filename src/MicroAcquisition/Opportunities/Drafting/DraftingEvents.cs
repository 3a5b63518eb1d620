using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Money;

namespace MicroAcquisition.Opportunities.Drafting;

/// <summary>The client submitted the statement: its text in one language and its terms are frozen as a version.</summary>
[JournalKind("statement-submitted", 1, Audience.File, Of = new[] { nameof(Journey.SubmitStatement) }, Reaches = Milestone.StatementSubmitted, Means = "The client submitted the statement in one language, with its terms, as a new version.")]
public sealed record StatementSubmitted(int Version, string Language, string TextDigest, Cad Price, int DaysOpen, int DaysToSelect, int DaysToDeliver, int AgreementVersion) : IJournalEvent;

/// <summary>Someone got a seat on the file: an evaluator, with the languages that they read, or the maintainer.</summary>
[JournalKind("person-named", 1, Audience.File, Of = new[] { nameof(Journey.NamePeople) }, Means = "An evaluator or the maintainer was named and holds a seat on the file.")]
public sealed record PersonNamed(Role As, Guid Seat, bool ReadsEnglish, bool ReadsFrench) : IJournalEvent;

/// <summary>Someone lost their seat on the file.</summary>
[JournalKind("person-replaced", 1, Audience.File, Of = new[] { nameof(Journey.NamePeople) }, Means = "An evaluator or the maintainer no longer holds a seat on the file.")]
public sealed record PersonReplaced(Role As, Guid Seat) : IJournalEvent;

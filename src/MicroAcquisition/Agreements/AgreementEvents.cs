using MicroAcquisition.Acquisitions;
using MicroAcquisition.Awards;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Money;

namespace MicroAcquisition.Agreements;

/// <summary>The supplier signed a text, by its hash (SHA-256 of its canonical bytes).</summary>
[JournalKind("signed-by-supplier", 1, Audience.File, Of = new[] { nameof(Journey.SignAsSupplier) }, Reaches = Milestone.SupplierSigned, Means = "The supplier signed the agreement, by a code sent for exactly this text.")]
public sealed record SignedBySupplier(int Number, string Sha256, string NameDigest) : IAwardEvent;

/// <summary>The contracting authority signed the same text. The work is delivered until the end of a date, Eastern, told as an instant (UTC).</summary>
[JournalKind("agreement-signed", 1, Audience.Public, Of = new[] { nameof(Journey.SignForCanada) }, Reaches = Milestone.Signed, ChangesPublicPages = true, Means = "The contracting authority signed the agreement for Canada; the work begins, and the award is public.")]
public sealed record AgreementSigned(int Number, string Sha256, Guid Delegation, Cad Price, DateTimeOffset DeliverBy, string NameDigest) : IAwardEvent;

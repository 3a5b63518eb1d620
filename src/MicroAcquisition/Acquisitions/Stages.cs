using System.Linq.Expressions;
using Linq = System.Linq.Expressions.Expression;

namespace MicroAcquisition.Acquisitions;

/// <summary>
/// An ordered list says where a file stands: the first line that holds. Folded into one expression for a page in hand and for a list
/// in SQL: open or closed is a comparison with one now. For display only; whether a step waits is asked of the <see cref="Step"/>.
/// </summary>
public static class Stages
{
    /// <summary>How long after the closing instant the seal breaks: every request that began before it has committed or been refused.</summary>
    public static readonly TimeSpan SealAfterClosing = TimeSpan.FromMinutes(2);

    /// <summary>The furthest first; a file of which none of these holds waits for its screening.</summary>
    internal static readonly IReadOnlyList<(Stage Stage, Expression<Func<Acquisition, DateTimeOffset, bool>> When)> Ordered =
    [
        (Stage.Declined, (file, now) => file.Ended == Ending.Declined),
        (Stage.Cancelled, (file, now) => file.Ended == Ending.Cancelled),
        (Stage.NoAward, (file, now) => file.Ended == Ending.NoAward),
        (Stage.TerminatedForDefault, (file, now) => file.Ended == Ending.TerminatedForDefault),
        (Stage.TerminatedForConvenience, (file, now) => file.Ended == Ending.TerminatedForConvenience),
        (Stage.Completed, (file, now) => file.Ended == Ending.Completed),
        (Stage.Elsewhere, (file, now) => file.Ended == Ending.Elsewhere),
        (Stage.Settled, (file, now) => file.SettledAt != null),
        (Stage.Paid, (file, now) => file.PaidAt != null),
        (Stage.Certified, (file, now) => file.CertifiedAt != null),
        (Stage.Invoiced, (file, now) => file.InvoicedAt != null),
        (Stage.Owed, (file, now) => file.OwedAt != null),
        (Stage.Delivered, (file, now) => file.DeliveredAt != null),
        (Stage.InProgress, (file, now) => file.SignedAt != null),
        (Stage.ToSign, (file, now) => file.SupplierCheckedAt != null),
        (Stage.Confirmed, (file, now) => file.ConfirmedAt != null),
        (Stage.Offered, (file, now) => file.OfferedAt != null),
        (Stage.Selecting, (file, now) => file.EvaluationConfirmedAt != null),
        (Stage.Evaluating, (file, now) => file.StatementsReleasedAt != null),
        (Stage.Closed, (file, now) => file.PublishedAt != null && file.ClosesAt <= now),
        (Stage.Open, (file, now) => file.PublishedAt != null && file.OpensAt <= now),
        (Stage.Scheduled, (file, now) => file.PublishedAt != null),
        (Stage.Funded, (file, now) => file.CommittedAt != null && file.FundsReservedAt >= file.CommittedAt),
        (Stage.Approved, (file, now) => file.ApprovedForProgramAt != null && file.ApprovedByProcurementAt != null),
        (Stage.Review, (file, now) => file.StatementSubmittedAt != null),
        (Stage.Draft, (file, now) => file.ScreenedInAt != null),
    ];

    /// <summary>The stage of a file at an instant.</summary>
    public static readonly Expression<Func<Acquisition, DateTimeOffset, Stage>> Expression = Fold();

    private static readonly Func<Acquisition, DateTimeOffset, Stage> Compiled = Expression.Compile();

    /// <summary>The stage of a file in hand.</summary>
    public static Stage At(this Acquisition file, DateTimeOffset now) => Compiled(file, now);

    /// <summary>Since when a file in hand stands at its stage, UTC; null for one whose records do not say.</summary>
    public static DateTimeOffset? SinceAt(this Acquisition file, DateTimeOffset now) => file.At(now) switch
    {
        Stage.Request => file.RequestedAt,
        Stage.Draft => file.ScreenedInAt,
        Stage.Review => file.StatementSubmittedAt,
        Stage.Approved => Approved(file),
        Stage.Funded => file.FundsReservedAt,
        Stage.Scheduled => file.PublishedAt,
        Stage.Open => file.OpensAt,
        Stage.Closed => file.ClosesAt,
        Stage.Evaluating => file.StatementsReleasedAt,
        Stage.Selecting => file.EvaluationConfirmedAt,
        Stage.Offered => file.OfferedAt,
        Stage.Confirmed => file.ConfirmedAt,
        Stage.ToSign => file.SupplierCheckedAt,
        Stage.InProgress => file.SignedAt,
        Stage.Delivered => file.DeliveredAt,
        Stage.Owed => file.OwedAt,
        Stage.Invoiced => file.InvoicedAt,
        Stage.Certified => file.CertifiedAt,
        Stage.Paid => file.PaidAt,
        Stage.Settled => file.SettledAt,
        _ => file.EndedAt,
    };

    /// <summary>When a phase of a file began, UTC; null for one that it has not come to, and for one whose records do not say.</summary>
    public static DateTimeOffset? BeganAt(this Acquisition file, Phase phase, DateTimeOffset now) => phase > PhaseOf(file.At(now)) ? null : phase switch
    {
        Phase.Request => file.RequestedAt,
        Phase.Draft => file.ScreenedInAt,
        Phase.Review => file.StatementSubmittedAt,
        Phase.Funds => Approved(file),
        Phase.Open => file.OpensAt <= now ? file.OpensAt : null,
        Phase.Evaluation => file.ClosesAt,
        Phase.Selection => file.EvaluationConfirmedAt,
        Phase.Agreement => file.SupplierCheckedAt,
        Phase.Delivery => file.SignedAt,
        _ => file.OwedAt,
    };

    /// <summary>The files at a stage, in SQL. What narrows them first repeats what the stage says, so that an index serves.</summary>
    public static IQueryable<Acquisition> At(this IQueryable<Acquisition> files, Stage stage, DateTimeOffset now) =>
        (EndingOf(stage) is { } ending ? files.Where(f => f.Ended == ending) : files.Live().Where(f => f.Ended == Ending.None)).Where(WhereStageIs(stage, now));

    /// <summary>The phase of the line in which a stage lies.</summary>
    public static Phase PhaseOf(Stage stage) => stage switch
    {
        Stage.Request or Stage.Declined => Phase.Request,
        Stage.Draft => Phase.Draft,
        Stage.Review => Phase.Review,
        Stage.Approved or Stage.Funded => Phase.Funds,
        Stage.Scheduled or Stage.Open or Stage.Cancelled => Phase.Open,
        Stage.Closed or Stage.Evaluating or Stage.Elsewhere => Phase.Evaluation,
        Stage.Selecting or Stage.Offered or Stage.Confirmed or Stage.NoAward => Phase.Selection,
        Stage.ToSign => Phase.Agreement,
        Stage.InProgress or Stage.Delivered or Stage.TerminatedForDefault => Phase.Delivery,
        _ => Phase.Payment,
    };

    // When the later of its two reviewers approved.
    private static DateTimeOffset? Approved(Acquisition file) => file.ApprovedForProgramAt is not { } program || file.ApprovedByProcurementAt is not { } procurement ? null : program > procurement ? program : procurement;

    private static Ending? EndingOf(Stage stage) => Enum.TryParse<Ending>(stage.ToString(), out var ending) ? ending : null;

    private static Expression<Func<Acquisition, DateTimeOffset, Stage>> Fold()
    {
        var (file, now) = (Linq.Parameter(typeof(Acquisition), "file"), Linq.Parameter(typeof(DateTimeOffset), "now"));
        var stage = Ordered.Reverse().Aggregate(
            (Linq)Linq.Constant(Stage.Request),
            (rest, line) => Linq.Condition(line.When.With(file, now), Linq.Constant(line.Stage), rest));
        return Linq.Lambda<Func<Acquisition, DateTimeOffset, Stage>>(stage, file, now);
    }

    private static Expression<Func<Acquisition, bool>> WhereStageIs(Stage stage, DateTimeOffset now)
    {
        var isThere = Linq.Lambda<Func<Acquisition, DateTimeOffset, bool>>(
            Linq.Equal(Expression.Body, Linq.Constant(stage)), Expression.Parameters);
        return isThere.At(now);
    }
}

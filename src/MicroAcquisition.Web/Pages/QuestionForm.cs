using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Web.Access;

namespace MicroAcquisition.Web.Pages;

/// <summary>A form of one question a page: where its pages are, and the working copy in which they keep the person's answers.</summary>
public abstract class QuestionForm<TAnswers>(WorkingCopies copies, CurrentPerson current) where TAnswers : new()
{
    /// <summary>The answers so far, as saved.</summary>
    public Draft<TAnswers> Saved { get; private set; } = null!;

    /// <summary>Where it begins.</summary>
    public abstract string Start { get; }

    /// <summary>Its questions, in order.</summary>
    public abstract IReadOnlyList<string> Questions { get; }

    /// <summary>Where everything is checked and submitted.</summary>
    public abstract string Check { get; }

    /// <summary>The kind of the working copy.</summary>
    protected abstract string DraftKind { get; }

    /// <summary>What the answers are about, when a person may have several such copies.</summary>
    protected virtual Guid SubjectId => default;

    /// <summary>Changes the saved answers, unless another window changed them since <paramref name="version"/>.</summary>
    public Task<DraftSave<TAnswers>> SaveAsync(int version, Action<TAnswers> change, CancellationToken cancellation) =>
        copies.SaveAsync(current.Id!.Value, DraftKind, SubjectId, version, change, cancellation);

    /// <summary>Changes the saved answers, unless another window changed this part of them since the form was made.</summary>
    public Task<DraftSave<TAnswers>> SaveAsync(DraftBase<TAnswers> from, Action<TAnswers> change, CancellationToken cancellation) =>
        copies.SaveAsync(current.Id!.Value, DraftKind, SubjectId, from, change, cancellation);

    /// <summary>Reads what is saved.</summary>
    protected async Task ReadAsync(CancellationToken cancellation) =>
        Saved = await copies.ReadAsync<TAnswers>(current.Id!.Value, DraftKind, SubjectId, cancellation);
}

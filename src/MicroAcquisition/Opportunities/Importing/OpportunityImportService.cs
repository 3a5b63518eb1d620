using MicroAcquisition.Acquisitions;
using MicroAcquisition.Agreements;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Money;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Programs;
using Microsoft.EntityFrameworkCore;

namespace MicroAcquisition.Opportunities.Importing;

/// <summary>Where an import goes: the program, the buying department if known, and, for a rehearsal, until which date it is open from now on.</summary>
public sealed record ImportPlan(Guid ProgramId, Guid? DepartmentId, DateOnly? OpenUntil);

/// <summary>What became of one pair: its file, whether this run made it, and what someone should look at.</summary>
public sealed record ImportedOpportunity(
    string Reference, string Number, bool IsNew, IReadOnlyList<ImportProblem> Warnings, IReadOnlyList<LanguageDifference> Differences);

/// <summary>Brings opportunities of other records into a program, as the operator. All of them or none, in one turn; what is there already stays as it is.</summary>
public sealed class OpportunityImportService(TurnKeeper turns, ProgramQueries programs, AuthorityQueries authorities, Now now)
{
    /// <summary>Business days between closing and selection of a rehearsal (domain §4, "Announcement").</summary>
    private const int DaysToSelect = 2;

    private static readonly string OperatorPart = Actor.Operator.Part!;

    /// <summary>Imports pairs and says what became of each.</summary>
    /// <exception cref="ImportFailedException">A rule refuses: nothing was written.</exception>
    public async Task<IReadOnlyList<ImportedOpportunity>> ImportAsync(IReadOnlyList<PostPair> pairs, ImportPlan plan, CancellationToken cancellation = default)
    {
        var program = (await programs.ProgramsAsync(cancellation)).Single(p => p.Id == plan.ProgramId);
        var ceiling = await programs.CeilingAsync(plan.ProgramId, cancellation);
        var province = (await programs.DepartmentAsync(plan.DepartmentId, cancellation))?.Province;
        var planned = pairs.Select(pair => Plan(pair, plan.OpenUntil)).ToList();
        AskRules(planned, ceiling, province);
        var differences = pairs.Select(Compare).ToList();
        var onRecord = await authorities.AuthoritiesAsync(plan.ProgramId, cancellation);
        return await turns.RunAsync(plan.ProgramId, Actor.Operator, async turn =>
        {
            var done = new List<ImportedOpportunity>();
            foreach (var (one, differs) in planned.Zip(differences))
            {
                done.Add(await ImportOneAsync(turn, one, differs, plan, program.ContactEmail, onRecord));
            }

            return done;
        }, cancellation);
    }

    private static void AskRules(IReadOnlyList<Planned> planned, Cad ceiling, string? province)
    {
        var problems = planned.SelectMany(one => OpportunityRules
            .OfTerms(one.Terms.Price, one.Terms.ClosesOn, one.Terms.SelectionBy, one.Terms.DeliverBy, one.OpensAt, ceiling, province)
            .OfType<Refusal>().Select(refusal => ImportProblem.Of(one.Pair.English, refusal))).ToList();
        if (problems.Count > 0)
        {
            throw new ImportFailedException(problems);
        }
    }

    /// <summary>Where the languages of a pair differ. What nobody foresaw in a text is told with its file, as everything is that cannot be read.</summary>
    private static IReadOnlyList<LanguageDifference> Compare(PostPair pair)
    {
        try
        {
            return LanguageComparison.Of(pair.English.Text, pair.French.Text);
        }
        catch (Exception unforeseen) when (unforeseen is not OperationCanceledException)
        {
            throw new ImportFailedException([new ImportProblem(pair.English.File, 1, OpportunitiesText.Import_Unforeseen.With(unforeseen.Message))]);
        }
    }

    private static async Task<ImportedOpportunity> ImportOneAsync(
        Turn turn, Planned one, IReadOnlyList<LanguageDifference> differences, ImportPlan plan, string contact, IReadOnlyList<AuthorityLine> onRecord)
    {
        var (english, french) = (one.Pair.English.Text, one.Pair.French.Text);
        var known = await (
            from opportunity in turn.Records.Set<Opportunity>()
            join acquisition in turn.Records.Set<Acquisition>() on opportunity.AcquisitionId equals acquisition.Id
            where opportunity.ImportReference == one.Reference
            select acquisition).SingleOrDefaultAsync();
        if (known is not null)
        {
            return new ImportedOpportunity(one.Reference, known.Number, IsNew: false, one.Warnings(known, onRecord), differences);
        }

        var closesAt = Eastern.EndOf(one.Terms.ClosesOn);
        var file = Acquisition.FromImport(
            plan.ProgramId, plan.DepartmentId, turn.TakeFileNumber(), english.Title, french.Title, one.OpensAt, closesAt, turn.Now);
        var statement = StatementVersion.Freeze(file.Id, number: 1, english, french, turn.Now);
        var terms = new OpportunityTerms(
            one.Terms.Price, one.Terms.SelectionBy, one.Terms.DeliverBy, LicenceNames.NamedIn(english.Acceptance), Repository: "", contact, AgreementTexts.Current);
        turn.Records.AddRange(file, statement, Opportunity.Of(file, terms, statement, one.Reference));
        await turn.JournalAsync(file, new OpportunityImported(
            file.Number, one.Reference, terms.Price, one.OpensAt, closesAt, Formats.Iso(terms.DeliverBy), statement.Number, statement.Digest(), terms.AgreementVersion), OperatorPart);
        if (closesAt <= turn.Now)
        {
            await turn.JournalAsync(file, new OpportunityClosedElsewhere(closesAt), OperatorPart);
        }

        return new ImportedOpportunity(one.Reference, file.Number, IsNew: true, one.Warnings(file, onRecord), differences);
    }

    /// <summary>The real dates; or, for a rehearsal, open from now, chosen two business days after closing, with as many days to deliver as the original.</summary>
    private Planned Plan(PostPair pair, DateOnly? openUntil)
    {
        if (openUntil is not { } closesOn)
        {
            return new Planned(pair, pair.Reference, Eastern.StartOf(pair.Terms.OpensOn), pair.Terms);
        }

        var selectionBy = BusinessDays.Add(closesOn, DaysToSelect);
        var deliverBy = selectionBy.AddDays(pair.Terms.DeliverBy.DayNumber - pair.Terms.SelectionBy.DayNumber);
        var terms = pair.Terms with { OpensOn = Eastern.DateOf(now.Instant), ClosesOn = closesOn, SelectionBy = selectionBy, DeliverBy = deliverBy };
        return new Planned(pair, pair.Reference + "@" + Formats.Iso(closesOn), now.Instant, terms);
    }

    private sealed record Planned(PostPair Pair, string Reference, DateTimeOffset OpensAt, PilotTerms Terms)
    {
        public IReadOnlyList<ImportProblem> Warnings(Acquisition file, IReadOnlyList<AuthorityLine> onRecord)
        {
            Refusal?[] warnings =
            [
                OpportunityRules.SuppliersHaveTimeToApply(Terms.OpensOn, Terms.ClosesOn),
                OpportunityRules.TheWorkFitsTheTimeGiven(Terms.Price, Terms.SelectionBy, Terms.DeliverBy),
                OpportunityRules.EachWayToPayOrAgreeHasItsAuthority(onRecord, Terms.DeliverBy),
                OpportunityRules.TheFileHoldsTheUnionAnswers(file),
            ];
            return [.. warnings.OfType<Refusal>().Select(w => ImportProblem.Of(Pair.English, w)), .. Pair.English.Notes, .. Pair.French.Notes];
        }
    }
}

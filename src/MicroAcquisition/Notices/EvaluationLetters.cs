using MicroAcquisition.Acquisitions;
using MicroAcquisition.Applications;
using MicroAcquisition.Evaluations;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.People;

namespace MicroAcquisition.Notices;

/// <summary>To whom letters about an evaluation go, and what they add to their words.</summary>
public static class EvaluationLetters
{
    /// <summary>Those who act for the supplier of the nameless application that is not compliant; nobody when it is.</summary>
    public static To WhoeverIsNotCompliant { get; } = To.Those("whoever acts for the application's supplier, when it is not compliant", told =>
    {
        var judged = told.Read<ApplicationJudged>();
        var theirs = SupplierService.PeopleOf(told.Records, Candidates.SupplierOf(told.Records, told.File.Id, judged.Candidate), told.Entry.At);
        return told.Records.Set<Foundation.Access.Person>().Where(p => !judged.IsPass && p.SuspendedAt == null && theirs.Contains(p.Id))
            .Select(p => new Recipient { Key = p.Id, Email = p.Email, Language = p.Language });
    });

    /// <summary>The supplier's own page of the application.</summary>
    public static Uri Page(ISiteAddresses addresses, Told told) =>
        addresses.Application(OfficialLanguages.Current, Candidates.ReferenceOf(told.Records, told.File.Id, told.Read<ApplicationJudged>().Candidate));

    /// <summary>What was found on each criterion.</summary>
    public static async Task<Additions> WhatWasFoundAsync(Told told, CancellationToken cancellation)
    {
        var judged = told.Read<ApplicationJudged>();
        var findings = (await told.Ask<EvaluationQueries>().FindingsAsync(told.File.Id, cancellation)).Where(f => f.Candidate == judged.Candidate);
        return new() { Facts = [.. findings.Select(f => (EvaluationsText.Fact_Criterion.With(f.Criterion), (f.IsPass ? EvaluationsText.Found_Pass : EvaluationsText.Found_Fail).With(f.Rationale)))] };
    }

    /// <summary>What procurement wrote to the evaluators.</summary>
    public static async Task<Additions> WhyReturnedAsync(Told told, CancellationToken cancellation) =>
        new() { Quote = await told.Ask<EvaluationQueries>().WordsOfReturnAsync(told.File.Id, cancellation) };
}

using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Requests;

namespace MicroAcquisition.Notices;

/// <summary>What letters about requests add to their words.</summary>
public static class RequestLetters
{
    /// <summary>When the answer comes at the latest, while the request still waits for it.</summary>
    public static async Task<Additions> WhenAnsweredAsync(Told told, CancellationToken cancellation)
    {
        var screening = (await told.Ask<FileQueries>().WaitingOnAsync(told.File, cancellation)).FirstOrDefault(w => w.Step == Journey.ScreenRequest);
        return screening?.Due is { } due ? new() { Facts = [(NoticesText.Fact_Answer, Formats.Date(due.Date))] } : Additions.None;
    }

    /// <summary>What the program officer wrote to the client.</summary>
    public static async Task<Additions> WhatTheOfficerWroteAsync(Told told, CancellationToken cancellation) =>
        new() { Quote = (await told.Ask<RequestQueries>().ScreeningOfAsync(told.File.Id, cancellation))?.Words ?? "" };

    /// <summary>The reason, and what the program officer wrote.</summary>
    public static async Task<Additions> WhyDeclinedAsync(Told told, CancellationToken cancellation)
    {
        var screening = await told.Ask<RequestQueries>().ScreeningOfAsync(told.File.Id, cancellation);
        return new() { Facts = [(NoticesText.Fact_Reason, RequestWords.Of(screening!.Reason!.Value))], Quote = screening.Words };
    }
}

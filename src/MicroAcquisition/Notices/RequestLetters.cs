using MicroAcquisition.Requests;

namespace MicroAcquisition.Notices;

/// <summary>What letters about requests add to their words.</summary>
public static class RequestLetters
{
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

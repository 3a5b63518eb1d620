using System.Globalization;
using MicroAcquisition.Acquisitions;
using MicroAcquisition.Foundation.Languages;
using MicroAcquisition.Foundation.Refusals;
using MicroAcquisition.Foundation.Time;

namespace MicroAcquisition.Requests;

/// <summary>What a request must say, question by question; a page asks its own part, submitting asks all.</summary>
public static class RequestRules
{
    /// <summary>Longest long answer.</summary>
    public const int MostWords = 300;

    /// <summary>Longest short answer.</summary>
    public const int ShortMaxLength = 200;

    /// <summary>Longest long answer, in characters, whatever its words.</summary>
    public const int LongMaxLength = 4000;

    /// <summary>Longest link.</summary>
    public const int LinkMaxLength = 500;

    /// <summary>Only an address in a domain that the program lists may request (domain §2, "Client").</summary>
    public static Refusal? RequestsComeFromAListedGovernmentDomain(bool isListed) =>
        isListed ? null : Refusal.Forbid(RequestsText.ResourceManager);

    /// <summary>Of several programs that list the address, the one that is asked.</summary>
    public static Refusal? AProgramIsChosen(bool isChosen) => isChosen ? null : Refusal.Because(RequestsText.ResourceManager, field: nameof(RequestAnswers.ProgramId));

    /// <summary>The need: title and what.</summary>
    public static IEnumerable<Refusal?> OfNeed(RequestAnswers answers) =>
        [TheNeedHasAShortTitle(answers.Title), TheNeedIsDescribed(answers.What), .. OfLength(answers.What, nameof(answers.What))];

    /// <summary>The reason and the date.</summary>
    public static IEnumerable<Refusal?> OfReason(RequestAnswers answers, DateTimeOffset now) =>
        [TheReasonIsGiven(answers.Why), .. OfLength(answers.Why, nameof(answers.Why)), TheWorkIsNeededAfterToday(answers.NeededBy, now)];

    /// <summary>Department, team and backlog.</summary>
    public static IEnumerable<Refusal?> OfTeam(RequestAnswers answers) =>
        [TheDepartmentIsNamed(answers), OnlyOneDepartmentIsNamed(answers), TheTeamIsNamed(answers.Team), TheBacklogIsALink(answers.Backlog)];

    /// <summary>Code, open, unclassified.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="contact">The address of the program that is asked: who says what may be sent.</param>
    public static IEnumerable<Refusal?> OfFit(RequestAnswers answers, string contact) =>
    [
        TheQuestionIsAnswered(answers.IsCode, nameof(answers.IsCode)),
        TheQuestionIsAnswered(answers.CanBeOpen, nameof(answers.CanBeOpen)),
        TheQuestionIsAnswered(answers.IsUnclassified, nameof(answers.IsUnclassified)),
        TheNeedIsUnclassified(answers.IsUnclassified, contact),
    ];

    /// <summary>Standalone, or the system and its maintainer.</summary>
    public static IEnumerable<Refusal?> OfSystem(RequestAnswers answers) =>
    [
        TheQuestionIsAnswered(answers.IsStandalone, nameof(answers.IsStandalone)),
        AJoinedSystemIsNamed(answers), TheMaintainerOfAJoinedSystemIsNamed(answers),
    ];

    /// <summary>Who merges.</summary>
    public static IEnumerable<Refusal?> OfMerger(RequestAnswers answers) => [SomeoneInTheTeamWillMerge(answers.Merger)];

    /// <summary>In-house teams asked, and their answer.</summary>
    public static IEnumerable<Refusal?> OfInHouse(RequestAnswers answers, DateTimeOffset now) =>
    [
        TheTeamsAskedAreNamed(answers.TeamsAsked), TheTeamsWereAskedAlready(answers.TeamsAskedOn, now), TheTeamsAnswerIsGiven(answers.TeamsAnswer),
        .. OfLength(answers.TeamsAnswer, nameof(answers.TeamsAnswer)),
    ];

    /// <summary>What the team learns, and existing contracting dollars.</summary>
    public static IEnumerable<Refusal?> OfLearning(RequestAnswers answers) =>
    [
        WhatTheTeamLearnsIsGiven(answers.TeamLearns), .. OfLength(answers.TeamLearns, nameof(answers.TeamLearns)),
        TheQuestionIsAnswered(answers.UsesExistingContractDollars, nameof(answers.UsesExistingContractDollars)),
    ];

    /// <summary>The first meeting, if any.</summary>
    public static IEnumerable<Refusal?> OfMeeting(RequestAnswers answers, DateTimeOffset now) => [AFirstMeetingIsNotInTheFuture(answers.FirstMeetingOn, now)];

    /// <summary>Everything, in the order of the questions.</summary>
    public static IEnumerable<Refusal?> All(RequestAnswers answers, DateTimeOffset now, string contact) =>
    [
        .. OfNeed(answers), .. OfReason(answers, now), .. OfTeam(answers), .. OfFit(answers, contact), .. OfSystem(answers), .. OfMerger(answers),
        .. OfInHouse(answers, now), .. OfLearning(answers), .. OfMeeting(answers, now),
    ];

    /// <summary>A title of at most 100 characters.</summary>
    public static Refusal? TheNeedHasAShortTitle(string? title) =>
        Words.Clean(title).Length is > 0 and <= Acquisition.TitleMaxLength
            ? null
            : Refusal.Because(RequestsText.ResourceManager, () => [Acquisition.TitleMaxLength], nameof(RequestAnswers.Title));

    /// <summary>The need.</summary>
    public static Refusal? TheNeedIsDescribed(string? what) => Words.Count(what) > 0 ? null : Refusal.Because(RequestsText.ResourceManager, field: nameof(RequestAnswers.What));

    /// <summary>The reason.</summary>
    public static Refusal? TheReasonIsGiven(string? why) => Words.Count(why) > 0 ? null : Refusal.Because(RequestsText.ResourceManager, field: nameof(RequestAnswers.Why));

    /// <summary>A date after today, Eastern.</summary>
    public static Refusal? TheWorkIsNeededAfterToday(DateOnly? date, DateTimeOffset now) =>
        date > Eastern.DateOf(now) ? null : Refusal.Because(RequestsText.ResourceManager, field: nameof(RequestAnswers.NeededBy));

    /// <summary>A department of the program, or the name of another.</summary>
    public static Refusal? TheDepartmentIsNamed(RequestAnswers answers) =>
        answers.DepartmentId is not null || IsShortText(answers.OtherDepartment)
            ? null
            : Refusal.Because(
                RequestsText.ResourceManager, () => [ShortMaxLength],
                Words.AreNone(answers.OtherDepartment) ? nameof(RequestAnswers.DepartmentId) : nameof(RequestAnswers.OtherDepartment));

    /// <summary>A department of the program that is asked; it may have been chosen before another program was.</summary>
    public static Refusal? TheDepartmentIsOfTheProgram(Guid? departmentId, bool isOfTheProgram) =>
        departmentId is null || isOfTheProgram ? null : Refusal.Because(RequestsText.ResourceManager, field: nameof(RequestAnswers.DepartmentId));

    /// <summary>Either a department of the program or another: which of two pays is not guessed.</summary>
    public static Refusal? OnlyOneDepartmentIsNamed(RequestAnswers answers) =>
        answers.DepartmentId is null || Words.AreNone(answers.OtherDepartment)
            ? null
            : Refusal.Because(RequestsText.ResourceManager, field: nameof(RequestAnswers.OtherDepartment));

    /// <summary>The team's name.</summary>
    public static Refusal? TheTeamIsNamed(string? team) => ShortText(team, nameof(RequestAnswers.Team), nameof(TheTeamIsNamed));

    /// <summary>The backlog, if given, is a web address.</summary>
    public static Refusal? TheBacklogIsALink(string? backlog) =>
        Words.Clean(backlog) is not { Length: > 0 } link
        || (link.Length <= LinkMaxLength && Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http")
            ? null
            : Refusal.Because(RequestsText.ResourceManager, field: nameof(RequestAnswers.Backlog));

    /// <summary>Yes or no; the sentence names the question, since a page may ask several.</summary>
    public static Refusal? TheQuestionIsAnswered(bool? answer, string field) =>
        answer is not null
            ? null
            : Refusal.Because(
                RequestsText.ResourceManager, () => [RequestsText.ResourceManager.GetString("Question_" + field, CultureInfo.CurrentUICulture)], field);

    /// <summary>
    /// Nothing of it is protected or classified (domain §4, "Classification"). A need that is not code, or cannot be open, may be sent and counts as demand; this one
    /// may not, since sending it is what must not happen.
    /// </summary>
    public static Refusal? TheNeedIsUnclassified(bool? isUnclassified, string contact) =>
        isUnclassified != false ? null : Refusal.Because(RequestsText.ResourceManager, () => [contact], nameof(RequestAnswers.IsUnclassified));

    /// <summary>Code that joins a system names it (union answer a).</summary>
    public static Refusal? AJoinedSystemIsNamed(RequestAnswers answers) =>
        answers.IsStandalone != false ? null : ShortText(answers.JoinsSystem, nameof(answers.JoinsSystem), nameof(AJoinedSystemIsNamed));

    /// <summary>And who maintains it.</summary>
    public static Refusal? TheMaintainerOfAJoinedSystemIsNamed(RequestAnswers answers) =>
        answers.IsStandalone != false
            ? null
            : ShortText(answers.SystemMaintainer, nameof(answers.SystemMaintainer), nameof(TheMaintainerOfAJoinedSystemIsNamed));

    /// <summary>Someone in the team will merge and keep the code.</summary>
    public static Refusal? SomeoneInTheTeamWillMerge(string? merger) => ShortText(merger, nameof(RequestAnswers.Merger), nameof(SomeoneInTheTeamWillMerge));

    /// <summary>The in-house teams that were asked (union answer b).</summary>
    public static Refusal? TheTeamsAskedAreNamed(string? teams) => ShortText(teams, nameof(RequestAnswers.TeamsAsked), nameof(TheTeamsAskedAreNamed));

    /// <summary>They were asked today or before.</summary>
    public static Refusal? TheTeamsWereAskedAlready(DateOnly? date, DateTimeOffset now) =>
        date <= Eastern.DateOf(now) ? null : Refusal.Because(RequestsText.ResourceManager, field: nameof(RequestAnswers.TeamsAskedOn));

    /// <summary>Their answer.</summary>
    public static Refusal? TheTeamsAnswerIsGiven(string? answer) =>
        Words.Count(answer) > 0 ? null : Refusal.Because(RequestsText.ResourceManager, field: nameof(RequestAnswers.TeamsAnswer));

    /// <summary>What the in-house team learns (union answer c).</summary>
    public static Refusal? WhatTheTeamLearnsIsGiven(string? learns) =>
        Words.Count(learns) > 0 ? null : Refusal.Because(RequestsText.ResourceManager, field: nameof(RequestAnswers.TeamLearns));

    /// <summary>A meeting that is recorded took place.</summary>
    public static Refusal? AFirstMeetingIsNotInTheFuture(DateOnly? date, DateTimeOffset now) =>
        date is null || date <= Eastern.DateOf(now) ? null : Refusal.Because(RequestsText.ResourceManager, field: nameof(RequestAnswers.FirstMeetingOn));

    /// <summary>A long answer has 300 words at most. The refusal says how many there are, and in which answer, since the last page asks all.</summary>
    public static Refusal? AnAnswerIsAtMost300Words(string? text, string field) =>
        Words.Count(text) is var words and > MostWords
            ? Refusal.Because(RequestsText.ResourceManager, () => [NameOf(field), MostWords, Formats.Number(words)], field)
            : null;

    /// <summary>And 4,000 characters at most, since a word may be of any length.</summary>
    public static Refusal? AnAnswerIsAtMost4000Characters(string? text, string field) =>
        Words.Clean(text).Length is var characters and > LongMaxLength
            ? Refusal.Because(RequestsText.ResourceManager, () => [NameOf(field), Formats.Number(LongMaxLength), Formats.Number(characters)], field)
            : null;

    private static IEnumerable<Refusal?> OfLength(string? text, string field) => [AnAnswerIsAtMost300Words(text, field), AnAnswerIsAtMost4000Characters(text, field)];

    private static string? NameOf(string field) => RequestsText.ResourceManager.GetString("Answer_" + field, CultureInfo.CurrentUICulture);

    private static bool IsShortText(string? text) => Words.Clean(text).Length is > 0 and <= ShortMaxLength;

    private static Refusal? ShortText(string? text, string field, string rule) =>
        IsShortText(text) ? null : Refusal.Because(RequestsText.ResourceManager, () => [ShortMaxLength], field, rule: rule);
}

namespace MicroAcquisition.Demo.Filling;

/// <summary>What English-speaking teams ask for.</summary>
public static class RequestsInEnglish
{
    private const string Levels = "Water Levels Online";

    /// <summary>An accessibility fix.</summary>
    public static DemoRequest Keyboard { get; } = new(
        "Keyboard access to the water-level chart",
        "Our chart of water levels can only be explored with a mouse. We need arrow keys to move from one reading to the next, the value and time of the reading announced to screen readers, and a table of the same data one key away.",
        "Our last accessibility audit found this as a blocking barrier (WCAG 2.1.1). Two users wrote to us that they plan boat trips with someone else’s help for this reason alone.",
        Levels, "Priyanka Aldous, front-end developer", "Department’s web unit; shared services front-end guild",
        "Both have no one free before spring. The web unit will review the pull request with us.",
        "How roving focus and live regions are tested with real screen readers: the supplier shows it in a one-hour session.")
    { Joins = "Water Levels Online", Backlog = "https://code.lakes.example/water-levels/issues/318", Channel = "team-meeting" };

    /// <summary>A validator.</summary>
    public static DemoRequest Validator { get; } = new(
        "Check station CSV files before upload",
        "Partners send us one CSV file per gauge station and day. We need a small command-line tool that reads a file and a schema (columns, units, allowed ranges) and lists every problem with line and column, in English or French. It must stop nothing: it reports.",
        "One file in nine is rejected at night by the loader, with the message “bad input”. Someone spends every Monday finding out what was wrong.",
        Levels, "Jonah Petrescu, data engineer", "Data platform team; open data unit",
        "The data platform team owns the loader and has frozen it until its replacement next year. The open data unit has a validator for another format and will share its test files.",
        "How to describe our files once, in a schema that partners can read too.")
    { Backlog = "https://code.lakes.example/station-files/issues/41" };

    /// <summary>A chart's colours.</summary>
    public static DemoRequest Colours { get; } = new(
        "Chart colours that hold in print and in dark mode",
        "Our palette of eight line colours was tested on a white screen. We need a variant for dark backgrounds and one for black-and-white print, with dash patterns, chosen by the reader’s own settings without a script.",
        "Harbour masters print the chart and hang it up; on paper three of the lines look the same.",
        Levels, "Priyanka Aldous, front-end developer", "Design system team",
        "They publish tokens for pages, not for charts, and would gladly take ours over when they are tested.",
        "How to test a palette by calculation instead of by eye.")
    { Joins = "Water Levels Online" };

    /// <summary>Not code.</summary>
    public static DemoRequest Wiki { get; } = new(
        "Rewrite the wiki pages on tide stations",
        "About forty wiki pages describe how our tide stations are installed. They were written over twelve years and contradict each other. We would like someone to rewrite them in plain language.",
        "New field technicians ask the same questions every week.",
        "Field Operations", "Moira Castellane, team lead", "Communications branch",
        "Communications edits public pages only.",
        "How to keep such pages short.")
    { IsCode = false };

    /// <summary>Staffing.</summary>
    public static DemoRequest Summer { get; } = new(
        "A developer for the summer",
        "We need a developer who joins the team from June to August and works on what comes up: small fixes, upgrades of libraries, support by telephone.",
        "Two of us are on leave at the same time.",
        "Station Network", "Ruben Hallock, team lead", "Human resources",
        "A student position can be opened, which takes three months.",
        "To be seen with the person.");

    /// <summary>Blocked by an internal rule.</summary>
    public static DemoRequest Badges { get; } = new(
        "Export of visitor badges to a spreadsheet",
        "The badge system of our field offices keeps the list of visitors. We need a script that exports it once a month to a spreadsheet.",
        "The list is copied by hand for the safety drill.",
        "Facilities", "Moira Castellane, team lead", "Corporate security",
        "Corporate security does not allow other programs on the badge system’s server.",
        "How scheduled exports work.")
    { Joins = "Badge system" };

    /// <summary>From outside the program.</summary>
    public static DemoRequest Berths { get; } = new(
        "Calendar feed of free berths",
        "Our site shows free berths by day as a page. We need the same as an iCalendar feed, one per harbour, made from the existing JSON file.",
        "Skippers plan with the calendar on their phone.",
        "Harbour Services", "Anouk Fennimore, developer", "Our own two developers",
        "They can maintain it, but have no time to build it this year.",
        "How to serve a calendar that clients refresh without loading our server.")
    { OtherDepartment = "Small Harbours Agency", Channel = "mailing-list" };
}

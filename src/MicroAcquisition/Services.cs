using MicroAcquisition.Acquisitions;
using MicroAcquisition.Agreements;
using MicroAcquisition.Applications;
using MicroAcquisition.Awards;
using MicroAcquisition.Deliveries;
using MicroAcquisition.Evaluations;
using MicroAcquisition.Foundation.Access;
using MicroAcquisition.Foundation.Data;
using MicroAcquisition.Foundation.Forms;
using MicroAcquisition.Foundation.Journal;
using MicroAcquisition.Foundation.Time;
using MicroAcquisition.Foundation.Turns;
using MicroAcquisition.Notices;
using MicroAcquisition.Opportunities;
using MicroAcquisition.Opportunities.Approvals;
using MicroAcquisition.Opportunities.Drafting;
using MicroAcquisition.Opportunities.Funding;
using MicroAcquisition.Opportunities.Importing;
using MicroAcquisition.Opportunities.Publishing;
using MicroAcquisition.Opportunities.Translating;
using MicroAcquisition.Payments;
using MicroAcquisition.People;
using MicroAcquisition.Programs;
using MicroAcquisition.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MicroAcquisition;

/// <summary>Registers the library: the same for the site, the demonstration, the command line and the tests.</summary>
public static class Services
{
    /// <summary>Adds the foundation and every room, over a database.</summary>
    public static IServiceCollection AddMicroAcquisition(this IServiceCollection services, DatabaseChoice database)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(database);
        services.AddPooledDbContextFactory<Records>(database.Configure);
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<Records>>().CreateDbContext());
        services.TryAddSingleton(new MachineClock(TimeProvider.System));
        services.AddSingleton<ClockAgreement>();
        services.AddSingleton<Gates>().AddSingleton<Doorbell>();
        services.AddScoped<Now>().AddScoped<TurnKeeper>().AddScoped<WorkingCopies>().AddScoped<FormAnswers>().AddScoped<DatabaseSetup>();
        services.AddScoped<Viewers>().AddScoped<PeopleNames>().AddScoped<JournalVerifier>();
        services.AddSingleton<IAwardees, Awardees>().AddSingleton<IApplicants, Applicants>();
        services.AddScoped<StepGuard>().AddScoped<OverdueClock>().AddScoped<Attention>().AddScoped<FileQueries>().AddScoped<AuditReading>();
        return services.AddRooms();
    }

    private static IServiceCollection AddRooms(this IServiceCollection services)
    {
        services.AddScoped<ProgramQueries>().AddScoped<ProgramService>().AddScoped<SettingsQueries>().AddScoped<SetupQueries>();
        services.AddScoped<SeatService>().AddScoped<SeatQueries>().AddScoped<AuthorityService>().AddScoped<AuthorityQueries>().AddScoped<AdministrationJournal>();
        services.TryAddSingleton(ClosingGrace.Default);
        services.TryAddSingleton(ReminderTime.Default);
        services.AddScoped<DraftReminders>();
        services.AddScoped<SupplierService>().AddScoped<MembershipQueries>().AddScoped<ApplicationService>().AddScoped<ApplicationQueries>().AddScoped<SealedApplications>();
        services.AddScoped<PeopleService>().AddScoped<SignInService>();
        services.AddScoped<RequestService>().AddScoped<RequestQueries>();
        services.AddScoped<DraftQueries>().AddScoped<DraftingService>().AddScoped<NamingService>().AddScoped<ApprovalService>().AddScoped<ApprovalQueries>();
        services.AddScoped<FundingQueries>().AddScoped<FundingService>().AddScoped<SeedFundService>();
        services.AddScoped<OpportunityQueries>().AddScoped<OpportunityImportService>();
        services.AddScoped<StatementRelease>().AddScoped<EvaluationQueries>().AddScoped<EvaluationService>().AddScoped<AwardQueries>().AddScoped<AwardService>().AddScoped<AgreementQueries>().AddScoped<AgreementService>();
        services.AddScoped<DeliveryQueries>().AddScoped<DeliveryService>().AddScoped<PaymentQueries>().AddScoped<PaymentService>();
        services.AddScoped<ClosingClock>().AddScoped<OpeningClock>();
        services.AddScoped<DraftFieldWriter>().AddScoped<TranslatingService>().AddScoped<TranslationQueries>().AddScoped<PublishingService>().AddScoped<UnionService>();
        services.AddSingleton(Letters.All).AddScoped<LetterFacts>().AddScoped<LetterWriter>();
        services.AddScoped<LetterReader>().AddScoped<CircularWriter>().AddScoped<LetterSender>();
        services.AddScoped<LetterQueries>().AddScoped<LetterService>();
        services.TryAddSingleton(new MailSettings());
        return services;
    }
}

using System.CommandLine;
using MicroAcquisition.Cli;

var root = new RootCommand("Runs a micro-acquisition site from its server's command line.");
root.Add(AdministratorCommand.Create());
root.Add(DatabaseCommand.Create());
root.Add(JournalCommand.Create());
root.Add(ImportPilotPosts.Create());
root.Add(MailCommand.Create());
return await root.Parse(args).InvokeAsync();

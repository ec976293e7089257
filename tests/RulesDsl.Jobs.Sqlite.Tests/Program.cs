using RulesDsl.Jobs.Sqlite.Tests.Crashes;

return await CrashHost.RunAsync(args);

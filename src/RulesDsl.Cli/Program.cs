using RulesDsl.Cli;

return await RulesTool.RunAsync(args, ToolContext.OfProcess());

using System.Text.Json.Nodes;
using RulesDsl.Dynamic;

var file = await RulesSource.ReadAsync("freight.rules");
var compilation = ModuleCompilation.Compile([file]);
foreach (var diagnostic in compilation.Diagnostics)
    Console.WriteLine(diagnostic);

using var module = compilation.Load();
var freight = module.Decisions.Single();
Console.WriteLine($"{freight.Name}: {freight.Evaluate(new JsonObject { ["load"] = new JsonObject { ["country"] = "DE", ["weight"] = 4 } })}");

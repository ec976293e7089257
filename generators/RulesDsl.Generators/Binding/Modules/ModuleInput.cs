using RulesDsl.Generators.Pipeline;
using RulesDsl.Generators.Shapes;

namespace RulesDsl.Generators.Binding.Modules;

/// <summary>All that binding a rules file depends on.</summary>
internal sealed record ModuleInput(RulesFile File, ShapeTable Shapes);

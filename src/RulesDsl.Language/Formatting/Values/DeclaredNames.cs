using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Values;

/// <summary>The names of values that a module declares, compared as a look-up does: case and <c>_</c> aside.</summary>
internal static class DeclaredNames
{
    public static HashSet<string> Of(ModuleSyntax module)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var declaration in module.Declarations)
        {
            var declared = declaration switch
            {
                DecisionSyntax decision => decision.Inputs.Select(input => input.Name).Concat(decision.Lets.Select(let => let.Name)),
                FunctionSyntax function => function.Parameters.Select(parameter => parameter.Name),
                GraphSyntax graph => graph.Inputs.Select(input => input.Name)
                    .Concat(graph.Jobs.SelectMany(job => job.ForEach is { } each ? new[] { job.Name, each.Binder } : [job.Name])),
                ParamSyntax param => [param.Name],
                _ => [],
            };
            names.UnionWith(declared.Select(name => Key(name.Text)));
        }

        return names;
    }

    public static string Key(string name) => name.Replace("_", "").ToUpperInvariant();
}

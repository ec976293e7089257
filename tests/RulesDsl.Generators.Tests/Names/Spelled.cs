using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Names;

/// <summary>A module in both spellings: a set <c>Ask</c> with one rule, and what stands around it.</summary>
/// <param name="Inputs">As between the parentheses.</param>
/// <param name="When">The condition.</param>
/// <param name="Lets">Names and expressions.</param>
/// <param name="Params">Names, types and defaults.</param>
/// <param name="Usings">Namespaces.</param>
internal sealed record Spelled(
    string Inputs, string When, (string Name, string Value)[]? Lets = null, (string Name, string Type, string Default)[]? Params = null, string[]? Usings = null)
{
    public string Text => string.Concat(
        "namespace Shop\n",
        Lines(Usings, static used => $"using {used}"),
        Lines(Params, static param => $"param {param.Name}: {param.Type} = {param.Default}"),
        $"ruleset Ask({Inputs}) -> bool\n",
        Lines(Lets, static let => $"  let {let.Name} = {let.Value}"),
        $"rule \"asked\"\n  when {When}\n  then true\notherwise\n  then false\n");

    public string Yaml => string.Concat(
        $"namespace: Shop\nusing: [{string.Join(", ", Usings ?? [])}]\n",
        Lines(Params, static param => $"---\nparam: {param.Name}\ntype: {Quoted(param.Type)}\ndefault: {Quoted(param.Default)}"),
        $"---\nruleset: Ask\ninputs: {{ {string.Join(", ", Inputs.Split(", ").Select(static input => input.Split(": ")).Select(static input => $"{input[0]}: {Quoted(input[1])}"))} }}\noutput: bool\n",
        Lets is null ? "" : "let:\n" + Lines(Lets, static let => $"  {let.Name}: {Quoted(let.Value)}"),
        $"rules:\n  - rule: asked\n    when: {Quoted(When)}\n    then: true\notherwise:\n  then: false\n");

    /// <summary>What the set says of the arguments, which is the same in both spellings.</summary>
    public object? Ask(string csharp, string arguments, params (string Name, string Text)[] others)
    {
        var program = $"using Shop; public static class Program {{ public static object? Run() => Ask.Evaluate({arguments}); }}\n{csharp}";
        var text = RulesProject.Compile(program, [("ask.rules", Text), .. others]).Run();
        Assert.Equal(text, RulesProject.Compile(program, [("ask.rules.yaml", Yaml), .. others]).Run());
        return text;
    }

    /// <summary>What is said against the module, places aside, which is the same in both spellings.</summary>
    public IReadOnlyList<string> Mistakes(string csharp, params (string Name, string Text)[] others)
    {
        var text = Messages(RulesProject.Compile(csharp, [("ask.rules", Text), .. others]));
        Assert.Equal(text, Messages(RulesProject.Compile(csharp, [("ask.rules.yaml", Yaml), .. others])));
        return text;
    }

    private static string[] Messages(RulesProject project) => [.. project.Result.Diagnostics.Select(static found => $"{found.Id}: {found.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}")];

    private static string Lines<T>(T[]? items, Func<T, string> line) => string.Concat((items ?? []).Select(item => line(item) + "\n"));

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}

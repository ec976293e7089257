namespace RulesDsl.Generators.Tests.Sentences;

/// <summary>How one of the two spellings writes a rule set around an expression.</summary>
internal abstract class Spelling
{
    public static readonly IReadOnlyList<Spelling> Both = [new TextSpelling(), new YamlSpelling()];

    protected const string Model = "RulesDsl.Generators.Tests.Expressions.Model";

    /// <summary>The name of its file.</summary>
    public abstract string File { get; }

    /// <summary>The namespace of what is generated from it.</summary>
    public abstract string Namespace { get; }

    /// <summary>What stands above the rule sets.</summary>
    public abstract string Head(bool isStrict);

    /// <summary>A rule set that tells whether a condition holds.</summary>
    public abstract string Condition(string name, string condition);

    /// <summary>A rule set that gives the value of an expression.</summary>
    public abstract string Value(string name, string type, string expression);

    /// <summary>A rule set with a rule that gives an expression.</summary>
    public abstract string Output(string name, string type, string expression);

    /// <summary>An expression as it stands between the quotes, if there are any.</summary>
    public abstract string Written(string expression);

    private sealed class TextSpelling : Spelling
    {
        public override string File => "cases.rules";

        public override string Namespace => "Spelled.Text";

        public override string Head(bool isStrict) => $"namespace {Namespace}\nusing {Model}\n{(isStrict ? "nullable strict\n" : "")}";

        public override string Condition(string name, string condition) => $"""

            ruleset {name}(order: Order, none: Order?, now: datetime) -> bool
            rule "it"
              when {condition}
              then true
            otherwise
              then false

            """;

        public override string Value(string name, string type, string expression) => $"""

            ruleset {name}(order: Order, none: Order?, now: datetime) -> {type}
              let it = {expression}
            rule "value"
              then it
            otherwise
              then it

            """;

        public override string Output(string name, string type, string expression) => $"""

            ruleset {name}(order: Order, none: Order?, now: datetime) -> {type}
            rule "it"
              then {expression}

            """;

        public override string Written(string expression) => expression;
    }

    private sealed class YamlSpelling : Spelling
    {
        public override string File => "cases.rules.yaml";

        public override string Namespace => "Spelled.Yaml";

        public override string Head(bool isStrict) => $"namespace: {Namespace}\nusing: [{Model}]\n{(isStrict ? "nullable: strict\n" : "")}";

        public override string Condition(string name, string condition) => $$"""
            ---
            ruleset: {{name}}
            inputs: { order: Order, none: Order?, now: datetime }
            output: bool
            rules:
              - rule: it
                when: '{{Written(condition)}}'
                then: true
            otherwise: { then: false }

            """;

        public override string Value(string name, string type, string expression) => $$"""
            ---
            ruleset: {{name}}
            inputs: { order: Order, none: Order?, now: datetime }
            output: '{{type}}'
            let: { it: '{{Written(expression)}}' }
            rules: [{ rule: value, then: {{Template(type)}} }]
            otherwise: { then: {{Template(type)}} }

            """;

        public override string Output(string name, string type, string expression) => $$"""
            ---
            ruleset: {{name}}
            inputs: { order: Order, none: Order?, now: datetime }
            output: '{{type}}'
            rules: [{ rule: it, then: '{{Written(expression)}}' }]

            """;

        // For a text a scalar is a template, and a lone {…} in it is an expression.
        private static string Template(string type) => type is "string" or "string?" ? "'{it}'" : "it";

        public override string Written(string expression) => expression.Replace("'", "''", StringComparison.Ordinal);
    }
}

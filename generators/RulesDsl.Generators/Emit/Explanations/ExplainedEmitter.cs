using RulesDsl.Generators.Binding.Decisions;
using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Emit.Decisions;
using RulesDsl.Generators.Emit.Expressions;
using RulesDsl.Generators.Specs.Decisions;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Emit.Explanations;

/// <summary>Writes the class that holds the conditions of a set once more, as they tell what they see.</summary>
internal sealed class ExplainedEmitter
{
    private const string Namespace = "global::RulesDsl.Explanations";

    private readonly DecisionCode _code;
    private readonly string _class;
    private readonly string _texts;
    private readonly BoundSymbol _trace;
    private readonly TraceLines _lines = new();
    private readonly SourceTexts _heads;
    private readonly SourceTexts _rows;
    private readonly TestCode _tests;
    private readonly bool _hasLets;

    public ExplainedEmitter(DecisionCode code)
    {
        _code = code;
        _class = code.Scope.FreeName("Explained");
        _texts = code.Scope.FreeName("Texts");
        var trace = code.Scope.FreeName("trace");
        _trace = new BoundSymbol(trace, SymbolRank.Input, Binding.Types.ErrorType.Instance, trace, new([new Capture($"{Namespace}.RuleTrace {trace}", trace)]));
        string[] names = [.. code.Locals.Select(static local => local.Argument.Replace("ref ", "").TrimStart('@')), _class, _texts, trace, code.Spec.Name];
        _tests = new TestCode(code.Scope, names);
        _heads = new SourceTexts(code.Spec.Place.Text);
        // Conditions share nothing here: each tells what it has seen.
        _hasLets = code.Rules.Concat(code.Otherwise is null ? [] : [code.Otherwise]).Any(static rule => rule.ThenCaptures.Concat(BoundTree.Captures([.. rule.Spec.Parts])).Contains(DecisionFrame.LetCapture));
        var place = code.Spec.Place;
        _rows = place.Rows is { } rows ? new SourceTexts(rows.Text, SourceTexts.Csv)
            : RuleParser.SpellingOf(place.Path) is Spelling.Yaml ? new SourceTexts(place.Text, SourceTexts.Yaml)
            : _heads;
    }

    /// <summary>What its conditions say.</summary>
    public string Texts => $"{_class}.{_texts}";

    /// <summary>An object of the class, for one evaluation.</summary>
    public string New => $"new {_class}({_code.Arguments()})";

    public void Emit(SourceWriter writer)
    {
        AddRules();
        writer.WriteLine().WriteLine("// The rules once more, as they tell what they see.").WriteLine("[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]");
        writer.Open($"private sealed class {_class} : {Namespace}.ITracedRules<{_code.RuleOutput}>");
        // Lines of a literal must not be moved further in than its end.
        writer.WriteLine($"public static readonly {Namespace}.TraceTexts {_texts} = new({_lines.Literal()});");
        EmitState(writer);
        EmitTests(writer);
        EmitThen(writer);
        EmitShow(writer);
        EmitTell(writer);
        foreach (var method in _code.Scope.Methods)
            writer.WriteLine().WriteLine(method.TrimEnd('\n'));
        foreach (var constant in _code.Scope.Fields)
            writer.WriteLine().WriteLine(constant.Declaration);
        writer.Close();
    }

    private void EmitState(SourceWriter writer)
    {
        var spec = _code.Spec;
        var known = _code.Locals.Where(static local => local.Argument != "ref lets").ToList();
        writer.WriteLine();
        foreach (var local in known)
            writer.WriteLine($"private readonly {local.Parameter};");
        if (_hasLets)
            writer.WriteLine("private Lets lets;");
        if (known.Count == 0)
            return;

        var parameters = spec.Inputs.Select(static input => input.Parameter)
            .Concat(spec.Time.HasClock ? ["global::System.TimeProvider? clock"] : [])
            .Concat(spec.Parameters.Select(static known => $"{known.Type}? {known.Name}"));
        writer.WriteLine().Open($"public {_class}({string.Join(", ", parameters)})");
        CallLocals.WriteChecks(writer, spec.NeverNull);
        CallLocals.Write(writer, spec.Time, spec.Parameters);
        foreach (var local in known)
            writer.WriteLine($"this.{local.Argument} = {local.Argument};");
        writer.Close();
    }

    private void EmitTests(SourceWriter writer)
    {
        var number = _code.Scope.FreeName("number");
        writer.WriteLine().WriteLine($"global::System.DateOnly {Rules}.Day => {Day()};");
        var methods = _tests.Tests.Select((_, test) => _code.Scope.FreeName($"Test{test + 1}")).ToList();
        new NumberedArms("bool", $"{Rules}.Test(int {number}, {Namespace}.RuleTrace {_trace.CSharp})", number, $", {Namespace}.RuleTrace {_trace.CSharp}", $", {_trace.CSharp}")
            .Emit(writer, [.. methods.Select((method, test) => (test, $"{method}({_trace.CSharp})"))], () => _code.Scope.FreeName("Tests"));
        for (var test = 0; test < methods.Count; test++)
            writer.WriteLine().WriteLine($"private bool {methods[test]}({Namespace}.RuleTrace {_trace.CSharp}) => {_tests.Tests[test]};");
    }

    private string Rules => $"{Namespace}.ITracedRules<{_code.RuleOutput}>";

    // The day of a moment is the one that its own zone has.
    private string Day() => _code.Rules.Select(static rule => rule.Spec.Days).FirstOrDefault(static days => days is not null) is not { Day: var day, CSharp: var test } ? "default"
        : test.StartsWith(day.Argument + ".Date ", StringComparison.Ordinal) ? $"global::System.DateOnly.FromDateTime({day.Argument}.Date)"
        : day.Argument;

    private void EmitThen(SourceWriter writer)
    {
        var rule = _code.Scope.FreeName("rule");
        var arms = _code.Rules.Where(static each => each.Spec.Then is not null).Select(each => (each.Index!.Value, Output(each))).ToList();
        if (_code.Otherwise is { Spec.Then: not null } otherwise)
            arms.Add((-1, Output(otherwise)));
        new NumberedArms(_code.RuleOutput, $"{Rules}.Then(int {rule})", rule, "", "").Emit(writer, arms, () => _code.Scope.FreeName("Then"));
    }

    // Where builds are optimised, a constant has no method.
    private string Output(RuleCode rule) => rule.Spec.Then is { Type: null, Arguments: [{ Value: (BoundLiteral or BoundEnumMember or BoundNull) and var value }] }
        ? ExpressionEmitter.Emit(value, _code.Scope)
        : rule.Then;

    private void EmitShow(SourceWriter writer)
    {
        var output = _code.Scope.FreeName("output");
        var shown = _code.Spec.Hit is HitPolicy.Merge
            ? $"new {Namespace}.SaidMembers()" + string.Concat(_code.Spec.Members.Where(static member => member.IsSet).Select(member => $".Add({CSharpText.Literal(member.Name)}, {output}.{CSharpText.Identifier(member.Name)})"))
            : output;
        writer.WriteLine().WriteLine($"object? {Rules}.Show({_code.RuleOutput} {output}) => {shown};");
    }

    private void EmitTell(SourceWriter writer)
    {
        var told = _code.Scope.FreeName("told");
        writer.WriteLine().Open($"void {Rules}.Tell({Namespace}.LetTraces {told})");
        foreach (var let in _hasLets ? _code.Spec.Lets : default)
            writer.WriteLine($"{told}.Add({CSharpText.Literal(let.Name)}, lets.Has{let.Member}, lets.Value{let.Member});");
        writer.Close();
    }

    private void AddRules()
    {
        var enabled = _code.Rules.GetEnumerator();
        foreach (var spec in _code.Spec.Rules)
        {
            _lines.Begin(spec.Then is null ? "stop" : "rule");
            if (!spec.Attributes.IsEnabled)
                continue;

            enabled.MoveNext();
            _code.Scope.Rule = spec.Name;
            _code.Scope.File = _code.FileOf(enabled.Current);
            if (spec.Tests.Count > 0)
                AddRow(spec);
            else if (spec.Condition is { } condition)
                new ConditionTracer(_trace, _lines, _tests, _heads, _heads).Add(PossibleNulls.InCondition(condition), 0);
        }

        if (_code.Otherwise is { Spec.Then: not null })
            _lines.Begin("otherwise");
    }

    private void AddRow(RuleSpec row)
    {
        var tracer = new ConditionTracer(_trace, _lines, _tests, _rows, _heads);
        if (row.Tests.Count > 1)
            _lines.Add(0, "and", row.Condition!.Span, _rows.Of(row.Condition.Span) ?? "");
        foreach (var test in row.Tests)
        {
            var condition = PossibleNulls.InCondition(test);
            tracer.Subject = SubjectSpans.SubjectOf(condition);
            tracer.Add(condition, row.Tests.Count > 1 ? 1 : 0, test.Span);
        }
    }
}

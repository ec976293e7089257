using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Emit.Expressions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>
/// Writes a condition for coverage tools: a statement for each of its parts, which goes one of two ways. All of them stand in one method, because tools number
/// the branches of a line method by method and would take the first of two methods on one line for the same; nothing else in that method branches; and each way
/// begins with something of its own, because tools count who gets there and not who goes there.
/// </summary>
internal sealed class CoveredWhenEmitter
{
    private readonly SourceWriter _writer;
    private readonly DecisionCode _code;
    private readonly RuleCode _rule;
    private readonly List<(string Head, BoundExpression Part)> _parts = [];
    private int _labels;

    private CoveredWhenEmitter(SourceWriter writer, DecisionCode code, RuleCode rule)
    {
        _writer = writer;
        _code = code;
        _rule = rule;
    }

    public static void Emit(SourceWriter writer, DecisionCode code, RuleCode rule, string? days)
    {
        var captures = BoundTree.Captures([.. rule.Parts]);
        var head = rule.WhenMethod;
        if (days is not null)
        {
            var covered = code.Scope.FreeName("Covered");
            writer.WriteLine($"private static bool {rule.WhenMethod} =>").Indent().WriteLine($"{days} && {covered}({Captures.Arguments(captures)});").Outdent().WriteLine();
            head = $"{covered}({Captures.Parameters(captures)})";
        }

        new CoveredWhenEmitter(writer, code, rule).Emit(head);
    }

    private void Emit(string head)
    {
        _writer.Open($"private static bool {head}");
        foreach (var part in _rule.Parts)
            Jump(part, isTrue: false, "No");
        _writer.WriteLine("return true;").Outdent().WriteLine("No:").Indent().WriteLine("return false;").Close();
        foreach (var (part, condition) in _parts)
        {
            var text = _code.Scope.Apart(() => RuleMethodsEmitter.EmitPart(condition, _rule, _code, Precedence.Conditional));
            _writer.WriteLine().WriteLine($"private static bool {part} => {text};");
        }
    }

    // Goes to a label if the condition comes out so, and on to the next statement otherwise.
    private void Jump(BoundExpression condition, bool isTrue, string label)
    {
        switch (condition)
        {
            case BoundNot { Operand: BoundLogical inner }:
                Jump(inner, !isTrue, label);
                break;

            case BoundLogical logical:
                // One operand of an `or` that holds settles it, and one of an `and` that does not.
                var settles = logical.Operator is LogicalOperator.Or;
                var target = settles == isTrue ? label : $"Next{++_labels}";
                for (var i = 0; i < logical.Operands.Count; i++)
                {
                    var isLast = i == logical.Operands.Count - 1;
                    Jump(logical.Operands[i], isLast ? isTrue : settles, isLast ? label : target);
                }

                if (target != label)
                    _writer.Outdent().WriteLine($"{target}:").Indent();
                break;

            default:
                var captures = BoundTree.Captures(condition);
                var part = _code.Scope.FreeName("Holds");
                _parts.Add(($"{part}({Captures.Parameters(captures)})", condition));
                _code.LinesOf(_rule).Write(_writer, condition.Span, "if (", $"{part}({Captures.Arguments(captures)})", ")");
                Go(isTrue ? label : null);
                _writer.WriteLine("else");
                Go(isTrue ? null : label);
                break;
        }
    }

    private void Go(string? label)
    {
        _writer.Open().WriteLine("global::RulesDsl.Testing.RuleCoverage.Goes();");
        if (label is not null)
            _writer.WriteLine($"goto {label};");
        _writer.Close();
    }
}

using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Emit;
using RulesDsl.Generators.Shapes;
using RulesDsl.Language;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Binds calls: of decisions, marked functions and built-ins by name, and of methods behind a dot.</summary>
internal sealed class CallBinder(
    ExpressionBinder expressions, NameBinder names, MemberFinder members, AggregateBinder aggregates, BindingContext context)
{
    private static readonly Dictionary<string, AggregateFunction> Aggregates = new()
    {
        ["any"] = AggregateFunction.Any, ["all"] = AggregateFunction.All, ["none"] = AggregateFunction.None, ["count"] = AggregateFunction.Count,
        ["sum"] = AggregateFunction.Sum, ["min"] = AggregateFunction.Min, ["max"] = AggregateFunction.Max, ["avg"] = AggregateFunction.Average,
    };

    private readonly ArgumentBinder _arguments = new(expressions, names);

    public BoundExpression Bind(CallSyntax syntax, Scope scope) => syntax.Target switch
    {
        IdentifierSyntax name => BindNamed(name.Name, name.Span, syntax, scope),
        MemberSyntax member when Qualified(member, scope) is { } decision => _arguments.Call([Callable.Of(decision)], [], syntax, member.Name.Span, scope),
        MemberSyntax member => names.ResolveType(member.Target, scope) is { } type
            ? BindStatic(type, member, syntax, scope)
            : BindInstance(member, syntax, scope),
        _ => expressions.Report(BindingDiagnostics.Misplaced(syntax.Target.Span, "This is no function; a call", "behind the name of one"), syntax),
    };

    private BoundExpression BindNamed(string name, SourceSpan span, CallSyntax syntax, Scope scope)
    {
        var own = LooseName.Best(
            context.Shapes.Decisions.Select(Callable.Of).Concat(context.Shapes.Functions.Select(Callable.Of)), name, callable => callable.Name);
        if (own.Select(static callable => callable.CSharp).Distinct().Skip(1).Any())
            return expressions.Report(BindingDiagnostics.AmbiguousName(span, name, Written(own[0]), Written(own[1])), syntax);
        if (own.Count > 0)
            return _arguments.Call(own, [], syntax, span, scope);

        if (Casts.To(name) is { } type)
            return BindCast(type, syntax, span, scope);
        if (Aggregates.TryGetValue(name, out var function) && syntax.Arguments.Count == 1)
            return aggregates.BindWhole(function, expressions.Bind(syntax.Arguments[0], scope), scope, syntax);

        var builtIn = BuiltInFunctions.All.Where(callable => callable.Name == name).ToList();
        return builtIn.Count > 0
            ? _arguments.Call(builtIn, [], syntax, span, scope)
            : expressions.Report(BindingDiagnostics.UnknownFunction(span, name, NearestName.Of(name, Known())), syntax);
    }

    // A decision with its namespace, as one tells two of one name apart.
    private DecisionShape? Qualified(MemberSyntax member, Scope scope) =>
        names.OutsidePath(member, scope) is { } path && CSharpText.QualifiedName(path) is var fullName
            ? context.Shapes.Decisions.FirstOrDefault(decision => decision.FullName == fullName)
            : null;

    private BoundExpression BindStatic(NamedType type, MemberSyntax member, CallSyntax syntax, Scope scope)
    {
        var name = member.Name.Text;
        var marked = context.Shapes.Functions.Where(function => function.CSharpName.StartsWith(type.CSharpName + ".", StringComparison.Ordinal));
        var functions = LooseName.Best(marked.Select(Callable.Of), name, callable => callable.Name);
        if (functions.Count > 0)
            return _arguments.Call(functions, [], syntax, member.Name.Span, scope);

        var unmarked = context.Shapes.Find(type)?.Methods.Any(method => method.IsStatic && LooseName.Equal(method.Name, name)) == true;
        return expressions.Report(
            unmarked
                ? BindingDiagnostics.UnmarkedFunction(member.Name.Span, $"{type.Display}.{name}")
                : BindingDiagnostics.UnknownMember(member.Name.Span, type.Display, name, members.Nearest(type, name)),
            syntax);
    }

    private BoundExpression BindInstance(MemberSyntax member, CallSyntax syntax, Scope scope)
    {
        var target = expressions.Bind(member.Target, scope);
        if (target is BoundError)
            return expressions.Error(syntax);

        var type = target.Type.NotNull;
        var name = member.Name.Text;
        var methods = type is NamedType named && context.Shapes.Find(named) is { } shape
            ? LooseName.Best(shape.Methods.Where(static method => !method.IsStatic).Select(method => Callable.Of(method, type)), name, callable => callable.Name)
            : [];
        return methods.Count > 0
            ? _arguments.Call(methods, [target], syntax, member.Name.Span, scope)
            : expressions.Report(BindingDiagnostics.UnknownMethod(member.Name.Span, type.Display, name, NearestName.Of(name, Known())), syntax);
    }

    // global::Shop.Fee.Evaluate → Shop.Fee, which is how rules call it.
    private static string Written(Callable callable)
    {
        var written = callable.CSharp.Replace("global::", "");
        return written.EndsWith(".Evaluate", StringComparison.Ordinal) && callable.Name != "Evaluate"
            ? written.Substring(0, written.LastIndexOf('.'))
            : written;
    }

    private BoundExpression BindCast(SimpleType type, CallSyntax syntax, SourceSpan span, Scope scope)
    {
        if (syntax.Arguments.Count != 1)
            return expressions.Report(BindingDiagnostics.WrongArguments(span, $"{type.Display}(number)", syntax.Arguments.Count), syntax);

        var operand = expressions.Bind(syntax.Arguments[0], scope);
        if (operand is BoundError)
            return operand;
        if (!Numbers.IsNumber(operand.Type.NotNull))
            return expressions.Report(BindingDiagnostics.WrongType(operand.Span, "a number", operand.Type.Display), syntax);

        RuleType target = operand.Type.IsNullable ? type.OrNull : type;
        return Numbers.Widens(operand.Type.NotNull, type)
            ? new BoundConversion(operand, target, syntax.Span)
            : new BoundCast(operand, target, syntax.Span);
    }

    private IEnumerable<string> Known() => context.Shapes.Decisions.Select(static decision => decision.Name)
        .Concat(context.Shapes.Functions.Select(static function => function.Name))
        .Concat(BuiltInFunctions.All.Select(static function => function.Name))
        .Concat(Casts.Names)
        .Concat(Aggregates.Keys);
}

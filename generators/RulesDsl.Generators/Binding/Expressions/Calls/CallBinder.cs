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
    ExpressionBinder expressions, NameBinder names, MemberFinder members, BuiltInBinder builtIns, ArgumentBinder arguments, BindingContext context)
{
    public BoundExpression Bind(CallSyntax syntax, Scope scope) => syntax.Target switch
    {
        IdentifierSyntax name => BindNamed(name.Name, name.Span, syntax, scope),
        MemberSyntax member when Qualified(member, scope) is { } decision => arguments.Call([Callable.Of(decision)], [], syntax, member.Name.Span, scope),
        MemberSyntax member => names.ResolveType(member.Target, scope) is { } type
            ? BindStatic(type, member, syntax, scope)
            : BindInstance(member, syntax, scope),
        _ => expressions.Report(BindingDiagnostics.Misplaced(syntax.Target.Span, "This is no function; a call", "behind the name of one"), syntax),
    };

    // An exact name beats one that fits loosely; of two that fit alike the project's own comes first.
    private BoundExpression BindNamed(string name, SourceSpan span, CallSyntax syntax, Scope scope)
    {
        var own = LooseName.Best(
            context.Shapes.Decisions.Select(Callable.Of).Concat(context.Shapes.Functions.Select(Callable.Of)), name, callable => callable.Name);
        var builtIn = BuiltInBinder.Find(name);
        if (builtIn is not null && (own.Count == 0 || (builtIn == name && own[0].Name != name)))
            return builtIns.Bind(builtIn, syntax, span, scope);
        if (own.Select(static callable => callable.CSharp).Distinct().Skip(1).Any())
            return expressions.Report(BindingDiagnostics.AmbiguousName(span, name, Written(own[0]), Written(own[1])), syntax);
        if (own.Count > 0)
            return arguments.Call(own, [], syntax, span, scope);

        return expressions.Report(
            scope.Symbols.Any(symbol => symbol.Name == name)
                ? BindingDiagnostics.ValueCalled(span, name)
                : BindingDiagnostics.UnknownFunction(span, name, Nearest(name)),
            syntax);
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
            return arguments.Call(functions, [], syntax, member.Name.Span, scope);

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
        if (methods.Count > 0)
            return arguments.Call(methods, [target], syntax, member.Name.Span, scope);

        // order.Name.Trim(): of what has no shape the functions of the language are the methods.
        if (type is SimpleType or ListType && BuiltInBinder.FindMethod(name) is { } builtIn)
            return builtIns.Bind(builtIn, syntax with { Arguments = syntax.Arguments.Prepend(new BoundArgumentSyntax(target)).ToEquatableArray() }, member.Name.Span, scope);

        return expressions.Report(BindingDiagnostics.UnknownMethod(member.Name.Span, type.Display, name, Nearest(name)), syntax);
    }

    // global::Shop.Fee.Evaluate → Shop.Fee, which is how rules call it.
    private static string Written(Callable callable)
    {
        var written = callable.CSharp.Replace("global::", "");
        return written.EndsWith(".Evaluate", StringComparison.Ordinal) && callable.Name != "Evaluate"
            ? written.Substring(0, written.LastIndexOf('.'))
            : written;
    }

    private string? Nearest(string name) => NearestName.Of(name, context.Shapes.Decisions.Select(static decision => decision.Name)
        .Concat(context.Shapes.Functions.Select(static function => function.Name))
        .Concat(BuiltInBinder.Names));
}

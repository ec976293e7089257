using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Emit;
using RulesDsl.Generators.Shapes;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Binds calls: of decisions, marked functions and built-ins by name, and of methods behind a dot.</summary>
internal sealed class CallBinder(
    ExpressionBinder expressions, NameBinder names, MemberFinder members, BuiltInBinder builtIns, ArgumentBinder arguments, BindingContext context)
{
    public BoundExpression Bind(CallSyntax syntax, Scope scope) => syntax.Target switch
    {
        IdentifierSyntax name => BindNamed(name.Name, name.Span, syntax, scope),
        MemberSyntax member when Qualified(member, scope) is { } declared => arguments.Call([declared], [], syntax, member.Name.Span, scope),
        MemberSyntax member => names.ResolveOwner(member.Target, type => HasStatic(type, member.Name.Text), scope) is { } type
            ? BindStatic(type, member, syntax, scope)
            : BindInstance(member, syntax, scope),
        _ => expressions.Report(BindingDiagnostics.Misplaced(syntax.Target.Span, "This is no function; a call", "behind the name of one"), syntax),
    };

    // An exact name beats one that fits loosely; of two that fit alike the project's own comes first.
    private BoundExpression BindNamed(string name, SourceSpan span, CallSyntax syntax, Scope scope)
    {
        var own = LooseName.Nearest(Declared().Where(static declared => declared.Distance is not null), name, static declared => declared.Callable.Name, static declared => declared.Distance!.Value);
        var builtIn = BuiltInBinder.Find(name);
        if (builtIn is not null && (own.Count == 0 || (builtIn == name && own[0].Callable.Name != name)))
            return builtIns.Bind(builtIn, syntax, span, scope);

        var other = own.FirstOrDefault(declared => declared.FullName != own[0].FullName);
        if (other.Callable is not null)
            return expressions.Report(BindingDiagnostics.AmbiguousName(span, name, own[0].FullName, other.FullName), syntax);
        if (own.Count > 0)
            return arguments.Call([.. own.Select(static declared => declared.Callable)], [], syntax, span, scope);

        return expressions.Report(
            scope.Symbols.Any(symbol => symbol.Name == name)
                ? BindingDiagnostics.ValueCalled(span, name)
                : BindingDiagnostics.UnknownFunction(span, name, Nearest(name)),
            syntax);
    }

    // With its namespace, as one tells two of one name apart.
    private Callable? Qualified(MemberSyntax member, Scope scope) => names.OutsidePath(member, scope) is { } path
        ? Declared().FirstOrDefault(declared => declared.FullName == path).Callable
        : null;

    /// <summary>What the project and its packs declare; without a distance what is seen by its full name alone. Marked methods of the project are seen everywhere.</summary>
    private IEnumerable<(Callable Callable, int? Distance, string FullName)> Declared()
    {
        var reach = context.Shapes.Reach;
        return context.Shapes.Decisions.Select(decision => (Callable.Of(decision), reach.DistanceOf(decision.Namespace), Full(decision.Namespace, decision.Name)))
            .Concat(context.Shapes.Functions.Select(function => (Callable.Of(function), reach.DistanceOf(function.Namespace), Full(function.Namespace, function.Name))))
            .Concat(context.Shapes.Methods.Select(method => (
                Callable.Of(method), method.Namespace is null ? reach.Farthest : reach.DistanceOf(method.Namespace), method.CSharpName.Replace("global::", ""))));
    }

    private static string Full(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";

    private BoundExpression BindStatic(NamedType type, MemberSyntax member, CallSyntax syntax, Scope scope)
    {
        var name = member.Name.Text;
        var functions = LooseName.Best(Marked(type).Select(Callable.Of), name, callable => callable.Name);
        if (functions.Count > 0)
            return arguments.Call(functions, [], syntax, member.Name.Span, scope);

        return expressions.Report(
            HasStatic(type, name) ? BindingDiagnostics.UnmarkedFunction(member.Name.Span, $"{type.Display}.{name}") : members.Unknown(type, member.Name),
            syntax);
    }

    private IEnumerable<MethodShape> Marked(NamedType type) =>
        context.Shapes.Methods.Where(function => function.CSharpName.StartsWith(type.CSharpName + ".", StringComparison.Ordinal));

    private bool HasStatic(NamedType type, string name) =>
        Marked(type).Concat(context.Shapes.Find(type)?.Methods.Where(static method => method.IsStatic) ?? []).Any(method => LooseName.Equal(method.Name, name));

    private BoundExpression BindInstance(MemberSyntax member, CallSyntax syntax, Scope scope)
    {
        var target = expressions.Bind(member.Target, scope);
        if (target is BoundError)
            return expressions.Error(syntax);

        var type = target.Type.NotNull;
        var name = member.Name.Text;
        for (var at = target; at is not null; at = (at as BoundNarrowed)?.Operand)
        {
            if (Methods(at.Type.NotNull, name) is { Count: > 0 } methods)
                return arguments.Call(methods, [at], syntax, member.Name.Span, scope);
        }

        // order.Name.Trim(): of what has no shape the functions of the language are the methods.
        if (type is SimpleType or ListType && BuiltInBinder.FindMethod(name) is { } builtIn)
            return builtIns.Bind(builtIn, syntax with { Arguments = syntax.Arguments.Prepend(new BoundArgumentSyntax(target)).ToEquatableArray() }, member.Name.Span, scope);

        return expressions.Report(BindingDiagnostics.UnknownMethod(member.Name.Span, type.Display, name, Nearest(name)), syntax);
    }

    private IReadOnlyList<Callable> Methods(RuleType type, string name)
    {
        var own = type switch { ListType list => list.Own, MapType map => map.Own, _ => type as NamedType };
        return own is not null && context.Shapes.Find(own) is { } shape
            ? LooseName.Best(shape.Methods.Where(static method => !method.IsStatic).Select(method => Callable.Of(method, type)), name, callable => callable.Name)
            : [];
    }

    private string? Nearest(string name) => context.Nearest(name, context.Shapes.Decisions.Select(static decision => decision.Name)
        .Concat(context.Shapes.Functions.Select(static function => function.Name))
        .Concat(context.Shapes.Methods.Select(static method => method.Name))
        .Concat(BuiltInBinder.Names));
}

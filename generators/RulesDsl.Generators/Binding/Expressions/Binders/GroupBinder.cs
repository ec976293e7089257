using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Binds <c>group(x in xs where c by k : e)</c>.</summary>
internal sealed class GroupBinder(ExpressionBinder expressions, ComparisonBinder comparisons)
{
    public BoundExpression Bind(GroupSyntax syntax, Scope scope)
    {
        if (Elements.Bind(expressions, syntax.Binder, syntax.Source, syntax.Where, scope) is not { } elements)
            return expressions.Error(syntax);

        var key = expressions.Bind(syntax.Key, elements.Scope);
        if (key is not BoundError && !comparisons.HasEquality(key.Type))
            key = expressions.Report(BindingDiagnostics.NoKey(key.Span, key.Type.Display), syntax.Key);

        // Behind the colon the name stands for all elements of one key, and what is known of a single one is not known of them.
        var group = BoundSymbol.Local(elements.Binder.Name, SymbolRank.Binder, ListType.Of(elements.List.Element), elements.Binder.CSharp);
        var value = expressions.Bind(syntax.Aggregate, scope.With(group));
        if (value is BoundNull)
            value = expressions.Report(BindingDiagnostics.AlwaysNull(value.Span), syntax.Aggregate);
        if (elements.HasFailed || key is BoundError || value is BoundError)
            return expressions.Error(syntax);

        return new BoundGroup(
            elements.Binder, elements.Source, elements.Where, key, group, value, MapType.Of(key.Type.NotNull, value.Type), syntax.Span);
    }
}

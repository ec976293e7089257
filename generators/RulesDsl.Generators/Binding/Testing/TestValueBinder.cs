using System.Globalization;
using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Shapes;
using RulesDsl.Generators.Specs.Decisions;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Testing;

/// <summary>Values in tests: expressions, and objects and lists of them, made by the types that are wanted.</summary>
internal sealed class TestValueBinder(ExpressionBinder expressions, BindingContext context)
{
    private readonly EmptyValues _empty = new(context.Shapes);

    /// <summary>Binds a value whose type its place decides.</summary>
    public BoundExpression Bind(ExpressionSyntax syntax, RuleType target, Scope scope) => syntax switch
    {
        ParenthesizedSyntax parenthesized => Bind(parenthesized.Inner, target, scope),
        ObjectSyntax value => BindObject(value, target, scope),
        ListSyntax list when target.NotNull is ListType type => BindList(list, type, scope),
        _ => expressions.BindValue(syntax, scope, target),
    };

    private BoundList BindList(ListSyntax syntax, ListType type, Scope scope)
    {
        var items = syntax.Items.Select(item => Bind(item, type.Element, scope)).ToEquatableArray();
        return new BoundList(items, type, syntax.Span);
    }

    private BoundExpression BindObject(ObjectSyntax syntax, RuleType target, Scope scope) => target.NotNull switch
    {
        ErrorType => expressions.Error(syntax),
        MapType map => BindMap(syntax, map, scope),
        NamedType { Kind: not NamedKind.Enum } named when context.Shapes.Find(named) is { } shape => BindMembers(syntax, shape, scope),
        var other => expressions.Report(TestDiagnostics.NotAnObject(syntax.Span, other.Display), syntax),
    };

    private BoundMap BindMap(ObjectSyntax syntax, MapType type, Scope scope)
    {
        var keys = new List<BoundExpression>();
        var values = new List<BoundExpression>();
        var names = new HashSet<string>();
        foreach (var member in syntax.Members)
        {
            if (!names.Add(member.Name.Text))
                context.Report(TestDiagnostics.GivenTwice(member.Name.Span, member.Name.Text));

            keys.Add(BindKey(member.Name, type.Key, scope));
            values.Add(Bind(member.Value, type.Value, scope));
        }

        return new BoundMap(keys.ToEquatableArray(), values.ToEquatableArray(), type, syntax.Span);
    }

    private BoundExpression BindKey(NameSyntax name, RuleType type, Scope scope) => type switch
    {
        SimpleType { Kind: SimpleKind.String } => new BoundLiteral(name.Text, type, name.Span),
        NamedType { Kind: NamedKind.Enum } => expressions.BindValue(new IdentifierSyntax(name.Text, name.Span), scope, type),
        _ when Numbers.IsWhole(type) && long.TryParse(name.Text, NumberStyles.None, CultureInfo.InvariantCulture, out _) =>
            expressions.BindValue(new NumberSyntax(name.Text, NumberKind.Whole, name.Span), scope, type),
        _ => expressions.Report(TestDiagnostics.KeyedByOther(name.Span, type.Display), name),
    };

    private BoundExpression BindMembers(ObjectSyntax syntax, TypeShape shape, Scope scope)
    {
        if (!shape.CanConstruct || shape.Constructors.Count == 0)
            return expressions.Report(TestDiagnostics.Unmakeable(syntax.Span, shape.Type.Display), syntax);

        var constructor = ConstructorChoice.Choose(shape, syntax.Members.Select(static member => member.Name));
        var parts = new ObjectParts();
        foreach (var member in syntax.Members)
            BindMember(member, shape, constructor, parts, scope);

        Complete(shape, constructor, parts, syntax.Span);
        return new BoundNew(parts.Arguments.ToEquatableArray(), parts.Members.ToEquatableArray(), parts.Filled.ToEquatableArray(), shape.Type, syntax.Span);
    }

    private void BindMember(AssignmentSyntax syntax, TypeShape shape, ConstructorShape constructor, ObjectParts parts, Scope scope)
    {
        var name = syntax.Name;
        if (ConstructorChoice.Rivals(shape, constructor, name.Text) is { } rivals)
        {
            context.Report(BindingDiagnostics.AmbiguousName(name.Span, name.Text, rivals.First, rivals.Second));
            return;
        }

        var parameter = ConstructorChoice.Parameter(shape, constructor, name.Text);
        var member = ConstructorChoice.Member(shape, name.Text);
        var fills = parameter is null && member is { CanInitialize: false, CanRead: true } && CanFill(member.Type, syntax.Value);
        if (parameter is null && member is not { CanInitialize: true } && !fills)
        {
            context.Report(member is null
                ? TestDiagnostics.UnknownMember(name.Span, shape.Type.Display, name.Text, context.Nearest(name.Text, ConstructorChoice.Settable(shape, constructor)))
                : TestDiagnostics.ReadOnlyMember(name.Span, shape.Type.Display, name.Text));
            return;
        }

        var value = Bind(syntax.Value, parameter?.Type ?? member!.Type, scope);
        var part = new OutputPart(parameter?.Name ?? member!.Name, value);
        if (parts.Has(part.Name))
            context.Report(TestDiagnostics.GivenTwice(name.Span, name.Text));
        else
            (parameter is not null ? parts.Arguments : fills ? parts.Filled : parts.Members).Add(part);
    }

    // A list or a map without a setter, which C# initializers add to.
    private static bool CanFill(RuleType type, ExpressionSyntax value) => (type, value) switch
    {
        (ListType { Form: ListForm.List or ListForm.Collection or ListForm.Set } list, ListSyntax) => !list.Name.Contains(".IReadOnly"),
        (MapType map, ObjectSyntax) => !map.Name.Contains(".IReadOnly"),
        _ => false,
    };

    // What must be there and was left out is empty.
    private void Complete(TypeShape shape, ConstructorShape constructor, ObjectParts parts, SourceSpan span)
    {
        foreach (var parameter in constructor.Parameters)
        {
            if (!parameter.IsOptional && !parts.Has(parameter.Name))
                Add(parts.Arguments, parameter.Name, parameter.Type);
        }

        foreach (var member in shape.Members)
        {
            if (member.IsRequired && !constructor.SetsRequiredMembers && !parts.Has(member.Name))
                Add(parts.Members, member.Name, member.Type);
        }

        void Add(List<OutputPart> to, string name, RuleType type)
        {
            if (_empty.Of(type, span) is { } value)
                to.Add(new OutputPart(name, value));
            else
                context.Report(TestDiagnostics.MissingMember(span, shape.Type.Display, name, type.Display));
        }
    }
}

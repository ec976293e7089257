using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Specs.Testing;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Testing;

/// <summary>What a test expects: some or all members, at any depth, or a whole value.</summary>
internal sealed class ExpectationBinder(TestSubject subject, TestValueBinder values, BindingContext context)
{
    private readonly MemberFinder _members = new(context);

    public ExpectationSpec? Bind(ExpectSyntax syntax, Scope scope) => syntax switch
    {
        ExpectNoneSyntax => BindNone(syntax.Span),
        ExpectErrorSyntax => new ExpectErrorSpec(),
        ExpectRuleSyntax rule => BindRule(rule.Rule),
        ExpectMembersSyntax members => BindResult(new ObjectSyntax(members.Members, members.Span), scope),
        ExpectValueSyntax value => BindResult(value.Value, scope),
        _ => throw new InvalidOperationException($"No binding for {syntax.GetType().Name}."),
    };

    public ExpectationSpec? BindNone(SourceSpan span)
    {
        if (subject.IsSequence)
            return new ExpectResultSpec(new BoundList(default, subject.Result, span));

        if (!subject.Result.IsNullable && subject.Result is not ErrorType)
            context.Report(TestDiagnostics.AlwaysGives(span, subject.Name));

        return new ExpectNoneSpec();
    }

    public ExpectationSpec? BindRule(RuleNameSyntax rule)
    {
        if (subject.Hit is null)
            context.Report(TestDiagnostics.NoRules(rule.Span, subject.Name));
        else if (subject.Rules.Count > 0 && !subject.Rules.Contains(rule.Text))
            context.Report(TestDiagnostics.UnknownRule(rule.Span, subject.Name, rule.Text, context.Nearest(rule.Text, subject.Rules)));

        return new ExpectRuleSpec(rule.Text);
    }

    /// <summary>Binds a value that is expected as the result, or an object of some of its members.</summary>
    public ExpectationSpec? BindResult(ExpressionSyntax syntax, Scope scope)
    {
        if (subject.Result.IsBroken)
            return null;

        if (subject.IsSequence && Unwrapped(syntax) is not ListSyntax)
        {
            context.Report(TestDiagnostics.GivesList(syntax.Span, subject.Name));
            return null;
        }

        if (!HasMembers(syntax, subject.Result))
            return new ExpectResultSpec(values.Bind(syntax, subject.Result, scope));

        var locals = new TestLocals(subject);
        var found = locals.Next("found", subject.Result.NotNull, syntax.Span);
        return new ExpectFoundSpec(found.Symbol.CSharp, Inside("", found, syntax, scope, locals).ToEquatableArray());
    }

    // Whether the expectation looks into the value instead of comparing it as a whole.
    private static bool HasMembers(ExpressionSyntax syntax, RuleType type) => (Unwrapped(syntax), type.NotNull) switch
    {
        (ObjectSyntax, NamedType { Kind: not NamedKind.Enum }) => true,
        (ListSyntax list, ListType { Element: var element }) => list.Items.Any(item => HasMembers(item, element)),
        _ => false,
    };

    private IEnumerable<ExpectationSpec> Inside(string path, BoundExpression found, ExpressionSyntax syntax, Scope scope, TestLocals locals)
    {
        if (!HasMembers(syntax, found.Type))
            return [new ExpectValueSpec(path, values.Bind(syntax, found.Type, scope), found)];

        return Unwrapped(syntax) switch
        {
            ObjectSyntax value => value.Members.SelectMany(member => Member(path, found, member, scope, locals)),
            ListSyntax list => [Items(path, found, list, scope, locals)],
            _ => throw new InvalidOperationException($"No members in {syntax.GetType().Name}."),
        };
    }

    private IEnumerable<ExpectationSpec> Member(string path, BoundExpression target, AssignmentSyntax syntax, Scope scope, TestLocals locals)
    {
        var name = syntax.Name;
        var members = _members.Find(target.Type.NotNull, name.Text).Where(static member => !member.IsStatic).ToList();
        if (members.Count != 1)
        {
            context.Report(members.Count == 0
                ? BindingDiagnostics.UnknownMember(name.Span, target.Type.NotNull.Display, name.Text, _members.Nearest(target.Type.NotNull, name.Text), _members.Names(target.Type.NotNull))
                : BindingDiagnostics.AmbiguousName(name.Span, name.Text, members[0].Name, members[1].Name));
            return [];
        }

        var member = members[0];
        var type = target.Type.IsNullable ? member.Type.OrNull : member.Type;
        var found = new BoundMember(target, member.Name, member.Type, type, name.Span);
        var written = member.WrittenName ?? member.Name;
        return Inside(path.Length == 0 ? written : $"{path}.{written}", found, syntax.Value, scope, locals);
    }

    private ExpectItemsSpec Items(string path, BoundExpression found, ListSyntax syntax, Scope scope, TestLocals locals)
    {
        var element = ((ListType)found.Type.NotNull).Element;
        var items = locals.Next("items", ListType.Of(element), syntax.Span);
        var inside = syntax.Items.SelectMany((item, index) =>
            Inside($"{path}[{index}]", TestLocals.Item(items, element, index, item.Span), item, scope, locals));
        return new ExpectItemsSpec(path, found, syntax.Items.Count, items.Symbol.CSharp, inside.ToEquatableArray());
    }

    private static ExpressionSyntax Unwrapped(ExpressionSyntax syntax) => syntax is ParenthesizedSyntax parenthesized ? Unwrapped(parenthesized.Inner) : syntax;
}

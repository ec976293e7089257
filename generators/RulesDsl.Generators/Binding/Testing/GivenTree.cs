using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Testing;

/// <summary>What a row of examples gives: what all rows give, and in it the values of its cells.</summary>
internal sealed class GivenTree(EquatableArray<AssignmentSyntax> common, BindingContext context)
{
    public EquatableArray<AssignmentSyntax> Assignments { get; private set; } = common;

    /// <summary>Sets the value at a path, making the objects on the way to it.</summary>
    public void Set(IReadOnlyList<NameSyntax> path, ExpressionSyntax value) => Assignments = Set(Assignments, path, 0, value);

    private EquatableArray<AssignmentSyntax> Set(EquatableArray<AssignmentSyntax> members, IReadOnlyList<NameSyntax> path, int depth, ExpressionSyntax value)
    {
        var name = path[depth];
        var known = members.FirstOrDefault(member => LooseName.Equal(member.Name.Text, name.Text));
        var inner = value;
        if (depth < path.Count - 1)
        {
            if (known is not null && known.Value is not ObjectSyntax)
            {
                context.Report(TestDiagnostics.InsideValue(name.Span, string.Join(".", path.Take(depth + 1).Select(static part => part.Text))));
                return members;
            }

            var inside = known?.Value as ObjectSyntax ?? new ObjectSyntax(default, name.Span);
            inner = inside with { Members = Set(inside.Members, path, depth + 1, value) };
        }

        var set = new AssignmentSyntax(known?.Name ?? name, inner, value.Span);
        return members.Where(member => !ReferenceEquals(member, known)).Append(set).ToEquatableArray();
    }
}

using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Specs;
using RulesDsl.Generators.Specs.Facts;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Facts;

/// <summary>A declared enum to what is emitted for it.</summary>
internal static class EnumBinder
{
    public static EnumSpec Bind(EnumSyntax syntax, SpecPlace place, BindingContext context)
    {
        var members = new List<string>();
        foreach (var member in syntax.Members)
        {
            if (members.Contains(member.Text))
                context.Report(BindingDiagnostics.DuplicateName(member.Span, "The member", member.Text));
            else
                members.Add(member.Text);
        }

        return new EnumSpec(place, syntax.Name.Text, members.ToEquatableArray());
    }
}

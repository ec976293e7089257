using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Shapes;
using RulesDsl.Generators.Specs;
using RulesDsl.Generators.Specs.Facts;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Facts;

/// <summary>A declared fact to what is emitted for it; nothing for one whose name C# refuses.</summary>
internal static class FactBinder
{
    public static FactSpec? Bind(FactSyntax syntax, SpecPlace place, BindingContext context)
    {
        if (ReservedNames.IsFact(syntax.Name.Text))
        {
            context.Report(BindingDiagnostics.FactName(syntax.Name.Span, syntax.Name.Text));
            return null;
        }

        var fields = new Dictionary<string, FieldSpec>();
        foreach (var field in syntax.Fields)
        {
            var property = FieldNames.Property(field.Name.Text);
            var type = context.Types.Bind(field.Type);
            if (ReservedNames.IsField(syntax.Name.Text, property))
                context.Report(BindingDiagnostics.FieldName(field.Name.Span, syntax.Name.Text, field.Name.Text));
            else if (fields.ContainsKey(property))
                context.Report(BindingDiagnostics.DuplicateName(field.Name.Span, "The field", field.Name.Text));
            else if (type is not ErrorType && !HasDefault(type, context.Shapes, []))
                context.Report(BindingDiagnostics.NoDefault(field.Type.Span, type.Display));
            else
                fields.Add(property, new FieldSpec(property, field.Name.Text, type));
        }

        var isPublic = context.Shapes.Resolve(syntax.Name.Text)?.Types.Select(context.Shapes.Find).FirstOrDefault()?.IsPublic ?? true;
        var facts = fields.Values.SelectMany(static field => NamedTypes.In(field.Type))
            .Where(type => context.Shapes.Find(type) is { IsFact: true })
            .Select(static type => type.FullName)
            .Distinct();
        return new FactSpec(place, syntax.Name.Text, isPublic, fields.Values.ToEquatableArray(), facts.ToEquatableArray());
    }

    /// <summary>Whether a field of that type can be left out: for a class, whether <c>new()</c> makes one and comes to an end.</summary>
    private static bool HasDefault(RuleType type, ShapeTable shapes, HashSet<string> inside)
    {
        if (type is not NamedType { IsValueType: false } named)
            return true;
        if (!inside.Add(named.FullName) || shapes.Find(named) is not { CanConstruct: true } shape)
            return false;

        var fits = shape.Constructors.Any(static constructor => constructor.Parameters.All(static parameter => parameter.IsOptional))
            && shape.Members.All(member => !member.IsRequired && (member.WrittenName is null || HasDefault(member.Type, shapes, inside)));
        inside.Remove(named.FullName);
        return fits;
    }
}

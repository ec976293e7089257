using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Shapes;
using RulesDsl.Generators.Specs;
using RulesDsl.Generators.Specs.Params;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Params;

/// <summary>A declared param to what is emitted for it. One whose default is wrong keeps its property, so that its users see no further error.</summary>
internal static class ParamBinder
{
    public static ParamSpec? Bind(ParamSyntax syntax, SpecPlace place, BindingContext context)
    {
        var name = syntax.Name.Text;
        var property = FieldNames.Property(name);
        var type = context.Types.Bind(syntax.Type);
        var value = new ExpressionBinder(context).BindValue(syntax.Default, Scope.Empty, type);
        if (ReservedNames.IsParam(property))
        {
            context.Report(ParamDiagnostics.ReservedName(syntax.Name.Span, name));
            return null;
        }

        if (type is ErrorType)
            return null;
        if (value is not BoundError && !IsConstant(value))
            context.Report(ParamDiagnostics.NotConstant(syntax.Default.Span, name));
        return new ParamSpec(
            place, name, property, type.Display, type.CSharpName, IsConstant(value) ? value : new BoundError(ErrorType.Instance, syntax.Default.Span), context.Shapes.IsPublic(type));
    }

    private static bool IsConstant(BoundExpression value) => value switch
    {
        BoundLiteral or BoundNull or BoundEnumMember => true,
        BoundNegate negate => IsConstant(negate.Operand),
        BoundConversion conversion => IsConstant(conversion.Operand),
        BoundList list => list.Items.All(IsConstant),
        _ => false,
    };
}

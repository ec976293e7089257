using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Emit.Expressions;

/// <summary>Templates, as interpolated strings of the invariant culture. A hole without a value is empty.</summary>
internal static class TemplateEmitter
{
    public static Code Emit(BoundTemplate template, EmitScope scope)
    {
        var text = string.Concat(template.Parts.Select(part => part.Value is null ? Literal(part.Text!) : Hole(part.Value, part.Format, scope)));
        return template.Parts.All(part => part.Value is null || part.Value.Type.NotNull is SimpleType { Kind: SimpleKind.String or SimpleKind.Bool })
            ? Code.Primary($"$\"{text}\"")
            : Code.Primary($"string.Create(global::System.Globalization.CultureInfo.InvariantCulture, $\"{text}\")");
    }

    private static string Hole(BoundExpression value, string? format, EmitScope scope)
    {
        if (value.Type.NotNull == SimpleType.Bool)
        {
            return value.Type.IsNullable
                ? $"{{({ExpressionEmitter.EmitAt(value, Precedence.Primary, scope)} switch {{ true => \"true\", false => \"false\", null => \"\" }})}}"
                : $"{{({ExpressionEmitter.EmitAt(value, Precedence.Coalesce, scope)} ? \"true\" : \"false\")}}";
        }

        // In a hole a bare colon would start the format: that of a conditional or of global::.
        var code = ExpressionEmitter.EmitCode(value, scope);
        var text = code.Text.Contains(':') ? $"({code.Text})" : code.Text;
        return (format ?? DefaultFormat(value.Type.NotNull)) is { } shown ? $"{{{text}:{Literal(shown)}}}" : $"{{{text}}}";
    }

    // As literals of the language are written; .NET's own default is month first.
    private static string? DefaultFormat(RuleType type) => type is not SimpleType simple ? null : simple.Kind switch
    {
        SimpleKind.Date => "yyyy-MM-dd",
        SimpleKind.DateTime => "yyyy-MM-ddTHH:mm:sszzz",
        SimpleKind.PlainDateTime => "yyyy-MM-ddTHH:mm:ss",
        SimpleKind.Time => "HH:mm:ss",
        _ => null,
    };

    private static string Literal(string text)
    {
        var literal = CSharpText.Literal(text);
        return literal.Substring(1, literal.Length - 2).Replace("{", "{{").Replace("}", "}}");
    }
}

using System.Globalization;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Binds constants, lists and templates.</summary>
internal sealed class LiteralBinder(ExpressionBinder expressions, BindingContext context)
{
    /// <summary>A whole number takes the type of the other side; a fraction is decimal unless the other side is double.</summary>
    public static BoundLiteral BindNumber(NumberSyntax syntax, RuleType? expected, bool isNegative = false)
    {
        var text = isNegative ? "-" + syntax.Text : syntax.Text;
        var wanted = expected?.NotNull;
        var isBinary = wanted is not null && Numbers.IsBinary(wanted);
        object? value = syntax.Kind switch
        {
            NumberKind.Exponent => ParseDouble(text),
            NumberKind.Percent when isBinary => ParseDouble(text) / 100,
            NumberKind.Percent => ParseDecimal(text) / 100,
            NumberKind.Fraction when isBinary => ParseDouble(text),
            NumberKind.Fraction => ParseDecimal(text),
            _ => (wanted is SimpleType simple ? Whole(text, simple.Kind) : null) ?? Whole(text),
        };

        return value switch
        {
            double => new BoundLiteral(value, wanted is SimpleType { Kind: SimpleKind.Float } ? wanted : SimpleType.Double, syntax.Span),
            decimal => new BoundLiteral(value, SimpleType.Decimal, syntax.Span),
            null => throw new InvalidOperationException($"The number {syntax.Text} is out of range but has been read."),
            _ => new BoundLiteral(value, TypeOf(value), syntax.Span),
        };
    }

    /// <summary>Plain text, or a template.</summary>
    public BoundExpression BindText(TextSyntax syntax, Scope scope, RuleType? expected)
    {
        if (syntax.Parts.Any(part => part is TextHoleSyntax))
            return BindTemplate(syntax, scope);

        var text = string.Concat(syntax.Parts.Cast<TextRunSyntax>().Select(run => run.Text));
        return expected is not null && Scalar(text, expected.NotNull) is { } scalar
            ? new BoundLiteral(scalar, expected.NotNull, syntax.Span)
            : new BoundLiteral(text, SimpleType.String, syntax.Span);
    }

    // What is written as a text and is none.
    private static object? Scalar(string text, RuleType type) => type switch
    {
        SimpleType { Kind: SimpleKind.Char } when text.Length == 1 => text[0],
        SimpleType { Kind: SimpleKind.Guid } when Guid.TryParse(text, out var guid) => guid,
        _ => null,
    };

    /// <summary>A scalar of the YAML spelling: a template where text is wanted, else an expression.</summary>
    public BoundExpression BindRaw(RawValueSyntax syntax, Scope scope, RuleType? expected)
    {
        if (expected?.NotNull is SimpleType { Kind: SimpleKind.String })
        {
            foreach (var error in syntax.TemplateErrors)
                context.Report(error);
            return syntax.TemplateErrors.Count > 0 ? expressions.Error(syntax) : BindRawText(syntax.Template, scope, expected);
        }

        // An id or a single character has no other way to be written there but as it is.
        if (expected is not null && Scalar(syntax.Text, expected.NotNull) is { } scalar)
            return new BoundLiteral(scalar, expected.NotNull, syntax.Span);

        foreach (var error in syntax.ExpressionErrors)
            context.Report(error);
        return syntax.ExpressionErrors.Count > 0 || syntax.Expression is null
            ? expressions.Error(syntax)
            : expressions.Bind(syntax.Expression, scope, expected);
    }

    /// <summary>A list of values of one type.</summary>
    public BoundExpression BindList(ListSyntax syntax, Scope scope, RuleType? expected)
    {
        var list = expected?.NotNull as ListType;
        var element = list?.Element;
        var items = new List<BoundExpression>(syntax.Items.Count);
        var failed = false;
        foreach (var item in syntax.Items)
        {
            var bound = list is null ? expressions.Bind(item, scope, element) : expressions.BindValue(item, scope, list.Element);
            items.Add(bound);
            if (bound is BoundError)
            {
                failed = true;
                continue;
            }

            if (list is null)
            {
                var common = element is null ? bound.Type : expressions.Conversions.Common(element, bound.Type);
                if (common is null)
                    context.Report(BindingDiagnostics.NoCommonType(item.Span, element!.Display, bound.Type.Display));
                failed |= common is null;
                element = common ?? element;
            }
        }

        if (failed)
            return expressions.Error(syntax);
        if (element is null or NullType)
            return expressions.Report(BindingDiagnostics.UntypedList(syntax.Span), syntax);
        return new BoundList(items.ToEquatableArray(), list ?? ListType.Of(element), syntax.Span);
    }

    /// <summary>A day.</summary>
    public static BoundLiteral BindDate(DateSyntax syntax) =>
        new(DateTime.ParseExact(syntax.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture), SimpleType.Date, syntax.Span);

    /// <summary>A moment; one without a zone is UTC, except for C#'s zoneless type.</summary>
    public static BoundLiteral BindDateTime(DateTimeSyntax syntax, RuleType? expected)
    {
        var moment = DateTimeOffset.Parse(syntax.Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        return expected?.NotNull is SimpleType { Kind: SimpleKind.PlainDateTime } plain
            ? new BoundLiteral(moment.UtcDateTime, plain, syntax.Span)
            : new BoundLiteral(moment, SimpleType.DateTime, syntax.Span);
    }

    // A sole {expr} is that expression, so that null stays null; anything else around or in it makes it text.
    private BoundExpression BindRawText(TextSyntax template, Scope scope, RuleType expected)
    {
        if (template.Parts.Count == 1 && template.Parts[0] is TextHoleSyntax { Format: null } hole)
        {
            var value = expressions.Bind(hole.Value, scope, expected);
            context.Wanted?.NoteHole(hole.Value, value.Type); // Whatever was wanted of it.
            return value.Type.NotNull is SimpleType { Kind: SimpleKind.String } or ErrorType or NullType ? value : BindTemplate(template, scope);
        }

        return BindText(template, scope, expected);
    }

    private BoundExpression BindTemplate(TextSyntax syntax, Scope scope)
    {
        var parts = new List<BoundTemplatePart>(syntax.Parts.Count);
        var failed = false;
        foreach (var part in syntax.Parts)
        {
            if (part is not TextHoleSyntax hole)
            {
                parts.Add(new BoundTemplatePart(((TextRunSyntax)part).Text, null, null));
                continue;
            }

            var value = expressions.Bind(hole.Value, scope);
            context.Wanted?.NoteHole(hole.Value, value.Type);
            failed |= value is BoundError;
            if (value.Type.NotNull is ListType or MapType)
            {
                context.Report(BindingDiagnostics.ListInTemplate(hole.Value.Span, value.Type.Display));
                failed = true;
            }

            if (hole.Format is { Length: > 0 } format && value is not (BoundNull or BoundError) && Formats.Mend(value.Type, format) is { } mend)
                context.Report(BindingDiagnostics.UnknownFormat(hole.Span, format, value.Type.NotNull.Display, mend));

            if (value is not BoundNull)
                parts.Add(new BoundTemplatePart(null, value, hole.Format));
        }

        return failed ? expressions.Error(syntax) : new BoundTemplate(parts.ToEquatableArray(), SimpleType.String, syntax.Span);
    }

    // The digits as the wanted type holds them; null where it is no number or too small for them.
    private static object? Whole(string text, SimpleKind kind) => kind switch
    {
        SimpleKind.Byte => byte.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null,
        SimpleKind.SByte => sbyte.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null,
        SimpleKind.Short => short.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null,
        SimpleKind.UShort => ushort.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null,
        SimpleKind.Int => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null,
        SimpleKind.UInt => uint.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null,
        SimpleKind.Long => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null,
        SimpleKind.ULong => ulong.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null,
        SimpleKind.Float or SimpleKind.Double => ParseDouble(text),
        SimpleKind.Decimal => ParseDecimal(text),
        _ => null,
    };

    // Without a wish: the first of int, long, decimal that holds it.
    private static object? Whole(string text) =>
        Whole(text, SimpleKind.Int) ?? Whole(text, SimpleKind.Long) ?? Whole(text, SimpleKind.Decimal);

    private static decimal? ParseDecimal(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static double? ParseDouble(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !double.IsInfinity(value) ? value : null;

    private static SimpleType TypeOf(object value) => value switch
    {
        byte => new SimpleType(SimpleKind.Byte),
        sbyte => new SimpleType(SimpleKind.SByte),
        short => new SimpleType(SimpleKind.Short),
        ushort => new SimpleType(SimpleKind.UShort),
        int => SimpleType.Int,
        uint => new SimpleType(SimpleKind.UInt),
        long => SimpleType.Long,
        ulong => new SimpleType(SimpleKind.ULong),
        _ => throw new InvalidOperationException($"No whole number is a {value.GetType().Name}."),
    };
}

using System.Globalization;
using RulesDsl.Generators.Analysis.Conditions;
using RulesDsl.Generators.Analysis.Covers;
using RulesDsl.Generators.Analysis.Subjects;
using RulesDsl.Generators.Analysis.Tests;
using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Analysis;

/// <summary>One input out of a box, in words.</summary>
internal sealed class Examples(SubjectCatalogue subjects)
{
    /// <summary>The input: what matters of it.</summary>
    public string Of(Box box) => Limited(box).Select(subject => Say(subject, Pick(subject, box))).ToList() is { Count: > 0 } words
        ? string.Join(", ", words)
        : "any input";

    /// <summary>Whether there is such an input for sure: its values exist, and none of them says anything about another.</summary>
    public bool IsCertain(Box box)
    {
        // Thousands of rules may overlap, each with each.
        var limited = new List<Subject>();
        foreach (var subject in subjects.All)
        {
            if (!IsLimited(subject, box))
                continue;
            if (!Pick(subject, box).IsCertain || !subjects.Paths.CanHaveAny(subject) || limited.Exists(other => subjects.Paths.AreEntangled(other, subject)))
                return false;
            limited.Add(subject);
        }

        return true;
    }

    /// <summary>A value as the author would write it.</summary>
    public string Value(Subject subject, object value) => (value, subject.Type) switch
    {
        (decimal number, SimpleType { Kind: SimpleKind.Date }) => ExpressionWords.Literal(new DateTime((long)number * TimeSpan.TicksPerDay)),
        (decimal number, SimpleType { Kind: SimpleKind.DateTime }) => ExpressionWords.Literal(new DateTimeOffset((long)number, TimeSpan.Zero)),
        (decimal number, SimpleType { Kind: SimpleKind.PlainDateTime }) => new DateTime((long)number).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        (decimal number, SimpleType { Kind: SimpleKind.Duration }) => ExpressionWords.Literal(TimeSpan.FromTicks((long)number)),
        (decimal number, SimpleType { Kind: SimpleKind.Time }) => TimeSpan.FromTicks((long)number).ToString("c", CultureInfo.InvariantCulture),
        (decimal number, SimpleType { Kind: SimpleKind.Char }) => ExpressionWords.Literal(((char)number).ToString()),
        (decimal number, NamedType type) => subjects.Enums.NameOf(type, number),
        (OtherValue, _) => "another value",
        _ => ExpressionWords.Literal(value),
    };

    private IEnumerable<Subject> Limited(Box box) => subjects.All.Where(subject => IsLimited(subject, box));

    private static bool IsLimited(Subject subject, Box box) => box.Sets[subject.Number] is { } set && !subject.All.IsWithin(set);

    // Something rather than nothing, and what is sure rather than what is not.
    private static Region Pick(Subject subject, Box box)
    {
        var set = box.Sets[subject.Number]!;
        var first = subject.Regions[set.First];
        return first is { IsCertain: true, Value: not null }
            ? first
            : set.Indexes.Select(index => subject.Regions[index]).OrderBy(static region => (region.IsCertain ? 0 : 2) + (region.Value is null ? 1 : 0)).First();
    }

    private string Say(Subject subject, Region region) => region.Value switch
    {
        null => $"{subject.Words} is null",
        Relation.OneIsNull when !subject.Other!.Type.IsNullable => $"{subject.Words} is null",
        Relation.OneIsNull when !subject.Value.Type.IsNullable => $"{ExpressionWords.Of(subject.Other!)} is null",
        Relation.OneIsNull => $"only one of {subject.Words} and {ExpressionWords.Of(subject.Other!)} is null",
        Relation.BothAreNull => $"{subject.Words} and {ExpressionWords.Of(subject.Other!)} are null",
        Relation.Equal when IgnoresCase(subject) => $"{subject.Words} ~= {ExpressionWords.Of(subject.Other!)}",
        Relation.Different when IgnoresCase(subject) => $"not ({subject.Words} ~= {ExpressionWords.Of(subject.Other!)})",
        Relation relation => $"{subject.Words} {Spell(relation)} {ExpressionWords.Of(subject.Other!)}",
        OtherValue when subject.Kind == SubjectKind.Presence => $"{subject.Words} is not null",
        OtherValue => $"{subject.Words} is none of those named",
        bool holds when ValueIsCondition(subject) => holds ? subject.Words : $"not ({subject.Words})",
        var value => $"{subject.Words} = {Value(subject, value)}",
    };

    private static bool IgnoresCase(Subject subject) => subject.Tests.Any(static test => test is RelationTest { Operator: ComparisonOperator.EqualIgnoringCase });

    private static bool ValueIsCondition(Subject subject) => ValuePath.Of(subject.Value) is null;

    private static string Spell(Relation relation) => relation switch
    {
        Relation.Less => "<",
        Relation.Equal => "==",
        Relation.Greater => ">",
        Relation.Different => "!=",
        _ => throw new InvalidOperationException($"{relation} has no sign."),
    };
}

using RulesDsl.Generators.Analysis.Conditions;
using RulesDsl.Generators.Analysis.Tests;
using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Analysis.Subjects;

/// <summary>The subjects of one set: what reads the same is the same subject.</summary>
internal sealed class SubjectCatalogue(EnumValues enums, IReadOnlyDictionary<string, BoundExpression> lets)
{
    // Patterns double what a text can be, and so do parts that may stand anywhere in it.
    private const int MostPatterns = 4;
    private const int MostMiddles = 6;
    private const int MostEnds = 40;

    // A text with parts may stand anywhere among the bounds that it is compared with.
    private const int MostPlaced = 100_000;

    private static readonly IReadOnlyList<object> YesAndNo = [true, false];

    private readonly Dictionary<string, Subject> _subjects = [];
    private readonly List<Subject> _all = [];

    public IReadOnlyList<Subject> All => _all;

    public EnumValues Enums { get; } = enums;

    /// <summary>Where subjects find their values.</summary>
    public SubjectPaths Paths { get; } = new(lets);

    /// <summary>The value that rules ask about; null where a condition on it can only be taken as a whole.</summary>
    public Subject? Find(BoundExpression value)
    {
        var type = value.Type.NotNull;
        return type switch
        {
            SimpleType { Kind: SimpleKind.Bool } => Find(value, SubjectKind.Finite, YesAndNo),
            SimpleType { Kind: SimpleKind.String } => Find(value, SubjectKind.Text, []),
            SimpleType { Kind: SimpleKind.Guid } => Find(value, SubjectKind.Distinct, []),
            SimpleType { Kind: SimpleKind.Json or SimpleKind.Object } => null,
            SimpleType => Find(value, SubjectKind.Ordered, []),
            NamedType { Kind: NamedKind.Enum } named => Enums.ValuesOf(named) is { Count: > 0 } members ? Find(value, SubjectKind.Finite, members) : null,
            _ => null,
        };
    }

    /// <summary>Whether a value is there, and nothing else of it.</summary>
    public Subject FindPresence(BoundExpression value) => Find(value) ?? Find(value, SubjectKind.Presence, []);

    /// <summary>A condition that is taken as a whole.</summary>
    public Subject FindCondition(BoundExpression condition) => Find(condition, SubjectKind.Finite, YesAndNo);

    /// <summary>How two values stand to each other, and whether they do so the other way around.</summary>
    public (Subject Subject, bool IsTurned) FindRelation(BoundExpression left, BoundExpression right, bool hasOrder, ComparisonKind kind)
    {
        var (first, second) = (ExpressionWords.Key(left, lets), ExpressionWords.Key(right, lets));
        var isTurned = string.CompareOrdinal(first, second) > 0;
        if (isTurned)
            (left, right, first, second) = (right, left, second, first);

        List<object> members = hasOrder ? [Relation.Less, Relation.Equal, Relation.Greater] : [Relation.Equal, Relation.Different];
        if (left.Type.IsNullable || right.Type.IsNullable)
            members.Add(Relation.OneIsNull);
        if (left.Type.IsNullable && right.Type.IsNullable)
            members.Add(Relation.BothAreNull);
        var key = $"{first} ~{(hasOrder ? "order" : kind.ToString())} {second}";
        if (!_subjects.TryGetValue(key, out var subject))
            Add(key, subject = new Subject(_all.Count, SubjectKind.Relation, left, ExpressionWords.Of(left)) { Other = right, Members = members, CanBeNull = false });
        return (subject, isTurned);
    }

    /// <summary>Whether a text may be asked one more test without having to be thought up in too many ways.</summary>
    public static bool CanAsk(Subject subject, SubjectTest test) => subject.Tests.Contains(test) || (Inner(test) switch
    {
        PatternTest => subject.Tests.Select(Inner).OfType<PatternTest>().Count() < MostPatterns && CanBePlaced(subject.Tests.Append(test)),
        TextTest { Operator: TextOperator.Contains } => Parts(subject, TextOperator.Contains) < MostMiddles && CanBePlaced(subject.Tests.Append(test)),
        TextTest part => Parts(subject, part.Operator) < MostEnds && CanBePlaced(subject.Tests.Append(test)),
        _ => subject.Kind != SubjectKind.Text || Inner(test) is EqualityTest || CanBePlaced(subject.Tests.Append(test)),
    });

    /// <summary>Settles the regions of all subjects.</summary>
    public void Settle()
    {
        foreach (var (path, inner) in Nested())
            inner.CanBeNull |= path.CanBeNull;
        foreach (var subject in _all)
            subject.Settle();
    }

    /// <summary>The subjects of which one stands behind a dot of the other.</summary>
    public IEnumerable<(Subject Path, Subject Inner)> Nested()
    {
        var paths = _all.Select(subject => (Subject: subject, Path: Paths.Of(subject))).Where(static known => known.Path is not null).ToList();
        return from outer in paths
               from inner in paths
               where SubjectPaths.IsWithin(inner.Path!, outer.Path!)
               select (outer.Subject, inner.Subject);
    }

    /// <summary>Whether a value behind another may be null though that is not.</summary>
    public bool CanBeNullBehind(Subject path, Subject inner)
    {
        var start = Paths.Of(path);
        for (var value = Paths.Expand(inner.Value); ValuePath.Of(value) is { } end && end != start;)
        {
            switch (value)
            {
                case BoundMember member:
                    if (member.DeclaredType.IsNullable)
                        return true;
                    value = member.Target;
                    break;
                case BoundNonNull nonNull:
                    value = nonNull.Operand;
                    break;
                case BoundNarrowed narrowed:
                    value = narrowed.Operand;
                    break;
                case BoundConversion conversion:
                    value = conversion.Operand;
                    break;
                default:
                    return true;
            }
        }

        return false;
    }

    private static bool CanBePlaced(IEnumerable<SubjectTest> asked)
    {
        var tests = asked.Select(Inner);
        if (!tests.Any(static test => test is TextTest or PatternTest))
            return true;

        // Bounds and what is between them are texts as well.
        long bounds = tests.OfType<OrderTest>().Count();
        var texts = (4 * bounds) + ((Parts(tests, TextOperator.StartsWith) + 1L) * (Parts(tests, TextOperator.EndsWith) + 1) << Parts(tests, TextOperator.Contains));
        return bounds == 0 || texts * (bounds + 1) << tests.OfType<PatternTest>().Count() <= MostPlaced;
    }

    private static int Parts(Subject subject, TextOperator op) => Parts(subject.Tests.Select(Inner), op);

    private static int Parts(IEnumerable<SubjectTest> tests, TextOperator op) => tests.OfType<TextTest>().Count(test => test.Operator == op);

    private static SubjectTest Inner(SubjectTest test) => test is DefaultedTest defaulted ? Inner(defaulted.Inner) : test;

    private Subject Find(BoundExpression value, SubjectKind kind, IReadOnlyList<object> members)
    {
        var key = ExpressionWords.Key(value, lets);
        if (!_subjects.TryGetValue(key, out var subject))
            Add(key, subject = new Subject(_all.Count, kind, value, ExpressionWords.Of(value)) { Members = members });
        subject.CanBeNull |= value.Type.IsNullable;
        return subject;
    }

    private void Add(string key, Subject subject)
    {
        _subjects.Add(key, subject);
        _all.Add(subject);
    }
}

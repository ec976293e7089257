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

    private static readonly IReadOnlyList<object> YesAndNo = [true, false];

    private readonly Dictionary<string, Subject> _subjects = [];
    private readonly List<Subject> _all = [];

    public IReadOnlyList<Subject> All => _all;

    public EnumValues Enums { get; } = enums;

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
    public static bool CanAsk(Subject subject, SubjectTest test) => subject.Tests.Contains(test) || test switch
    {
        PatternTest => subject.Tests.OfType<PatternTest>().Count() < MostPatterns,
        TextTest { Operator: TextOperator.Contains } => Parts(subject, TextOperator.Contains) < MostMiddles,
        TextTest part => Parts(subject, part.Operator) < MostEnds,
        _ => true,
    };

    /// <summary>Settles the regions of all subjects.</summary>
    public void Settle()
    {
        foreach (var (path, inner) in Paths())
            inner.CanBeNull |= path.CanBeNull;
        foreach (var subject in _all)
            subject.Settle();
    }

    /// <summary>The subjects of which one stands behind a dot of the other.</summary>
    public IEnumerable<(Subject Path, Subject Inner)> Paths()
    {
        var paths = _all.Select(subject => (Subject: subject, Path: PathOf(subject))).Where(static known => known.Path is not null).ToList();
        return from outer in paths
               from inner in paths
               where IsWithin(inner.Path!, outer.Path!)
               select (outer.Subject, inner.Subject);
    }

    /// <summary>Whether a value behind another may be null though that is not.</summary>
    public bool CanBeNullBehind(Subject path, Subject inner)
    {
        var start = PathOf(path);
        for (var value = Expand(inner.Value); ValuePath.Of(value) is { } end && end != start;)
        {
            switch (value)
            {
                case BoundMember member:
                    if (member.DeclaredType.IsNullable)
                        return true;
                    value = Expand(member.Target);
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

    /// <summary>Whether what one subject is may say something of what the other can be, beyond null.</summary>
    public bool AreEntangled(Subject one, Subject other)
    {
        var (ones, others) = (Reads(one), Reads(other));
        return ones.Any(left => others.Any(right => left == right || (IsWithin(left, right) && other.Kind != SubjectKind.Presence) || (IsWithin(right, left) && one.Kind != SubjectKind.Presence)));
    }

    private string? PathOf(Subject subject) => subject.Kind == SubjectKind.Relation ? null : ValuePath.Of(Expand(subject.Value));

    private HashSet<string> Reads(Subject subject) => [.. Reads(subject.Value).Concat(subject.Other is null ? [] : Reads(subject.Other))];

    private IEnumerable<string> Reads(BoundExpression expression) => Expand(expression) is var whole && ValuePath.Of(whole) is { } path
        ? [path]
        : BoundTree.Children(whole).SelectMany(Reads);

    private BoundExpression Expand(BoundExpression expression) => expression is BoundName { Symbol.Rank: SymbolRank.Let } let && lets.TryGetValue(let.Symbol.Name, out var value)
        ? Expand(value)
        : expression;

    private static bool IsWithin(string path, string start) =>
        path.Length > start.Length && path.StartsWith(start, StringComparison.Ordinal) && path[start.Length] is '.' or '[';

    private static int Parts(Subject subject, TextOperator op) => subject.Tests.OfType<TextTest>().Count(test => test.Operator == op);

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

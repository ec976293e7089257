using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Analysis.Subjects;

/// <summary>The paths at which subjects find their values, seen through <c>let</c>s: what one of them is may say something of another.</summary>
internal sealed class SubjectPaths(IReadOnlyDictionary<string, BoundExpression> lets)
{
    // Rules that overlap ask for the same subjects again and again.
    private readonly Dictionary<(Subject One, Subject Other), bool> _entangled = [];
    private readonly Dictionary<Subject, bool> _free = [];

    /// <summary>The path of a subject; null for what is computed.</summary>
    public string? Of(Subject subject) => subject.Kind == SubjectKind.Relation ? null : ValuePath.Of(Expand(subject.Value));

    /// <summary>A path with what its <c>let</c>s stand for.</summary>
    public BoundExpression Expand(BoundExpression path) => path switch
    {
        BoundName { Symbol.Rank: SymbolRank.Let } let when lets.TryGetValue(let.Symbol.Name, out var value) => Expand(value),
        BoundMember member => member with { Target = Expand(member.Target) },
        BoundKeyed keyed => keyed with { Target = Expand(keyed.Target) },
        BoundElement element => element with { Target = Expand(element.Target) },
        BoundNonNull nonNull => nonNull with { Operand = Expand(nonNull.Operand) },
        BoundNarrowed narrowed => narrowed with { Operand = Expand(narrowed.Operand) },
        BoundConversion conversion => conversion with { Operand = Expand(conversion.Operand) },
        _ => path,
    };

    /// <summary>Whether what one subject is may say something of what the other can be, beyond null.</summary>
    public bool AreEntangled(Subject one, Subject other)
    {
        if (!_entangled.TryGetValue((one, other), out var known))
            _entangled.Add((one, other), known = FindEntanglement(one, other));
        return known;
    }

    /// <summary>
    /// Whether a subject by itself can have any value of its type: a call may give less, and so may what is computed from one value twice or from
    /// whole numbers in steps. A condition that is taken as a whole may always be either.
    /// </summary>
    public bool CanHaveAny(Subject subject)
    {
        if (!_free.TryGetValue(subject, out var known))
            _free.Add(subject, known = IsFree(subject));
        return known;
    }

    /// <summary>Whether a path goes on behind another.</summary>
    public static bool IsWithin(string path, string start) =>
        path.Length > start.Length && path.StartsWith(start, StringComparison.Ordinal) && path[start.Length] is '.' or '[';

    private bool FindEntanglement(Subject one, Subject other)
    {
        var (ones, others) = (Reads(one), Reads(other));
        return ones.Any(left => others.Any(right =>
            AreEntangled(left, right)
            || (IsWithin(left.Path, right.Path) && !IsPresence(other))
            || (IsWithin(right.Path, left.Path) && !IsPresence(one))));
    }

    private bool IsFree(Subject subject)
    {
        if (subject.Kind == SubjectKind.Finite && subject.Type == SimpleType.Bool)
            return true;

        var values = new[] { subject.Value, subject.Other }.OfType<BoundExpression>().ToList();
        if (values.Any(HasSteps))
            return false;

        var reads = values.SelectMany(Reads).ToList();
        return !reads.Where((left, index) => reads.Skip(index + 1).Any(right => AreEntangled(left, right) || IsWithin(left.Path, right.Path) || IsWithin(right.Path, left.Path))).Any();
    }

    // What is there may be anything.
    private bool IsPresence(Subject subject) => subject.Kind == SubjectKind.Presence && Of(subject) is not null;

    // The same value, two parts of one that depend on each other, or the moment and the day of the clock.
    private static bool AreEntangled(Reading left, Reading right) =>
        left.Path == right.Path
        || (left.Whole is not null && left.Whole == right.Whole && !ValueParts.AreFree(left.Part!, right.Part!))
        || (Root(left.Path), Root(right.Path)) is ("now", "today") or ("today", "now");

    private static string Root(string path) => path.Split('.', '[')[0];

    private bool HasSteps(BoundExpression value) => value switch
    {
        BoundName { Symbol.Rank: SymbolRank.Let } let when lets.TryGetValue(let.Symbol.Name, out var known) => HasSteps(known),
        BoundCall { Form: not CallForm.Property } or BoundConditional or BoundTemplate => true,
        BoundCast { Type.NotNull: var type } when type == SimpleType.String => true,
        BoundArithmetic { Operator: ArithmeticOperator.Remainder } => true,
        BoundArithmetic { Operator: ArithmeticOperator.Multiply or ArithmeticOperator.Divide } arithmetic when IsWhole(arithmetic.Left) && IsWhole(arithmetic.Right) => true,
        BoundArithmetic { Type.NotNull: var type } when type == SimpleType.String => true,
        _ => BoundTree.Children(value).Any(HasSteps),
    };

    private static bool IsWhole(BoundExpression value) => value is BoundConversion conversion ? IsWhole(conversion.Operand) : Numbers.IsWhole(value.Type.NotNull);

    private IEnumerable<Reading> Reads(Subject subject) => new[] { subject.Value, subject.Other }.OfType<BoundExpression>().SelectMany(Reads);

    private IEnumerable<Reading> Reads(BoundExpression expression)
    {
        var whole = Expand(expression);
        if (whole is BoundCall { Form: CallForm.Property, Arguments: [var argument] } call && ValuePath.Of(Expand(argument.Value)) is { } owner)
            return [new Reading($"{owner}.{call.CSharp}", owner, call.CSharp)];
        if (ValuePath.Of(whole) is null)
            return BoundTree.Children(whole).SelectMany(Reads);

        var stored = Stored(whole);
        return ValuePath.Of(stored) is not { } path ? []
            : stored is BoundMember { Target: { Type.NotNull: SimpleType } target } part ? [new Reading(path, ValuePath.Of(target), part.Member)]
            : [new Reading(path, null, null)];
    }

    // Somebody's code may look at all that stands beside it.
    private static BoundExpression Stored(BoundExpression path)
    {
        var stored = path;
        for (var step = path; step is not null; step = BoundTree.Children(step).FirstOrDefault())
        {
            if (step is BoundMember { CanThrow: true } computed)
                stored = computed.Target;
        }

        return stored;
    }

    private sealed record Reading(string Path, string? Whole, string? Part);
}

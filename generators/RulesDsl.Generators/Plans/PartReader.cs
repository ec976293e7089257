using RulesDsl.Generators.Analysis.Conditions;
using RulesDsl.Generators.Analysis.Subjects;
using RulesDsl.Generators.Analysis.Tests;
using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Specs.Decisions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Plans;

/// <summary>
/// Reads conditions as parts, some of which depend on one value alone. Such a part may be looked at ahead of its turn, unless something before
/// it in its rule can fail: then it would keep that from failing.
/// </summary>
internal sealed class PartReader
{
    private static readonly IReadOnlyDictionary<string, BoundExpression> NoLets = new Dictionary<string, BoundExpression>();

    private readonly ConditionReader _reader;
    private readonly ReadingWork _work = new(NoLets);

    public PartReader(EnumValues enums)
    {
        Enums = enums;
        _reader = new ConditionReader(new SubjectCatalogue(enums, NoLets), NoLets);
    }

    public EnumValues Enums { get; }

    /// <summary>The parts of a rule's condition, in order; all of them must hold.</summary>
    public IReadOnlyList<PlannedPart> Read(RuleSpec rule)
    {
        var parts = new List<PlannedPart>();
        var isSafe = true;
        foreach (var condition in rule.Parts)
        {
            var formula = isSafe && !_work.IsTooMuch([condition]) ? _reader.Read(condition) : null;
            var column = formula is null ? null : ColumnOf(formula);
            parts.Add(new PlannedPart(condition, column, column is null ? null : formula));
            isSafe = isSafe && IsSafe(condition);
        }

        return parts;
    }

    /// <summary>Whether a condition may only be asked where one before it holds: that has shown that something is there.</summary>
    public static bool IsGuarded(BoundExpression expression) => expression is BoundNonNull or BoundNarrowed || BoundTree.Children(expression).Any(IsGuarded);

    private static Subject? ColumnOf(Formula formula) =>
        Formulas.Subjects(formula) is [var subject] && IsPath(subject.Value) && Formulas.Tests(formula).All(test => CanTell(subject, test))
        && !(IsBinary(subject.Type) && HasNot(formula))
            ? subject
            : null;

    // A value that can be read at any time: nobody's code runs for it.
    private static bool IsPath(BoundExpression value) => value switch
    {
        BoundName name => name.Symbol.Rank is SymbolRank.Input,
        BoundMember member => !member.CanThrow && IsPath(member.Target),
        BoundNonNull nonNull => IsPath(nonNull.Operand),
        _ => false,
    };

    private static bool CanTell(Subject subject, SubjectTest test) => (subject.Kind, test) switch
    {
        (_, DefaultedTest defaulted) => CanTell(subject, defaulted.Inner),
        (SubjectKind.Ordered, OrderTest or EqualityTest { IgnoresCase: false }) => true,
        (SubjectKind.Finite or SubjectKind.Text, EqualityTest { IgnoresCase: false }) => true,
        _ => false,
    };

    // No double is both below and not below a bound; one that is no number is neither.
    private static bool IsBinary(RuleType type) => type is SimpleType { Kind: SimpleKind.Double or SimpleKind.Float };

    private static bool HasNot(Formula formula) => formula switch
    {
        Formula.Not => true,
        Formula.And and => and.Operands.Any(HasNot),
        Formula.Or or => or.Operands.Any(HasNot),
        _ => false,
    };

    /// <summary>Whether a condition runs nobody's code and cannot fail: it may be asked at any time.</summary>
    public static bool IsSafe(BoundExpression expression) => expression switch
    {
        BoundName name => name.Symbol.Rank is not SymbolRank.Let,
        BoundComparison { Kind: ComparisonKind.Equals } or BoundOneOf { Kind: ComparisonKind.Equals } => false,
        BoundMember { CanThrow: true } => false,
        BoundLiteral or BoundEnumMember or BoundNull or BoundMember or BoundComparison or BoundOneOf or BoundInRange or BoundTextTest or BoundRegexTest
            or BoundNullTest or BoundTypeTest or BoundNot or BoundLogical or BoundTruth or BoundNonNull or BoundNarrowed or BoundCoalesce or BoundConditional =>
            BoundTree.Children(expression).All(IsSafe),
        _ => false,
    };
}

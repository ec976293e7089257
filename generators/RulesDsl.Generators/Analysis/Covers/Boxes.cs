using RulesDsl.Generators.Analysis.Conditions;
using RulesDsl.Generators.Analysis.Subjects;

namespace RulesDsl.Generators.Analysis.Covers;

/// <summary>Conditions as boxes, of which at least one must hold the input.</summary>
internal static class Boxes
{
    /// <summary>More boxes than this are no way to describe a condition.</summary>
    public const int Most = 256;

    /// <summary>The boxes of a condition, or of its opposite; null where they are too many.</summary>
    public static IReadOnlyList<Box>? Of(Formula formula, IReadOnlyList<Subject> subjects, bool holds = true) => formula switch
    {
        Formula.Constant constant => constant.Value == holds ? [Box.All(subjects.Count)] : [],
        Formula.Not not => Of(not.Operand, subjects, !holds),
        Formula.Atom atom => OfAtom(atom, subjects, holds),
        Formula.And and => holds ? All(and.Operands, subjects, holds) : Any(and.Operands, subjects, holds),
        Formula.Or or => holds ? Any(or.Operands, subjects, holds) : All(or.Operands, subjects, holds),
        _ => throw new InvalidOperationException($"No boxes for {formula.GetType().Name}."),
    };

    private static List<Box> OfAtom(Formula.Atom atom, IReadOnlyList<Subject> subjects, bool holds)
    {
        var set = atom.Subject.Where(atom.Test);
        if (!holds)
            set = atom.Subject.All - set;
        if (set.IsEmpty)
            return [];
        return [atom.Subject.All.IsWithin(set) ? Box.All(subjects.Count) : Box.Of(subjects.Count, atom.Subject.Number, set)];
    }

    private static List<Box>? All(IReadOnlyList<Formula> formulas, IReadOnlyList<Subject> subjects, bool holds)
    {
        List<Box> boxes = [Box.All(subjects.Count)];
        foreach (var formula in formulas)
        {
            if (Of(formula, subjects, holds) is not { } next || (long)boxes.Count * next.Count > Most * Most)
                return null;

            boxes = Merge([.. boxes.SelectMany(left => next.Select(left.And).OfType<Box>())], subjects);
            if (boxes.Count > Most)
                return null;
        }

        return boxes;
    }

    private static List<Box>? Any(IReadOnlyList<Formula> formulas, IReadOnlyList<Subject> subjects, bool holds)
    {
        var boxes = new List<Box>();
        foreach (var formula in formulas)
        {
            if (Of(formula, subjects, holds) is not { } next)
                return null;

            boxes.AddRange(next);
        }

        var merged = Merge(boxes, subjects);
        return merged.Count > Most ? null : merged;
    }

    // Boxes that differ in one subject only are one box; a box within another adds nothing.
    private static List<Box> Merge(List<Box> boxes, IReadOnlyList<Subject> subjects)
    {
        if (boxes.Count < 2)
            return boxes;

        var singles = boxes.Where(static box => box.Subjects.Count() == 1).GroupBy(static box => box.Subjects.First()).ToList();
        var kept = boxes.Where(static box => box.Subjects.Count() != 1).ToList();
        foreach (var single in singles)
        {
            var set = single.Select(box => box.Sets[single.Key]!).Aggregate(static (left, right) => left | right);
            kept.Add(subjects[single.Key].All.IsWithin(set) ? Box.All(subjects.Count) : Box.Of(subjects.Count, single.Key, set));
        }

        var distinct = new List<Box>();
        foreach (var box in kept.OrderBy(static box => box.Subjects.Count()))
        {
            if (!distinct.Any(box.IsWithin))
                distinct.Add(box);
            if (distinct.Count > Most)
                break;
        }

        return distinct;
    }
}

using System.Runtime.CompilerServices;
using RulesDsl.Generators.Analysis.Subjects;

namespace RulesDsl.Generators.Analysis.Covers;

/// <summary>
/// Proves that boxes hold all of some inputs, by few of them: it takes an input that those few leave, adds the one that holds most around it,
/// and begins again. Of thousands of boxes hardly any are looked at more than once.
/// </summary>
internal sealed class CoverProof(IReadOnlyList<Subject> subjects, Effort effort)
{
    // Most boxes are turned down by the first subject.
    private const int LooksPerStep = 8;

    private readonly CoverSearch _search = new(subjects, effort);

    /// <summary>The numbers of boxes that together hold all inputs of <paramref name="universe"/>; null where one is left, or where the effort is spent.</summary>
    public IReadOnlyList<int>? Prove(Box universe, IReadOnlyList<Box> boxes)
    {
        var few = new List<int>();
        var held = new List<Box>();
        while ((Escape(universe, held) ?? _search.FindUncovered(universe, held)) is { } left)
        {
            var next = FindBroadest(universe, boxes, PlaceIn(left));
            if (next < 0 || !effort.Spend((boxes.Count / LooksPerStep) + 1))
                return null;

            few.Add(next);
            held.Add(boxes[next]);
        }

        return effort.IsSpent ? null : few;
    }

    // What is outside of each box by the one subject that leaves most. Where that comes to nothing there may still be something.
    private Box? Escape(Box universe, List<Box> boxes)
    {
        foreach (var box in boxes)
        {
            var (outside, most) = (-1, 0.0);
            for (var subject = 0; subject < box.Sets.Length; subject++)
            {
                if (1 - Share(universe, box, subject) is var left && left > most)
                    (outside, most) = (subject, left);
            }

            if (outside < 0)
                return null;
            universe = universe.With(outside, (universe.Sets[outside] ?? subjects[outside].All) - box.Sets[outside]!);
        }

        return universe;
    }

    private int[] PlaceIn(Box box)
    {
        var place = new int[subjects.Count];
        for (var subject = 0; subject < place.Length; subject++)
            place[subject] = (box.Sets[subject] ?? subjects[subject].All).First;
        return place;
    }

    // Of the boxes that hold a place the first that holds most of all inputs, counted by regions.
    [MethodImpl(Hot.Loop)]
    private int FindBroadest(Box universe, IReadOnlyList<Box> boxes, int[] place)
    {
        var best = -1;
        var most = 0.0;
        for (var i = 0; i < boxes.Count && most < 1; i++)
        {
            if (!boxes[i].Contains(place))
                continue;

            var share = 1.0;
            for (var subject = 0; subject < place.Length; subject++)
                share *= Share(universe, boxes[i], subject);
            if (share > most)
                (best, most) = (i, share);
        }

        return best;
    }

    // How much of the inputs a box holds, of one subject: from 0 to 1.
    private double Share(Box universe, Box box, int subject) => box.Sets[subject] is { } set
        ? (universe.Sets[subject] ?? subjects[subject].All).ShareIn(set)
        : 1;
}

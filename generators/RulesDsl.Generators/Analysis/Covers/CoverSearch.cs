using RulesDsl.Generators.Analysis.Subjects;

namespace RulesDsl.Generators.Analysis.Covers;

/// <summary>
/// Looks for an input that no box holds. It parts the inputs by the subject that most boxes ask about, into classes that the same boxes
/// hold, and goes on within each class with those; what it has seen to be covered once it does not look at again.
/// </summary>
internal sealed class CoverSearch(IReadOnlyList<Subject> subjects, Effort effort)
{
    /// <summary>A box of inputs in <paramref name="universe"/> that none of <paramref name="covers"/> holds; null where there is none, or where the effort is spent.</summary>
    public Box? FindUncovered(Box universe, IReadOnlyList<Box> covers)
    {
        var meeting = new List<Cover>();
        foreach (var cover in covers)
        {
            if (universe.Meets(cover))
                meeting.Add(new Cover(cover, Scatter(meeting.Count)));
        }

        return Search(universe, meeting, [], 0);
    }

    private Box? Search(Box universe, List<Cover> covers, HashSet<(ulong Covers, ulong Subjects)> covered, ulong parted)
    {
        if (covers.Count == 0)
            return universe;
        if (covers.Any(cover => universe.IsWithin(cover.Box)) || !effort.Spend(covers.Count * subjects.Count))
            return null;

        // All that is left of the boxes asks about the subjects that are not parted yet, of which nothing is taken away yet.
        var key = (covers.Aggregate(0UL, static (sum, cover) => unchecked(sum + cover.Mark)), parted);
        if (covered.Contains(key))
            return null;

        var subject = Choose(universe, covers);
        foreach (var regions in Part(universe, covers, subject))
        {
            var within = covers.FindAll(cover => cover.Box.Sets[subject]?.Contains(regions[0]) ?? true);
            var set = IndexSet.Of(subjects[subject].Regions.Count, regions);
            if (Search(universe.With(subject, set), within, covered, parted | (1UL << subject)) is { } found)
                return found;
            if (effort.IsSpent)
                return null;
        }

        covered.Add(key);
        return null;
    }

    // The subject that most boxes leave something of uncovered; of those the one with the fewest regions.
    private int Choose(Box universe, List<Cover> covers)
    {
        var best = -1;
        var (most, fewest) = (0, int.MaxValue);
        for (var subject = 0; subject < subjects.Count; subject++)
        {
            var all = universe.Sets[subject] ?? subjects[subject].All;
            var asking = covers.Count(cover => cover.Box.Sets[subject] is { } set && !all.IsWithin(set));
            if (asking > most || (asking == most && asking > 0 && subjects[subject].Regions.Count < fewest))
                (best, most, fewest) = (subject, asking, subjects[subject].Regions.Count);
        }

        return best;
    }

    // Classes of regions that the same boxes hold, those that the fewest hold first: there is a gap most likely.
    private List<List<int>> Part(Box universe, List<Cover> covers, int subject)
    {
        // What changes from one region to the next: the sum of the marks of the boxes that hold it, and their number.
        var marks = new ulong[subjects[subject].Regions.Count + 1];
        var counts = new int[marks.Length];
        foreach (var cover in covers)
        {
            foreach (var (from, before) in cover.Box.Sets[subject]?.Runs ?? [])
            {
                unchecked
                {
                    marks[from] += cover.Mark;
                    marks[before] -= cover.Mark;
                }

                counts[from]++;
                counts[before]--;
            }
        }

        for (var i = 1; i < marks.Length; i++)
        {
            marks[i] = unchecked(marks[i] + marks[i - 1]);
            counts[i] += counts[i - 1];
        }

        effort.Spend(marks.Length);
        var classes = new Dictionary<ulong, List<int>>();
        foreach (var region in (universe.Sets[subject] ?? subjects[subject].All).Indexes)
        {
            if (classes.TryGetValue(marks[region], out var regions))
                regions.Add(region);
            else
                classes.Add(marks[region], [region]);
        }

        return [.. classes.Values.OrderBy(regions => counts[regions[0]])];
    }

    // Numbers of which no two sums are equal by any likely chance (splitmix64).
    private static ulong Scatter(int number)
    {
        unchecked
        {
            var mixed = ((ulong)number + 1) * 0x9E3779B97F4A7C15UL;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }

    private sealed record Cover(Box Box, ulong Mark);
}

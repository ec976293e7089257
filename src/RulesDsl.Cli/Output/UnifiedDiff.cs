using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace RulesDsl.Cli.Output;

/// <summary>What differs between two texts, in the form that <c>diff -u</c> gives it.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The lines of the diff.</summary>
    public static IEnumerable<string> Of(string name, string before, string after)
    {
        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, new LineEndingsPreservingChunker());
        return [$"--- a/{name}", $"+++ b/{name}", .. Hunks(diff.DiffBlocks).SelectMany(hunk => Lines(diff, hunk))];
    }

    // Changes whose surroundings touch are shown together.
    private static List<List<DiffBlock>> Hunks(IEnumerable<DiffBlock> blocks)
    {
        var hunks = new List<List<DiffBlock>>();
        foreach (var block in blocks)
        {
            if (hunks.Count > 0 && block.DeleteStartA - End(hunks[^1][^1]) <= 2 * Context)
                hunks[^1].Add(block);
            else
                hunks.Add([block]);
        }

        return hunks;
    }

    private static List<string> Lines(DiffResult diff, List<DiffBlock> hunk)
    {
        var (old, fresh) = (diff.PiecesOld, diff.PiecesNew);
        var from = Math.Max(0, hunk[0].DeleteStartA - Context);
        var to = Math.Min(old.Count, End(hunk[^1]) + Context);
        var added = hunk.Sum(static block => block.InsertCountB) - hunk.Sum(static block => block.DeleteCountA);
        var newFrom = hunk[0].InsertStartB - (hunk[0].DeleteStartA - from);
        var lines = new List<string> { $"@@ -{Range(from, to - from)} +{Range(newFrom, to - from + added)} @@" };
        var at = from;
        foreach (var block in hunk)
        {
            Add(lines, ' ', old, at, block.DeleteStartA);
            Add(lines, '-', old, block.DeleteStartA, End(block));
            Add(lines, '+', fresh, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            at = End(block);
        }

        Add(lines, ' ', old, at, to);
        return lines;
    }

    private static void Add(List<string> lines, char sign, IReadOnlyList<string> pieces, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            lines.Add(sign + pieces[i].TrimEnd('\n'));
            if (!pieces[i].EndsWith('\n'))
                lines.Add(@"\ No newline at end of file");
        }
    }

    private static int End(DiffBlock block) => block.DeleteStartA + block.DeleteCountA;

    // An empty range stands behind the line that it names.
    private static string Range(int from, int count) => count == 0 ? $"{from},0" : count == 1 ? $"{from + 1}" : $"{from + 1},{count}";
}

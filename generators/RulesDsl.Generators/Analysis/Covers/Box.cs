using System.Runtime.CompilerServices;
using RulesDsl.Generators.Analysis.Subjects;

namespace RulesDsl.Generators.Analysis.Covers;

/// <summary>Inputs that are described subject by subject: for each the regions that its value may be in. A subject that does not matter has no set.</summary>
internal sealed class Box(IndexSet?[] sets)
{
    /// <summary>The regions of each subject, by its number; null for all of them.</summary>
    public IndexSet?[] Sets { get; } = sets;

    /// <summary>Everything there is.</summary>
    public static Box All(int subjects) => new(new IndexSet?[subjects]);

    /// <summary>The inputs for which one subject is in some regions.</summary>
    public static Box Of(int subjects, int subject, IndexSet set)
    {
        var sets = new IndexSet?[subjects];
        sets[subject] = set;
        return new Box(sets);
    }

    /// <summary>The numbers of the subjects that matter.</summary>
    public IEnumerable<int> Subjects => Enumerable.Range(0, Sets.Length).Where(subject => Sets[subject] is not null);

    [MethodImpl(Hot.Loop)]
    public bool Meets(Box other)
    {
        for (var i = 0; i < Sets.Length; i++)
        {
            if (Sets[i] is { } mine && other.Sets[i] is { } its && !mine.Meets(its))
                return false;
        }

        return true;
    }

    /// <summary>Whether an input is in it.</summary>
    /// <param name="regions">The region of each subject that the input's value is in.</param>
    [MethodImpl(Hot.Loop)]
    public bool Contains(int[] regions)
    {
        for (var i = 0; i < Sets.Length; i++)
        {
            if (Sets[i] is { } set && !set.Contains(regions[i]))
                return false;
        }

        return true;
    }

    /// <summary>The inputs in both; null where there are none.</summary>
    public Box? And(Box other)
    {
        var sets = new IndexSet?[Sets.Length];
        for (var i = 0; i < sets.Length; i++)
        {
            sets[i] = (Sets[i], other.Sets[i]) switch
            {
                ({ } mine, { } its) => mine & its,
                (null, var its) => its,
                (var mine, null) => mine,
            };
            if (sets[i] is { IsEmpty: true })
                return null;
        }

        return new Box(sets);
    }

    /// <summary>Whether all inputs of this one are in <paramref name="other"/>.</summary>
    [MethodImpl(Hot.Loop)]
    public bool IsWithin(Box other)
    {
        for (var i = 0; i < Sets.Length; i++)
        {
            if (other.Sets[i] is { } its && (Sets[i] is not { } mine || !mine.IsWithin(its)))
                return false;
        }

        return true;
    }

    /// <summary>The same box with other regions of one subject.</summary>
    public Box With(int subject, IndexSet? set)
    {
        var sets = (IndexSet?[])Sets.Clone();
        sets[subject] = set;
        return new Box(sets);
    }

    /// <summary>Whether it holds the same inputs.</summary>
    public bool IsSame(Box other) => IsWithin(other) && other.IsWithin(this);
}

using System.Runtime.CompilerServices;
using RulesDsl.Generators.Analysis.Covers;

namespace RulesDsl.Generators.Analysis.Subjects;

/// <summary>Some of the regions that a subject's values fall into, one bit each.</summary>
internal sealed class RegionSet : IEquatable<RegionSet>
{
    private const int Width = 64;

    private readonly ulong[] _words;
    private IReadOnlyList<(int From, int Before)>? _runs;

    private RegionSet(ulong[] words) => _words = words;

    /// <summary>Whether no region is in it.</summary>
    public bool IsEmpty
    {
        get
        {
            foreach (var word in _words)
            {
                if (word != 0)
                    return false;
            }

            return true;
        }
    }

    /// <summary>The number of its lowest region; -1 where it is empty.</summary>
    public int First
    {
        get
        {
            for (var i = 0; i < _words.Length * Width; i++)
            {
                if (_words[i / Width] == 0)
                    i |= Width - 1;
                else if (Contains(i))
                    return i;
            }

            return -1;
        }
    }

    /// <summary>The numbers of its regions, lowest first.</summary>
    public IEnumerable<int> Indexes
    {
        get
        {
            foreach (var (from, before) in Runs)
            {
                for (var index = from; index < before; index++)
                    yield return index;
            }
        }
    }

    /// <summary>Its regions as stretches without a hole, lowest first.</summary>
    public IReadOnlyList<(int From, int Before)> Runs => _runs ??= FindRuns();

    /// <summary>The regions below <paramref name="count"/> for which <paramref name="isIn"/> is true.</summary>
    public static RegionSet Where(int count, Func<int, bool> isIn)
    {
        var words = new ulong[(count + Width - 1) / Width];
        for (var i = 0; i < count; i++)
        {
            if (isIn(i))
                words[i / Width] |= 1UL << (i % Width);
        }

        return new RegionSet(words);
    }

    /// <summary>The regions from one up to and without another, all below <paramref name="count"/>.</summary>
    public static RegionSet Range(int count, int from, int before)
    {
        var words = new ulong[(count + Width - 1) / Width];
        for (var index = from; index < before;)
        {
            // As many as are left in this word.
            var taken = Math.Min(before - index, Width - (index % Width));
            words[index / Width] |= (taken == Width ? ulong.MaxValue : (1UL << taken) - 1) << (index % Width);
            index += taken;
        }

        return new RegionSet(words);
    }

    /// <summary>The regions of a list, all below <paramref name="count"/>.</summary>
    public static RegionSet Of(int count, IEnumerable<int> indexes)
    {
        var words = new ulong[(count + Width - 1) / Width];
        foreach (var index in indexes)
            words[index / Width] |= 1UL << (index % Width);
        return new RegionSet(words);
    }

    [MethodImpl(Hot.Loop)]
    public bool Contains(int index) => (_words[index / Width] & (1UL << (index % Width))) != 0;

    [MethodImpl(Hot.Loop)]
    public bool Meets(RegionSet other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            if ((_words[i] & other._words[i]) != 0)
                return true;
        }

        return false;
    }

    [MethodImpl(Hot.Loop)]
    public bool IsWithin(RegionSet other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            if ((_words[i] & ~other._words[i]) != 0)
                return false;
        }

        return true;
    }

    /// <summary>How many of its regions are in another set, from 0 for none to 1 for all.</summary>
    [MethodImpl(Hot.Loop)]
    public double ShareIn(RegionSet other)
    {
        var (all, shared) = (0, 0);
        for (var i = 0; i < _words.Length; i++)
        {
            if (_words[i] == 0)
                continue;
            all += Ones(_words[i]);
            shared += Ones(_words[i] & other._words[i]);
        }

        return all == 0 ? 1 : (double)shared / all;
    }

    public bool Equals(RegionSet? other) => other is not null && IsWithin(other) && other.IsWithin(this);

    public override bool Equals(object? obj) => Equals(obj as RegionSet);

    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var word in _words)
            hash = unchecked((hash * 31) + word.GetHashCode());
        return hash;
    }

    [MethodImpl(Hot.Loop)]
    public static RegionSet operator &(RegionSet left, RegionSet right)
    {
        var words = new ulong[left._words.Length];
        for (var i = 0; i < words.Length; i++)
            words[i] = left._words[i] & right._words[i];
        return new RegionSet(words);
    }

    public static RegionSet operator |(RegionSet left, RegionSet right)
    {
        var words = new ulong[left._words.Length];
        for (var i = 0; i < words.Length; i++)
            words[i] = left._words[i] | right._words[i];
        return new RegionSet(words);
    }

    [MethodImpl(Hot.Loop)]
    public static RegionSet operator -(RegionSet left, RegionSet right)
    {
        var words = new ulong[left._words.Length];
        for (var i = 0; i < words.Length; i++)
            words[i] = left._words[i] & ~right._words[i];
        return new RegionSet(words);
    }

    private static int Ones(ulong word)
    {
        unchecked
        {
            word -= (word >> 1) & 0x5555555555555555UL;
            word = (word & 0x3333333333333333UL) + ((word >> 2) & 0x3333333333333333UL);
            return (int)((((word + (word >> 4)) & 0x0F0F0F0F0F0F0F0FUL) * 0x0101010101010101UL) >> 56);
        }
    }

    private List<(int From, int Before)> FindRuns()
    {
        var runs = new List<(int From, int Before)>();
        var from = -1;
        for (var i = 0; i < _words.Length * Width; i++)
        {
            if (_words[i / Width] == 0 && from < 0)
            {
                i |= Width - 1;
                continue;
            }

            if (Contains(i) == from >= 0)
                continue;
            if (from >= 0)
                runs.Add((from, i));
            from = from >= 0 ? -1 : i;
        }

        if (from >= 0)
            runs.Add((from, _words.Length * Width));
        return runs;
    }
}

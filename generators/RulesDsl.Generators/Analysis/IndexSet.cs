using System.Runtime.CompilerServices;
using RulesDsl.Generators.Analysis.Covers;

namespace RulesDsl.Generators.Analysis;

/// <summary>Some of the numbers from 0 up to a count, one bit each: regions that a value may be in, rules that may match.</summary>
internal sealed class IndexSet : IEquatable<IndexSet>
{
    /// <summary>How many numbers a word of bits holds.</summary>
    public const int Width = 64;

    private readonly ulong[] _words;
    private IReadOnlyList<(int From, int Before)>? _runs;

    private IndexSet(ulong[] words) => _words = words;

    /// <summary>Whether nothing is in it.</summary>
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

    /// <summary>Its lowest number; -1 where it is empty.</summary>
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

    /// <summary>How many numbers are in it.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _words)
                count += Ones(word);
            return count;
        }
    }

    /// <summary>The bits of each 64 numbers, the first number lowest.</summary>
    public IReadOnlyList<ulong> Words => _words;

    /// <summary>Its numbers, lowest first.</summary>
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

    /// <summary>Its numbers as stretches without a hole, lowest first.</summary>
    public IReadOnlyList<(int From, int Before)> Runs => _runs ??= FindRuns();

    /// <summary>How many words of bits it takes to hold so many numbers.</summary>
    public static int WordsFor(int count) => (count + Width - 1) / Width;

    /// <summary>The numbers below <paramref name="count"/> for which <paramref name="isIn"/> is true.</summary>
    public static IndexSet Where(int count, Func<int, bool> isIn)
    {
        var words = new ulong[WordsFor(count)];
        for (var i = 0; i < count; i++)
        {
            if (isIn(i))
                words[i / Width] |= 1UL << (i % Width);
        }

        return new IndexSet(words);
    }

    /// <summary>The numbers from one up to and without another, all below <paramref name="count"/>.</summary>
    public static IndexSet Range(int count, int from, int before)
    {
        var words = new ulong[WordsFor(count)];
        for (var index = from; index < before;)
        {
            // As many as are left in this word.
            var taken = Math.Min(before - index, Width - (index % Width));
            words[index / Width] |= (taken == Width ? ulong.MaxValue : (1UL << taken) - 1) << (index % Width);
            index += taken;
        }

        return new IndexSet(words);
    }

    /// <summary>The numbers of a list, all below <paramref name="count"/>.</summary>
    public static IndexSet Of(int count, IEnumerable<int> indexes)
    {
        var words = new ulong[WordsFor(count)];
        foreach (var index in indexes)
            words[index / Width] |= 1UL << (index % Width);
        return new IndexSet(words);
    }

    [MethodImpl(Hot.Loop)]
    public bool Contains(int index) => (_words[index / Width] & (1UL << (index % Width))) != 0;

    [MethodImpl(Hot.Loop)]
    public bool Meets(IndexSet other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            if ((_words[i] & other._words[i]) != 0)
                return true;
        }

        return false;
    }

    [MethodImpl(Hot.Loop)]
    public bool IsWithin(IndexSet other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            if ((_words[i] & ~other._words[i]) != 0)
                return false;
        }

        return true;
    }

    /// <summary>How many of its numbers are in another set, from 0 for none to 1 for all.</summary>
    [MethodImpl(Hot.Loop)]
    public double ShareIn(IndexSet other)
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

    public bool Equals(IndexSet? other) => other is not null && IsWithin(other) && other.IsWithin(this);

    public override bool Equals(object? obj) => Equals(obj as IndexSet);

    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var word in _words)
            hash = unchecked((hash * 31) + word.GetHashCode());
        return hash;
    }

    [MethodImpl(Hot.Loop)]
    public static IndexSet operator &(IndexSet left, IndexSet right)
    {
        var words = new ulong[left._words.Length];
        for (var i = 0; i < words.Length; i++)
            words[i] = left._words[i] & right._words[i];
        return new IndexSet(words);
    }

    public static IndexSet operator |(IndexSet left, IndexSet right)
    {
        var words = new ulong[left._words.Length];
        for (var i = 0; i < words.Length; i++)
            words[i] = left._words[i] | right._words[i];
        return new IndexSet(words);
    }

    [MethodImpl(Hot.Loop)]
    public static IndexSet operator -(IndexSet left, IndexSet right)
    {
        var words = new ulong[left._words.Length];
        for (var i = 0; i < words.Length; i++)
            words[i] = left._words[i] & ~right._words[i];
        return new IndexSet(words);
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

namespace RulesDsl.Generators.Plans;

/// <summary>Some of the rules of a set, one bit each, in the order in which they are tried.</summary>
internal sealed class RuleSetBits
{
    public const int Width = 64;

    private readonly ulong[] _words;

    private RuleSetBits(ulong[] words) => _words = words;

    /// <summary>The bits of each 64 rules, the first rule lowest.</summary>
    public IReadOnlyList<ulong> Words => _words;

    /// <summary>How many rules are in it.</summary>
    public int Count => Rules.Count();

    /// <summary>The numbers of its rules, lowest first.</summary>
    public IEnumerable<int> Rules
    {
        get
        {
            for (var i = 0; i < _words.Length; i++)
            {
                for (var left = _words[i]; left != 0; left &= left - 1)
                    yield return (i * Width) + LowestBit(left);
            }
        }
    }

    /// <summary>The rules below <paramref name="count"/> for which <paramref name="isIn"/> is true.</summary>
    public static RuleSetBits Where(int count, Func<int, bool> isIn)
    {
        var words = new ulong[(count + Width - 1) / Width];
        for (var i = 0; i < count; i++)
        {
            if (isIn(i))
                words[i / Width] |= 1UL << (i % Width);
        }

        return new RuleSetBits(words);
    }

    public bool Contains(int rule) => (_words[rule / Width] & (1UL << (rule % Width))) != 0;

    public RuleSetBits And(RuleSetBits other)
    {
        var words = new ulong[_words.Length];
        for (var i = 0; i < words.Length; i++)
            words[i] = _words[i] & other._words[i];
        return new RuleSetBits(words);
    }

    private static int LowestBit(ulong word)
    {
        var bit = 0;
        for (; (word & 0xFF) == 0; word >>= 8)
            bit += 8;
        for (; (word & 1) == 0; word >>= 1)
            bit++;
        return bit;
    }
}

using RulesDsl.Generators.Analysis.Covers;
using RulesDsl.Generators.Analysis.Subjects;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Analysis;

/// <summary>All that the proofs of one set work on.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Hit">Which matches make the result.</param>
/// <param name="Rules">The rules that can match, in order; those that are not enabled are none of them.</param>
/// <param name="Subjects">What they ask about.</param>
/// <param name="Impossible">Inputs that there are not: something of a value that is null.</param>
/// <param name="Examples">Inputs in words.</param>
/// <param name="Effort">What may still be spent.</param>
internal sealed record ProvedSet(
    NameSyntax Name, HitPolicy Hit, IReadOnlyList<ProvedRule> Rules, SubjectCatalogue Subjects, IReadOnlyList<Box> Impossible, Examples Examples, Effort Effort)
{
    private readonly CoverSearch _search = new(Subjects.All, Effort);
    private readonly CoverProof _proof = new(Subjects.All, Effort);

    /// <summary>Inputs among <paramref name="box"/> that neither <paramref name="covers"/> hold nor are impossible.</summary>
    public Box? FindUncovered(Box box, IEnumerable<Box> covers) => _search.FindUncovered(box, [.. Impossible, .. covers]);

    /// <summary>Whether there is an input in a box.</summary>
    public bool IsPossible(Box box) => !IsCovered(box, []);

    /// <summary>Whether all inputs among <paramref name="box"/> are held by <paramref name="covers"/> or impossible; not where the effort is spent.</summary>
    public bool IsCovered(Box box, IEnumerable<Box> covers) => _proof.Prove(box, [.. Impossible, .. covers]) is not null;

    /// <summary>Rules of a group that together match all that another one does; null where there are none, or where the effort is spent.</summary>
    public IReadOnlyList<ProvedRule>? FindCover(ProvedRule rule, RuleGroup group)
    {
        var cover = new SortedSet<int>();
        foreach (var box in rule.Boxes!)
        {
            if (_proof.Prove(box, group.Boxes) is not { } few)
                return null;
            cover.UnionWith(few);
        }

        // Boxes are in the order of their rules.
        return [.. cover.Select(group.OwnerOf).OfType<ProvedRule>().Distinct()];
    }
}

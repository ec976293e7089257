using System.Runtime.Loader;

namespace RulesDsl.Benchmarks.Decisions.Workload;

/// <summary>What finds rules for facts, each way over all facts at once, so that calling a delegate does not count.</summary>
internal sealed class Loops<TFact>
{
    /// <summary>The loops in C#, beside the rules and what is written by hand for them.</summary>
    public const string Code = """
        public static class Loops
        {
            private static readonly int[] Found = new int[100_000];

            public static long Tree(Fact[] loans)
            {
                var sum = 0L;
                foreach (var loan in loans)
                    sum += global::Tree.First(loan);
                return sum;
            }

            public static long Chain(Fact[] loans)
            {
                var sum = 0L;
                foreach (var loan in loans)
                    sum += global::Chain.First(loan);
                return sum;
            }

            public static long Evaluate(Fact[] loans)
            {
                var sum = 0L;
                foreach (var loan in loans)
                    sum += Grades.Evaluate(loan);
                return sum;
            }

            public static long EvaluateMany(Fact[] loans)
            {
                Grades.EvaluateMany(loans, Found);
                var sum = 0L;
                foreach (var result in Found.AsSpan(0, loans.Length))
                    sum += result;
                return sum;
            }

            public static long EvaluateManyInParallel(Fact[] loans)
            {
                Grades.EvaluateMany(loans, Found, new System.Threading.Tasks.ParallelOptions());
                var sum = 0L;
                foreach (var result in Found.AsSpan(0, loans.Length))
                    sum += result;
                return sum;
            }

            public static long TreeAll(Fact[] loans)
            {
                var sum = 0L;
                foreach (var loan in loans)
                {
                    foreach (var rule in Found.AsSpan(0, global::Tree.All(loan, Found, 0)))
                        sum += rule;
                }

                return sum;
            }

            public static long EvaluateAll(Fact[] loans)
            {
                var sum = 0L;
                foreach (var loan in loans)
                {
                    foreach (var match in Grades.EvaluateAll(loan))
                        sum += match.Output;
                }

                return sum;
            }
        }
        """;

    private static readonly string[] First = ["Tree", "Chain", "Evaluate", "EvaluateMany", "EvaluateManyInParallel"];
    private static readonly string[] All = ["TreeAll", "EvaluateAll"];

    private readonly Dictionary<string, Func<TFact[], long>> _loops;

    /// <summary>The loops of a compiled assembly.</summary>
    public Loops(Stream image) => _loops = AssemblyLoadContext.Default.LoadFromStream(image).GetType("Loops")!.GetMethods()
        .Where(static method => method.IsStatic).ToDictionary(static method => method.Name, static method => method.CreateDelegate<Func<TFact[], long>>());

    /// <summary>A loop by its name.</summary>
    public Func<TFact[], long> this[string name] => _loops[name];

    /// <summary>Sees that all loops that look for the same find the same for each fact.</summary>
    public void Check(TFact[] facts)
    {
        foreach (var same in (string[][])[First, All])
        {
            foreach (var fact in facts)
            {
                if (same.Select(name => _loops[name]([fact])).Distinct().Count() > 1)
                    throw new InvalidOperationException($"{string.Join(" and ", same)} disagree on {fact}.");
            }
        }
    }
}

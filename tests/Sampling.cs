using CsCheck;

namespace RulesDsl;

/// <summary>
/// Properties checked on samples: on the same ones in every run of a build, so that the build says the same of the same code, and on
/// new ones where RULESDSL_LONG is 1, where there is time to mend what they find.
/// </summary>
internal static class Sampling
{
    /// <summary>Whether there is time for many samples, and for new ones.</summary>
    public static bool IsLong { get; } = Environment.GetEnvironmentVariable("RULESDSL_LONG") == "1";

    /// <summary>Checks that a property holds for samples.</summary>
    /// <param name="gen">What makes a sample.</param>
    /// <param name="check">Throws where the property does not hold.</param>
    /// <param name="iter">How many samples.</param>
    /// <param name="longer">How many times as many where there is time.</param>
    /// <param name="print">How a sample is shown that fails.</param>
    public static void Check<T>(this Gen<T> gen, Action<T> check, int iter = 100, int longer = 1, Func<T, string>? print = null)
    {
        if (IsLong)
        {
            gen.Sample(check, iter: (long)iter * longer, threads: 1, print: print);
            return;
        }

        for (var number = 0; number < iter; number++)
        {
            var random = new PCG(1, (ulong)number);
            var seed = random.ToString();
            var sample = gen.Generate(random, null, out _);
            try
            {
                check(sample);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Sample {number} (CsCheck_Seed={seed}) fails: {(print is null ? sample?.ToString() : print(sample))}\n{failure.Message}", failure);
            }
        }
    }

    /// <inheritdoc cref="Check{T}(Gen{T}, Action{T}, int, int, Func{T, string})"/>
    /// <param name="holds">Whether the property holds for a sample.</param>
    public static void Check<T>(this Gen<T> gen, Func<T, bool> holds, int iter = 100, int longer = 1) =>
        gen.Check(sample => Assert.True(holds(sample)), iter, longer);

    /// <inheritdoc cref="Check{T}(Gen{T}, Action{T}, int, int, Func{T, string})"/>
    public static void Check<T1, T2>(this Gen<(T1, T2)> gen, Action<T1, T2> check, int iter = 100, int longer = 1) =>
        gen.Check(sample => check(sample.Item1, sample.Item2), iter, longer);

    /// <inheritdoc cref="Check{T}(Gen{T}, Action{T}, int, int, Func{T, string})"/>
    public static void Check<T1, T2, T3, T4>(this Gen<(T1, T2, T3, T4)> gen, Action<T1, T2, T3, T4> check, int iter = 100, int longer = 1) =>
        gen.Check(sample => check(sample.Item1, sample.Item2, sample.Item3, sample.Item4), iter, longer);

    /// <inheritdoc cref="Check{T}(Gen{T}, Action{T}, int, int, Func{T, string})"/>
    public static void Check<T1, T2, T3, T4, T5>(this Gen<(T1, T2, T3, T4, T5)> gen, Action<T1, T2, T3, T4, T5> check, int iter = 100, int longer = 1) =>
        gen.Check(sample => check(sample.Item1, sample.Item2, sample.Item3, sample.Item4, sample.Item5), iter, longer);
}

using RulesDsl.Generators.Pipeline;
using RulesDsl.Language;

namespace RulesDsl.Generators.Tests.Pipeline;

public sealed class PendingTests
{
    [Fact]
    public void Work_goes_on_beside_who_began_it()
    {
        using var isThere = new ManualResetEventSlim();

        var pending = Pending<string>.Start(
            () =>
            {
                isThere.Wait(TimeSpan.FromMinutes(1));
                return "done";
            },
            default);
        isThere.Set();

        Assert.Equal("done", pending.Result);
    }

    [Fact]
    public void Two_are_equal_if_their_results_are()
    {
        Assert.Equal(Of(1, 2), Of(1, 2));
        Assert.NotEqual(Of(1, 2), Of(1, 3));
        Assert.Equal(Of(1, 2).GetHashCode(), Of(1, 2).GetHashCode());
    }

    [Fact]
    public async Task Who_reads_one_that_was_stopped_is_stopped_too()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        Assert.ThrowsAny<OperationCanceledException>(() => Pending<string>.Start(static () => "done", stop.Token).Result);
    }

    [Fact]
    public void What_the_work_throws_is_thrown_where_its_result_is_read()
    {
        var pending = Pending<string>.Start(static () => throw new InvalidOperationException("broken"), default);

        Assert.Equal("broken", Assert.Throws<InvalidOperationException>(() => pending.Result).Message);
        Assert.Equal("broken", Assert.Throws<InvalidOperationException>(() => pending.Result).Message);
    }

    [Fact]
    public void What_the_result_was_made_of_is_let_go()
    {
        var (pending, material) = Begin();
        Assert.Equal(3, pending.Result.Count);

        for (var i = 0; i < 10 && material.IsAlive; i++)
            GC.Collect();

        Assert.False(material.IsAlive);
        GC.KeepAlive(pending);
    }

    private static Pending<EquatableArray<int>> Of(params int[] numbers) => Pending<EquatableArray<int>>.Start(() => new EquatableArray<int>(numbers), default);

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static (Pending<EquatableArray<int>> Pending, WeakReference Material) Begin()
    {
        var material = new List<int> { 1, 2, 3 };
        return (Pending<EquatableArray<int>>.Start(() => material.ToEquatableArray(), default), new WeakReference(material));
    }
}

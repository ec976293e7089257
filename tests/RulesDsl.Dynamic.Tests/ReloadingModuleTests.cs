using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace RulesDsl.Dynamic.Tests;

public sealed class ReloadingModuleTests : IDisposable
{
    private const string Mistaken = "ruleset A(n: int) -> int\nrule \"x\" then y\n";
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    private string File1 => Path.Combine(_folder, "a.rules");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_change_is_seen_and_an_old_module_goes_on_for_who_holds_it()
    {
        await WriteAsync(Giving(1));
        await using var rules = await ReloadingModule.StartAsync([File1], interval: Soon);
        var old = rules.Current;

        var reload = await AfterAsync(rules, () => WriteAsync(Giving(2)));

        Assert.True(reload.IsNew);
        Assert.Same(rules.Current, reload.Module);
        Assert.Equal((1, 2), (Evaluate(old), Evaluate(rules.Current)));
    }

    [Fact]
    public async Task A_change_is_seen_where_nobody_listens()
    {
        await WriteAsync(Giving(1));
        await using var rules = await ReloadingModule.StartAsync([File1], interval: Soon);
        var old = rules.Current;

        await WriteAsync(Giving(2));
        for (var i = 0; i < 600 && rules.Current == old; i++)
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, CancellationToken.None);

        Assert.Equal(2, Evaluate(rules.Current));
    }

    [Fact]
    public async Task A_reload_that_was_stopped_is_made_up_for()
    {
        await WriteAsync(Giving(1));
        await using var rules = await ReloadingModule.StartAsync([File1], interval: Soon);
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        var next = NextAsync(rules);
        await WriteAsync(Giving(2));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rules.ReloadAsync(stop.Token));

        Assert.Equal(2, Evaluate((await next).Module));
    }

    [Fact]
    public async Task Rules_with_errors_leave_the_old_ones_in_use()
    {
        await WriteAsync(Giving(1));
        await using var rules = await ReloadingModule.StartAsync([File1], interval: Soon);

        var broken = await AfterAsync(rules, () => WriteAsync(Mistaken));
        var after = Evaluate(rules.Current);
        var mended = await AfterAsync(rules, () => WriteAsync(Giving(3)));

        Assert.False(broken.IsNew);
        Assert.Equal((1, 2), (after, Assert.Single(broken.Diagnostics).Line));
        Assert.True(mended.IsNew);
        Assert.Equal(3, Evaluate(rules.Current));
    }

    [Fact]
    public async Task A_file_that_is_being_written_is_left_alone_until_it_is_whole()
    {
        await WriteAsync(Giving(1));
        var clock = new FakeTimeProvider();
        await using var rules = await ReloadingModule.StartAsync([File1], clock: clock);
        var reload = NextAsync(rules);

        await using (var writing = new StreamWriter(File1))
        {
            // What is there at first would be rules without errors.
            foreach (var piece in new[] { "ruleset A(n: int) -> int\n", "rule \"x\" then ", "2\n", "rule \"y\" then 3\n" })
            {
                await writing.WriteAsync(piece);
                await writing.FlushAsync();
                await TickAsync(clock);
                Assert.False(reload.IsCompleted);
            }
        }

        await TickAsync(clock);
        await TickAsync(clock);

        Assert.True((await reload).IsNew);
        Assert.Equal(["x", "y"], rules.Current.Decision("A").Info.Rules.Select(static rule => rule.Name));
    }

    [Fact]
    public async Task A_file_that_goes_is_told_and_taken_again_when_it_comes_back()
    {
        await WriteAsync(Giving(1));
        await using var rules = await ReloadingModule.StartAsync([File1], interval: Soon);

        var gone = await AfterAsync(rules, () =>
        {
            File.Delete(File1);
            return Task.CompletedTask;
        });
        var back = await AfterAsync(rules, () => WriteAsync(Giving(2)));

        Assert.IsType<FileNotFoundException>(gone.Failure);
        Assert.Equal(1, Evaluate(gone.Module));
        Assert.Equal((true, 2), (back.IsNew, Evaluate(back.Module)));
    }

    [Fact]
    public async Task Files_that_are_emptied_or_all_gone_leave_the_old_rules_in_use()
    {
        await WriteAsync(Giving(1));
        await File.WriteAllTextAsync(Path.Combine(_folder, "b.rules"), "fact B { n: int }\n");
        await using var rules = await ReloadingModule.StartAsync([_folder], interval: Soon);

        var emptied = await AfterAsync(rules, () => WriteAsync(""));
        Assert.Equal((false, $"The rules file '{File1}' is empty; delete it if its rules are to go."), (emptied.IsNew, emptied.Failure!.Message));
        Assert.Equal(1, Evaluate(rules.Current));

        await AfterAsync(rules, () => WriteAsync(Giving(2)));
        var one = await AfterAsync(rules, () => Task.Run(() => File.Delete(Path.Combine(_folder, "b.rules"))));
        Assert.True(one.IsNew);

        var gone = await AfterAsync(rules, () => Task.Run(() => File.Delete(File1)));
        Assert.Equal((false, "All rules files are gone."), (gone.IsNew, gone.Failure!.Message));
        Assert.Equal(2, Evaluate(rules.Current));
    }

    [Fact]
    public async Task A_folder_stands_for_the_files_that_come_into_it()
    {
        await WriteAsync(Giving(1));
        await using var rules = await ReloadingModule.StartAsync([_folder], interval: Soon);

        await AfterAsync(rules, () => File.WriteAllTextAsync(Path.Combine(_folder, "b.rules.yaml"), "ruleset: B\ninputs: { n: int }\noutput: int\nrules:\n  - { rule: x, then: n + 1 }\n"));

        Assert.Equal(["A", "B"], rules.Current.Decisions.Select(static decision => decision.Name));
    }

    [Fact]
    public async Task What_cannot_be_loaded_at_first_is_an_exception()
    {
        await Assert.ThrowsAsync<FileNotFoundException>(() => ReloadingModule.StartAsync([File1]));
        await WriteAsync(Mistaken);
        Assert.Single((await Assert.ThrowsAsync<ModuleException>(() => ReloadingModule.StartAsync([File1]))).Diagnostics);
    }

    [Fact]
    public async Task Evaluations_go_on_while_modules_are_swapped()
    {
        await WriteAsync(Giving(0));
        await using var rules = await ReloadingModule.StartAsync([File1], interval: TimeSpan.FromHours(1));
        using var stop = new CancellationTokenSource();
        var evaluating = Task.Run(() =>
        {
            var last = 0;
            while (!stop.IsCancellationRequested)
            {
                var found = Evaluate(rules.Current);
                Assert.True(found >= last, "Old rules came back.");
                last = found;
            }
        });

        for (var i = 1; i <= 20; i++)
        {
            await WriteAsync(Giving(i));
            Assert.True((await rules.ReloadAsync()).IsNew);
            Assert.Equal(i, Evaluate(rules.Current));
        }

        await stop.CancelAsync();
        await evaluating;
    }

    [Fact]
    public async Task A_module_that_was_swapped_leaves_the_process()
    {
        await WriteAsync(Giving(1));
        await using var rules = await ReloadingModule.StartAsync([File1], interval: TimeSpan.FromHours(1));
        var old = AssemblyOf(rules);
        await WriteAsync(Giving(2));
        await rules.ReloadAsync();

        for (var i = 0; old.IsAlive && i < 10; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(old.IsAlive);
    }

    private static string Giving(int result) => $"ruleset A(n: int) -> int\nrule \"x\" then {result}\n";

    private static int Evaluate(RuleModule module) => (int)module.Decision("A").Evaluate(new JsonObject { ["n"] = 1 })!;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference AssemblyOf(ReloadingModule rules) => new(rules.Current.Assembly);

    private static Task<ModuleReload> NextAsync(ReloadingModule rules)
    {
        var next = new TaskCompletionSource<ModuleReload>(TaskCreationOptions.RunContinuationsAsynchronously);
        rules.Reloaded += (_, reload) => next.TrySetResult(reload);
        return next.Task.WaitAsync(Patience);
    }

    private static async Task<ModuleReload> AfterAsync(ReloadingModule rules, Func<Task> change)
    {
        var next = NextAsync(rules);
        await change();
        return await next;
    }

    // Time for the look that the tick causes.
    private static async Task TickAsync(FakeTimeProvider clock)
    {
        clock.Advance(ReloadingModule.DefaultInterval);
        await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, CancellationToken.None);
    }

    private async Task WriteAsync(string rules)
    {
        await File.WriteAllTextAsync(File1 + ".new", rules);
        File.Move(File1 + ".new", File1, overwrite: true);
    }
}

using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Decisions;

/// <summary>Modules that are allowed and unusual: keywords as names, names that generated code likes as well, structs, interfaces, lists as inputs.</summary>
public sealed class UnusualModuleTests
{
    [Theory]
    [InlineData("ruleset @class(@event: Order, @int: int) -> int\n\nlet @let = @int + 1\n\nrule \"a\"\n  when @event.Total > 1\n  then @let\n\notherwise\n  then 0\n")]
    [InlineData("enum @enum { @class, B }\nfact @fact { @public: @enum, e: @enum? }\n\nruleset S(f: @fact) -> @fact\n\nrule \"a\"\n  when @public is B\n  then @public = @class\n")]
    [InlineData("ruleset S(a: Order, b: Order) -> decimal?\n\nrule \"a\"\n  when a.Total > b.Total\n  then a.Maybe\n\notherwise\n  then null\n")]
    [InlineData("ruleset S(next: Order, result: int, found: int, match: int, When1: int) -> int\n  hit first\n\nrule \"a\"\n  when next.Total > result + found + match + When1\n  then 1\n")]
    [InlineData("ruleset S(a: Order[]) -> Order?\n\nrule \"a\"\n  when a.count > 1\n  then a[0]\n")]
    [InlineData("ruleset S(a: map<string, Order>) -> int\n\nrule \"a\"\n  when a[\"x\"].Total > 1\n  then a.count\n")]
    [InlineData("ruleset S(a: Order) -> Outer.Inner\n\nrule \"a\"\n  when a.Total > 1\n  then X = 1\n")]
    [InlineData("ruleset S(a: Shop.Order) -> Level\n\nrule \"a\"\n  when a.Level is not null\n  then a.Level\n\nrule \"b\"\n  then Shop.Level.High\n")]
    [InlineData("ruleset S(a: Point) -> Point\n\nrule \"a\"\n  when X > 1\n  then X = X + 1, Y = 2\n")]
    [InlineData("ruleset S(a: IThing) -> string\n\nrule \"a\"\n  when a.Name == \"x\" and a.Base > 1\n  then a.Name\n")]
    public void Unusual_modules_compile_to_code_without_errors(string rules) => Assert.NotNull(RulesProject.Compile(
        """
        namespace Shop
        {
            public enum Level { Low, High }
            public record Order { public decimal Total { get; init; } public decimal? Maybe { get; init; } public Level? Level { get; init; } }
            public class Outer { public sealed record Inner(int X); }
            public struct Point { public int X; public int Y { get; set; } }
            public interface IBase { int Base { get; } }
            public interface IThing : IBase { string Name { get; } }
        }
        """, ("odd.rules", "namespace Shop\n" + rules)).Load());
}

namespace RulesDsl.Generators.Tests.Types;

/// <summary>Every sort of C# type that a path may go through.</summary>
public class InputTypeTests
{
    [Fact]
    public void Records_classes_and_structs() => TypeRules.Hold(
        """
        namespace Shop
        {
            public record Name(string First, string? Last = null);
            public sealed record Thing(Name Name, Point At, Size Size, Box Box) { public int Count; public readonly int Fixed = 3; internal int Inner { get; init; } = 4; private int Hidden { get; } = 5; }
            public struct Point { public int X { get; set; } public int Y; }
            public readonly record struct Size(decimal Width, decimal Height) { public decimal Area => Width * Height; }
            public class Box { public Point? Corner { get; init; } public Size Size { get; init; } public Box? Inside { get; init; } }
        }
        public static class Sample { public static readonly Thing It = new(new("Ada"), new() { X = 1, Y = 2 }, new(2, 3), new() { Inside = new() { Corner = new Point { X = 7 } } }) { Count = 9 }; }
        """,
        "it.Name.First == \"Ada\"", "it.Name.Last is null", "it.At.X + it.At.Y == 3", "it.Size.Area == 6", "it.Box.Corner is null", "it.Box.Corner.X is null", "it.Box.Inside.Corner.X == 7", "it.Box.Inside.Inside.Corner.X is null",
        "it.Count == 9", "it.Fixed == 3", "it.Inner == 4", "it.Size == it.Size", "it.Name == it.Name", "it.Box.Size.Width == 0", "it.Box.Corner != it.At", "it.At in [it.At]", "Name.First is \"Ada\"");

    [Fact]
    public void Enums_of_any_size_flags_and_nullable_ones() => TypeRules.Hold(
        """
        namespace Shop
        {
            public enum Tier : byte { Basic = 1, Silver = 5, Gold = 9 }
            [Flags] public enum Access : ulong { None = 0, Read = 1, Write = 2, All = 3 }
            public class Thing { public Tier Tier => Tier.Gold; public Tier? Wish => null; public Access Access => Access.All; public Kind Of => Kind.@new; public List<Tier> Tiers { get; } = [Tier.Basic, Tier.Gold]; public Dictionary<Tier, int> Points { get; } = new() { [Tier.Gold] = 3 }; public enum Kind { old, @new } }
        }
        public static class Sample { public static readonly Thing It = new(); }
        """,
        "it.Tier is Gold", "it.Tier > Silver", "it.Tier in [Silver, Gold]", "it.Tier in Silver..Gold", "it.Wish is null", "it.Wish != Gold", "it.Access == All", "it.Access is not Read", "it.Of is new", "it.Of is Thing.Kind.new", "it.Tiers contains Gold",
        "it.Tiers contains any [Silver, Basic]", "[Gold] subset of it.Tiers", "it.Points[Gold] == 3", "it.Points[Basic] is null", "max(it.Tiers) is Gold", "\"{it.Tier} {it.Of} {it.Wish}\" == \"Gold new \"", "first(t in it.Tiers by t desc) is Gold", "it.Tier is Tier.Gold", "(it.Wish ?? Silver) is Silver",
        "(if it.Tier is Gold then it.Tier else Silver) is Gold", "group(t in it.Tiers by t : t.count)[Gold] == 1");

    [Fact]
    public void Numbers_of_every_size() => TypeRules.Hold(
        """
        namespace Shop
        {
            public class Thing
            {
                public byte B => 200; public sbyte SB => -100; public short S => -30000; public ushort US => 60000; public int I => -2; public uint UI => 4_000_000_000; public long L => -5_000_000_000; public ulong UL => 18_000_000_000_000_000_000;
                public float F => 1.5f; public double D => 2.5; public decimal M => 3.5m; public byte? NB => null; public ulong? NUL => 5; public char C => 'x'; public float? NF => 0.5f;
            }
        }
        public static class Sample { public static readonly Thing It = new(); }
        """,
        "it.B + it.SB == 100", "it.S * 2 == -60000", "it.US + it.I == 59998", "it.UI + it.I == 3_999_999_998", "it.UL > it.L", "it.UL - 1 == 17_999_999_999_999_999_999", "it.UI > it.I", "it.UL > it.I", "it.F + it.D == 4", "it.F * 2 == 3", "it.M + it.UL > 5", "it.D > it.I", "it.F > it.L",
        "it.NB is null", "it.NB + 1 is null", "it.NUL + it.I == 3", "it.C == \"x\"", "it.C in [\"x\", \"y\"]", "it.C != \"y\"", "it.F in 1..2", "it.B in 100..200", "it.US in [60000]", "max(it.B, it.US) == 60000", "abs(it.SB) == 100", "it.NF == 0.5", "\"{it.F} {it.C}\" == \"1.5 x\"", "it.UL == 18_000_000_000_000_000_000",
        "sum([it.B, it.B]) == 400", "-it.B == -200", "-it.UI == -4_000_000_000", "it.UI / 2 == 2_000_000_000", "it.B % 3 == 2", "double(it.M) > it.D", "it.UL / it.L < 0");

    [Fact]
    public void Moments_identifiers_and_objects() => TypeRules.Hold(
        """
        namespace Shop
        {
            public class Thing
            {
                public DateTime Plain => new(2026, 1, 31, 10, 0, 0, DateTimeKind.Utc); public DateTimeOffset Moment => new(2026, 1, 31, 10, 0, 0, TimeSpan.Zero); public DateOnly Day => new(2026, 1, 31); public TimeOnly Clock => new(10, 30); public TimeSpan Long => TimeSpan.FromHours(3);
                public Guid Id => new("0a1b2c3d-0000-0000-0000-000000000001"); public object Any => 5; public object? Nothing => null; public Uri Site => new("https://example.org/a"); public Version Version => new(1, 2);
            }
        }
        public static class Sample { public static readonly Thing It = new(); }
        """,
        "it.Plain < 2026-02-01T00:00Z", "date(it.Plain) == it.Day", "it.Plain.Year == 2026", "it.Plain + 1d > it.Plain", "it.Moment == 2026-01-31T10:00Z", "it.Clock > time(10, 0)", "it.Long / 1h == 3", "it.Id == \"0a1b2c3d-0000-0000-0000-000000000001\"", "it.Any == 5", "it.Any != \"5\"",
        "it.Nothing is null", "it.Site.Host == \"example.org\"", "it.Site == it.Site", "it.Version.Minor == 2", "it.Version is Version", "\"{it.Plain} {it.Id}\" starts with \"2026-01-31T10:00:00 0a1b\"");

    [Fact]
    public void Generics_and_tuples() => TypeRules.Hold(
        """
        namespace Shop
        {
            public class Box<T> { public T? Value { get; init; } public required string Label { get; init; } public List<T> All { get; init; } = []; public T Or(T other) => Value ?? other; public class Lid { public T? Under { get; init; } } }
            public record Pair<TLeft, TRight>(TLeft Left, TRight Right);
            public class Line { public int Price { get; init; } }
            public class Thing
            {
                public Box<Line> Line => new() { Label = "line", Value = new Line { Price = 3 }, All = [new Line { Price = 4 }, new Line { Price = 5 }] }; public Box<int> Number => new() { Label = "number", Value = 7 }; public Box<string?> None => new() { Label = "none" };
                public Pair<Line, Pair<int, string>> Deep => new(new Line { Price = 1 }, new(2, "three")); public Box<Line>.Lid Lid => new() { Under = new Line { Price = 8 } }; public (int Count, Line Line) Named => (2, new Line { Price = 6 }); public (int, string) Plain => (1, "b"); public KeyValuePair<string, int> Entry => new("a", 1);
                public List<(string Key, int Value)> Rows => [("a", 1), ("b", 2)]; public Lazy<int> Lazy => new(() => 5);
            }
        }
        public static class Sample { public static readonly Thing It = new(); }
        """,
        "it.Line.Value.Price == 3", "sum(it.Line.All.Price) == 9", "it.Number.Value == 7", "it.None.Value is null", "it.Deep.Left.Price == 1", "it.Deep.Right.Left == 2", "it.Deep.Right.Right == \"three\"", "it.Line.Label is \"line\"", "it.Lid.Under.Price == 8", "it.Named.Count == 2", "it.Named.Line.Price == 6",
        "it.Plain.Item2 == \"b\"", "it.Entry.Key == \"a\"", "sum(r in it.Rows where r.Key == \"b\" : r.Value) == 2", "first(r in it.Rows by r.Value desc).Key == \"b\"", "sum(it.Rows.Value) == 3", "it.Number.Or(3) == 7", "it.Lazy.Value == 5");

    [Fact]
    public void Inheritance_and_interfaces() => TypeRules.Hold(
        """
        namespace Shop
        {
            public interface INamed { string Name { get; } string Upper => Name.ToUpperInvariant(); }
            public interface IPriced : INamed { decimal Price { get; } }
            public abstract class Base : INamed { public string Name { get; init; } = "base"; public virtual int Rank => 1; public abstract string Kind { get; } public object Shape => "base"; protected int Secret => 1; public string Hello() => "hello"; }
            public class Middle : Base { public override int Rank => 2; public override string Kind => "middle"; public new string Shape => "new"; }
            public sealed class Leaf : Middle, IPriced { public decimal Price { get; init; } = 5; public override string Kind => "leaf"; int IComparable => 3; }
            public class Explicit : IPriced { string INamed.Name => "explicit"; decimal IPriced.Price => 7; }
            public class Thing { public Leaf One { get; } = new() { Name = "Leaf" }; public Base Base { get; } = new Leaf(); public INamed Named { get; } = new Leaf { Name = "x" }; public IPriced Priced { get; } = new Explicit(); public IReadOnlyList<Base> All { get; } = [new Middle(), new Leaf()]; public Base? None => null; public object Any { get; } = new Leaf(); }
        }
        public static class Sample { public static readonly Thing It = new(); }
        """,
        "it.One.Name == \"Leaf\"", "it.One.Rank == 2", "it.One.Shape == \"new\"", "it.One.Kind is \"leaf\"", "it.One.Price == 5", "it.One.Hello() == \"hello\"", "it.Base is Leaf", "it.Base is Middle", "it.Base is IPriced", "it.Named is Leaf", "it.Named.Name == \"x\"",
        "it.Named.Upper == \"X\"", "it.Priced.Name == \"explicit\"", "it.Priced.Price == 7", "it.Priced is not Leaf", "it.None is not Leaf", "it.None.Rank is null", "count(b in it.All where b is Leaf) == 1", "it.All[0].Rank == 2", "it.Any is Leaf", "it.One == it.One", "it.Base != it.One");

    [Fact]
    public void What_is_shown_to_be_a_subclass_has_its_members() => TypeRules.Hold(
        """
        namespace Shop
        {
            public abstract class Shape { public Shape? Inner { get; init; } }
            public sealed class Circle : Shape { public int Radius { get; init; } }
            public sealed class Square : Shape { public int Side { get; init; } public string? Note { get; init; } }
            public class Thing { public Shape Shape { get; init; } = new Circle { Radius = 3, Inner = new Square { Side = 4 } }; public Shape? None => null; public List<Shape> All { get; } = [new Circle { Radius = 1 }, new Square { Side = 2 }, new Square { Side = 5 }]; public object Any => new Square { Side = 7 }; }
        }
        public static class Sample { public static readonly Thing It = new(); }
        """,
        "it.Shape is Circle and it.Shape.Radius == 3", "it.Shape is not Circle or it.Shape.Radius == 3", "it.Shape.Inner is Square and it.Shape.Inner.Side == 4", "sum(s in it.All where s is Square : s.Side) == 7", "any(s in it.All where s is Circle and s.Radius == 1)",
        "(if it.Shape is Circle then it.Shape.Radius else 0) == 3", "not (it.None is Circle and it.None.Radius > 0)", "it.Any is Square and it.Any.Side == 7", "it.Shape is Circle and it.Shape.Inner is Square and it.Shape.Radius + it.Shape.Inner.Side == 7", "first(s in it.All where s is Square by s.Side desc) is Square");

    [Fact]
    public void Names_that_are_words_of_CSharp_or_of_rules() => TypeRules.Hold(
        """
        namespace Shop
        {
            public class @class { public int @event => 1; public int @in => 2; public int @not => 3; public string @string => "s"; public int count => 4; public int when => 5; public int @true => 6; }
            public class Thing { public @class @class { get; } = new(); public int @if => 7; public int value => 8; public int items => 9; public List<int> @foreach { get; } = [1]; public int order_total => 10; public int UnitPrice => 11; public int X1 => 12; public int ünïcode => 13; }
        }
        public static class Sample { public static readonly Thing It = new(); }
        """,
        "it.class.event == 1", "it.class.in == 2", "it.class.not == 3", "it.class.string == \"s\"", "it.class.count == 4", "it.class.when == 5", "it.class.true == 6", "it.if == 7", "it.value == 8", "it.items == 9", "sum(class in it.foreach : class) == 1", "it.OrderTotal == 10", "it.unit_price == 11", "unitprice == 11", "it.X1 == 12", "it.ünïcode == 13");

    [Fact]
    public void Static_members_and_constants() => TypeRules.Hold(
        """
        namespace Shop
        {
            public static class Limits { public const decimal Large = 1000; public static int Small { get; } = 5; public static readonly string Text = "t"; public static class Inner { public const int Deep = 3; } }
            public class Thing { public decimal Total => 1000; public static int Shared => 7; }
        }
        public static class Sample { public static readonly Thing It = new(); }
        """,
        "it.Total >= Limits.Large", "Limits.Small == 5", "Limits.Text == \"t\"", "Limits.Inner.Deep == 3", "Thing.Shared == 7", "Shop.Limits.Small == 5");

    [Fact]
    public void A_reference_of_undeclared_nullability_may_be_null() => TypeRules.Hold(
        """
        #nullable disable
        namespace Shop
        {
            public class Part { public string Name { get; set; } public Part Next { get; set; } public List<string> Tags { get; set; } public string[] Words; public Dictionary<string, string> Map { get; set; } public string Say(string word) => word ?? "nothing"; }
            public class Thing { public Part Part { get; set; } = new Part { Name = "a" }; public Part None { get; set; } public List<Part> Parts { get; set; } = new() { new Part { Name = "x" }, null }; }
        }
        #nullable restore
        public static class Sample { public static readonly Thing It = new(); }
        """,
        "it.Part.Name == \"a\"", "it.Part.Next.Name is null", "it.None.Next.Next.Name is null", "it.Part.Tags is empty", "it.Part.Tags.count is null", "count(it.Part.Tags) == 0", "any(t in it.Part.Words where t == \"a\") == false", "it.Part.Map[\"a\"] is null", "count(p in it.Parts where p.Name == \"x\") == 1", "count(p in it.Parts where p is null) == 1",
        "it.Parts.Name contains \"x\"", "it.None.Say(\"a\") is null", "it.Part.Say(\"a\") == \"a\"", "it.Part.Say(it.None.Name) == \"nothing\"", "it.Parts[1].Name is null");
}

namespace RulesDsl.Generators.Tests.Expressions.Testbed;

/// <summary>Makes conditions over the sample together with what they say: null has no order, arithmetic with it is null, a null condition is false.</summary>
internal sealed class RandomCondition(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>A condition, and whether it holds for the sample.</summary>
    public (string Text, bool Holds) Next() => Condition(4);

    private (string Text, bool Holds) Condition(int depth)
    {
        if (depth == 0)
            return Pick<(string, bool)>(("order.Express", true), ("order.Paid", false), ("order.Tier is Gold", true), ("order.Note is null", true));

        switch (_random.Next(7))
        {
            case 0:
                var (not, inner) = Condition(depth - 1);
                return ($"not ({not})", !inner);
            case 1:
                var (left, leftHolds) = Condition(depth - 1);
                var (right, rightHolds) = Condition(depth - 1);
                return ($"({left}) and ({right})", leftHolds && rightHolds);
            case 2:
                var (first, firstHolds) = Condition(depth - 1);
                var (second, secondHolds) = Condition(depth - 1);
                return ($"({first}) or ({second})", firstHolds || secondHolds);
            case 3:
                var (member, value, _) = Number(depth - 1);
                var items = Enumerable.Range(0, 1 + _random.Next(4)).Select(_ => _random.Next(-3, 20)).ToList();
                return ($"({member}) in [{string.Join(", ", items)}]", value is { } some && items.Contains(some));
            case 4:
                var (subject, number, _) = Number(depth - 1);
                var from = _random.Next(-3, 10);
                var to = from + 1 + _random.Next(10);
                return ($"({subject}) not in {from} ..< {to}", !(number >= from && number < to));
            default:
                return Comparison(depth - 1);
        }
    }

    private (string Text, bool Holds) Comparison(int depth)
    {
        var (left, a, _) = Number(depth);
        var (right, b, _) = Number(depth);
        return _random.Next(6) switch
        {
            0 => ($"({left}) == ({right})", a == b),
            1 => ($"({left}) != ({right})", a != b),
            2 => ($"({left}) < ({right})", a < b),
            3 => ($"({left}) <= ({right})", a <= b),
            4 => ($"({left}) > ({right})", a > b),
            _ => ($"({left}) >= ({right})", a >= b),
        };
    }

    private (string Text, int? Value, bool IsNullable) Number(int depth)
    {
        if (depth <= 0)
        {
            var literal = _random.Next(0, 10);
            return Pick<(string, int?, bool)>(
                ($"{literal}", literal, false), ("order.Count", 7, false), ("order.Rank", null, true), ("none.Count", null, true), ("order.Lines[1].Quantity", 1, true),
                ("order.Buyer.Referrer.Name.length", 2, true), ("count(l in order.Lines where l.Taxed)", 2, false), ("max(l in order.Returns : l.Quantity)", null, true));
        }

        var (left, a, leftMay) = Number(depth - 1);
        var (right, b, rightMay) = Number(depth - 1);
        switch (_random.Next(5))
        {
            case 0:
                return ($"({left}) + ({right})", a + b, leftMay || rightMay);
            case 1:
                return ($"({left}) - ({right})", a - b, leftMay || rightMay);
            case 2:
                return ($"({left}) * ({right})", a * b, leftMay || rightMay);
            case 3 when leftMay:
                return ($"({left}) ?? ({right})", a ?? b, rightMay);
            default:
                var (condition, holds) = Condition(depth - 1);
                return ($"if {condition} then {left} else ({right})", holds ? a : b, leftMay || rightMay);
        }
    }

    private T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];
}

namespace RulesDsl.Jobs.Tests;

public sealed class ConcurrencyGateTests
{
    private readonly ConcurrencyGate _gate = new(1);
    private readonly List<string> _offers = [];
    private readonly Action _first;
    private readonly Action _second;

    public ConcurrencyGateTests()
    {
        _first = () => _offers.Add("first");
        _second = () => _offers.Add("second");
    }

    [Fact]
    public void A_place_that_is_given_back_goes_to_who_has_waited_longest()
    {
        Assert.True(_gate.TryEnter(_first));
        Assert.False(_gate.TryEnter(_second));
        Assert.False(_gate.TryEnter(_first));

        _gate.Leave();
        _gate.Leave();

        Assert.Equal(["second", "first"], _offers);
    }

    [Fact]
    public void Who_waits_twice_is_offered_one_place()
    {
        _gate.TryEnter(_second);
        _gate.TryEnter(_first);
        _gate.TryEnter(_first);

        _gate.Leave();
        _gate.Leave();

        Assert.Equal(["first"], _offers);
        Assert.True(_gate.TryEnter(_second));
    }

    [Fact]
    public void A_place_does_not_go_to_who_gave_up()
    {
        _gate.TryEnter(_first);
        _gate.TryEnter(_first);
        _gate.TryEnter(_second);
        _gate.Forget(_first);

        _gate.Leave();

        Assert.Equal(["second"], _offers);
    }

    [Fact]
    public void A_place_that_is_offered_is_not_free()
    {
        _gate.TryEnter(_first);
        _gate.TryEnter(_second);
        _gate.Leave();

        Assert.False(_gate.TryEnter(_first));
    }
}

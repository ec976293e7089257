namespace RulesDsl.Benchmarks.Decisions;

/// <summary>What a C# developer would write for <c>loans.rules</c>: the limit that the generated set is held to.</summary>
internal static class HandWrittenChain
{
    public static int Grade(Loan loan)
    {
        if (loan.Age < 21 && !loan.Employed && loan.Amount > 5_000m)
            return 1;
        if (loan.Debt > 80_000m && loan.Income < 40_000m && loan.Ratio > 0.6)
            return 2;
        if (loan.Score < 450 && loan.Product == Product.Personal && loan.Years < 2)
            return 3;
        if (loan.Product == Product.House && loan.Region == Region.North && loan.Score >= 700 && loan.Insured)
            return 4;
        if (loan.Product == Product.House && loan.Region != Region.North && loan.Score >= 720 && loan.Income >= 60_000m)
            return 5;
        if (loan.Product == Product.Car && loan.Channel == "online" && loan.Score >= 600)
            return 6;
        if (loan.Product == Product.Car && loan.Channel == "branch" && loan.Score is >= 550 and <= 850 && loan.Employed)
            return 7;
        if (loan.Years >= 10 && loan.Ratio <= 0.4 && loan.Amount <= 50_000m)
            return 8;
        if (loan.Amount < 3_000m && loan.Insured && loan.Age is >= 25 and <= 60)
            return 9;
        if (loan.Region is Region.South or Region.West && loan.Income > 30_000m && loan.Debt < 20_000m)
            return 10;
        return 0;
    }
}

using System.Globalization;

namespace RulesDsl.Generators.Tests.Sentences;

/// <summary>A test that needs the cultures of the world.</summary>
internal sealed class CultureTheoryAttribute : TheoryAttribute
{
    public CultureTheoryAttribute()
    {
        if (AppContext.TryGetSwitch("System.Globalization.Invariant", out var isInvariant) ? isInvariant : CultureInfo.GetCultures(CultureTypes.AllCultures).Length < 2)
            Skip = "This machine has no cultures: install ICU.";
    }
}

using System.Globalization;
using System.Text;

namespace RulesDsl.Benchmarks.Decisions.Workload;

/// <summary>What a C# developer who cares for speed writes for a set of rules: the limit.</summary>
internal static class HandWritten
{
    private static readonly string[] Enums = ["Kind", "Area"];

    /// <summary>A switch over each enum that every rule tests, and below it the rules that are left, each with its most selective test first.</summary>
    public static string Tree(IReadOnlyList<IReadOnlyList<Test>> rules)
    {
        string[] keys = [.. Enums.Where(key => rules.All(rule => rule.Any(test => test.Field == key && test.Operator == "==")))];
        var text = new StringBuilder("public static class Tree\n{\n");
        var numbered = rules.Select(static (tests, index) => (Number: index + 1, Tests: tests)).ToList();
        if (keys.Length == 0)
        {
            WriteChain(text, "Grade", numbered, keys);
        }
        else
        {
            text.Append("public static int Grade(Application loan)\n{\nswitch (loan.Kind)\n{\n");
            foreach (var kind in Enum.GetNames<Kind>())
            {
                text.Append(CultureInfo.InvariantCulture, $"case Kind.{kind}:\n");
                if (keys.Length == 1)
                {
                    text.Append(CultureInfo.InvariantCulture, $"return {kind}(loan);\n");
                    continue;
                }

                text.Append("switch (loan.Area)\n{\n");
                foreach (var area in Enum.GetNames<Area>())
                    text.Append(CultureInfo.InvariantCulture, $"case Area.{area}: return {kind}{area}(loan);\n");
                text.Append("}\nbreak;\n");
            }

            text.Append("}\nreturn 0;\n}\n");
            foreach (var kind in Enum.GetNames<Kind>())
            {
                var ofKind = numbered.Where(rule => Has(rule.Tests, "Kind", kind)).ToList();
                if (keys.Length == 1)
                    WriteChain(text, kind, ofKind, keys);
                foreach (var area in keys.Length == 1 ? [] : Enum.GetNames<Area>())
                    WriteChain(text, kind + area, [.. ofKind.Where(rule => Has(rule.Tests, "Area", area))], keys);
            }
        }

        return text.Append("}\n").ToString();
    }

    private static bool Has(IReadOnlyList<Test> tests, string field, string value) => tests.Any(test => test.Field == field && test.Value == value);

    private static void WriteChain(StringBuilder text, string name, List<(int Number, IReadOnlyList<Test> Tests)> rules, string[] keys)
    {
        text.Append(CultureInfo.InvariantCulture, $"public static int {name}(Application loan)\n{{\n");
        foreach (var (number, tests) in rules)
        {
            var left = tests.Where(test => !keys.Contains(test.Field)).OrderBy(static test => test.Share).Select(static test => test.CSharp);
            text.Append(CultureInfo.InvariantCulture, $"if ({string.Join(" && ", left)}) return {number};\n");
        }

        text.Append("return 0;\n}\n");
    }
}

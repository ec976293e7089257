using System.Globalization;

namespace RulesDsl.Generators.Emit.Explanations;

/// <summary>
/// Writes a method that answers a number. C# thinks about every arm of a switch for each of its arms, so that one of thousands takes
/// longer to compile than all else in a file: of many arms every hundred have a method of their own.
/// </summary>
/// <param name="Type">What the method returns.</param>
/// <param name="Head">The method's name and parameters, as it is declared.</param>
/// <param name="Number">The parameter whose value is answered.</param>
/// <param name="Others">The parameters behind it, with their types, each with a comma before it.</param>
/// <param name="Passed">The same, as they are passed on.</param>
internal sealed record NumberedArms(string Type, string Head, string Number, string Others, string Passed)
{
    private const int ArmsPerMethod = 100;

    /// <summary>Writes it.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="arms">The answers, by number, in order; numbers from -1 up.</param>
    /// <param name="name">Makes the name of one more method.</param>
    public void Emit(SourceWriter writer, IReadOnlyList<(int Number, string Answer)> arms, Func<string> name)
    {
        if (arms.Count <= ArmsPerMethod)
        {
            EmitSwitch(writer, $"{Type} {Head}", Number, arms.Select(static arm => (arm.Number, arm.Answer)));
            return;
        }

        var groups = arms.GroupBy(static arm => Math.Max(arm.Number, 0) / ArmsPerMethod).Select(group => (group.Key, Name: name(), Arms: group)).ToList();
        EmitSwitch(writer, $"{Type} {Head}", $"{Number} / {ArmsPerMethod}", groups.Select(group => (group.Key, $"{group.Name}({Number}{Passed})")));
        foreach (var group in groups)
            EmitSwitch(writer, $"private {Type} {group.Name}(int {Number}{Others})", Number, group.Arms.Select(static arm => (arm.Number, arm.Answer)));
    }

    private void EmitSwitch(SourceWriter writer, string head, string value, IEnumerable<(int Number, string Answer)> arms)
    {
        writer.WriteLine().Open($"{head} => {(value == Number ? value : $"({value})")} switch");
        foreach (var (number, answer) in arms)
            writer.WriteLine($"{number.ToString(CultureInfo.InvariantCulture)} => {answer},");
        writer.WriteLine($"_ => throw new global::System.ArgumentOutOfRangeException(nameof({Number})),").Close(";");
    }
}

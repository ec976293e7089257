namespace RulesDsl.Decisions;

/// <summary>A rule set or a table as its file declares it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">A hash of what it decides: it changes with the rules, not with their layout or comments.</param>
/// <param name="Rules">Its rules in order, disabled ones as well.</param>
/// <param name="Otherwise">What holds where no rule matches, if there is such a thing.</param>
public sealed record RuleSetInfo(string Name, string Version, IReadOnlyList<RuleInfo> Rules, RuleInfo? Otherwise);

namespace RulesDsl.Generators.Diagnostics;

/// <summary>Functions and methods of other languages, and how what they do is written here.</summary>
internal static class CallHabits
{
    private static readonly Dictionary<string, string> Functions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["now"] = "write 'now' without parentheses", ["getdate"] = "write 'now'", ["today"] = "write 'today' without parentheses", ["len"] = "call length(…)", ["strlen"] = "call length(…)", ["size"] = "write '.count' behind the list",
        ["isnull"] = "write 'is null', or '?? value'", ["coalesce"] = "write '??'", ["nvl"] = "write '??'", ["isempty"] = "write 'is empty'", ["concat"] = "write a template such as \"{a} {b}\"",
        ["toupper"] = "call upper(…)", ["ucase"] = "call upper(…)", ["tolower"] = "call lower(…)", ["lcase"] = "call lower(…)", ["ceil"] = "call ceiling(…)", ["iif"] = "write 'if … then … else …'", ["average"] = "call avg(…)", ["mean"] = "call avg(…)",
        ["pow"] = "write the factors", ["sqrt"] = "mark a method of your own with [RuleFunction]", ["cast"] = "call the type, as in 'decimal(order.Weight)'", ["date_add"] = "add a duration, as in 'now + 30d'",
    };

    private static readonly Dictionary<string, string> Methods = new(StringComparer.Ordinal)
    {
        ["StartsWith"] = "write 'starts with'", ["EndsWith"] = "write 'ends with'", ["Contains"] = "write 'contains'", ["Equals"] = "write '=='", ["CompareTo"] = "write '<', '==' or '>'", ["IsMatch"] = "write 'matches /…/'",
        ["ToUpper"] = "call upper(…)", ["ToUpperInvariant"] = "call upper(…)", ["ToLower"] = "call lower(…)", ["ToLowerInvariant"] = "call lower(…)", ["ToString"] = "write a template such as \"{order.Total}\"",
        ["Count"] = "write '.count' without parentheses", ["Any"] = "write 'is not empty', or 'any(x in … where …)'", ["All"] = "write 'all(x in … where …)'", ["Where"] = "write the condition into the function, as in 'count(x in … where …)'",
        ["Select"] = "name the member of the list, as in 'order.Lines.Price'", ["First"] = "write 'first(x in …)'", ["FirstOrDefault"] = "write 'first(x in …)'", ["Sum"] = "write 'sum(x in … : …)'", ["Max"] = "write 'max(x in … : …)'", ["Min"] = "write 'min(x in … : …)'",
        ["Average"] = "write 'avg(x in … : …)'", ["OrderBy"] = "write 'sort(x in … by …)'", ["Distinct"] = "call distinct(…)", ["Take"] = "call take(…)", ["AddDays"] = "add a duration, as in 'now + 30d'", ["AddHours"] = "add a duration, as in 'now + 1h'",
        ["HasValue"] = "write 'is not null'", ["GetValueOrDefault"] = "write '?? 0'", ["ContainsKey"] = "write 'map[\"key\"] is not null'", ["IsNullOrEmpty"] = "write 'is empty'",
    };

    public static string? ForFunction(string name) => Functions.TryGetValue(name, out var mend) ? mend : null;

    public static string? ForMethod(string name) => Methods.TryGetValue(name, out var mend) ? mend : null;
}

using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Graphs;

/// <summary>The names in a graph, and what they are called in C#.</summary>
internal static class GraphNames
{
    // What the generated class and its base already have under these names.
    private static readonly string[] Members =
    [
        "Definition", "StartAsync", "RunAsync", "UndoAsync", "TakeSignal", "RetryWhen", "When", "Expand", "Match", "UnknownJob",
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals",
    ];

    // What the generated methods call their own parameters and locals.
    private static readonly HashSet<string> Locals =
        ["call", "items", "host", "runId", "itemKey", "reason", "cancellation", "job", "clock", "starts", "match", "fact", "rule", "hit", "asked", "failure", "error"];

    /// <summary>Every C# name that the generated class has already.</summary>
    public static IEnumerable<string> Taken => Members.Concat(Locals).Append("_definition");

    /// <summary>Whether the generated class, or its base, has a member of that name.</summary>
    public static bool IsMember(string name) => Members.Contains(name);

    /// <summary>The method of a job: <c>close_ticket</c> and <c>closeTicket</c> become <c>CloseTicket</c>.</summary>
    public static string Method(string job)
    {
        var parts = job.Split(['_'], StringSplitOptions.RemoveEmptyEntries);
        var name = string.Concat(parts.Select(part => char.ToUpperInvariant(part[0]) + part.Substring(1)));
        return name.Length == 0 || char.IsDigit(name[0]) ? "_" + name : name;
    }

    /// <summary>The method that sends what a job waits for: <c>SignalApproveAsync</c>.</summary>
    public static string SignalMethod(string job) => $"Signal{Method(job)}Async";

    /// <summary>The public methods that the generated class has for a job.</summary>
    public static IEnumerable<string> Methods(BoundJob job)
    {
        if (job.Signal is not null)
            yield return SignalMethod(job.Name);
        else if (job.HasCode)
            yield return Method(job.Name);
        if (job.Undo is { } undo)
            yield return Method(undo);
    }

    /// <summary>The parameter or local for a value of that name.</summary>
    public static string Local(string name) => Locals.Contains(name) ? name + "_" : name;

    /// <summary>Reports names that stand for two things.</summary>
    public static void Check(BindingContext context, GraphSyntax graph)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var methods = Members.ToDictionary(member => member, member => member, StringComparer.Ordinal);
        methods[graph.Name.Text] = graph.Name.Text;
        foreach (var input in graph.Inputs)
        {
            if (!names.Add(input.Name.Text))
                context.Report(GraphDiagnostics.DuplicateName(input.Name.Span, input.Name.Text, input.Name.Text));
        }

        foreach (var job in graph.Jobs)
        {
            if (!names.Add(job.Name.Text))
                context.Report(GraphDiagnostics.DuplicateName(job.Name.Span, job.Name.Text, job.Name.Text));
            else if (job.Signal is not null)
                Claim(context, methods, SignalMethod(job.Name.Text), job.Name);
            else if (job.Body is null)
                Claim(context, methods, Method(job.Name.Text), job.Name);
        }

        foreach (var undo in graph.Jobs.Select(job => job.Undo).OfType<NameSyntax>())
        {
            if (names.Contains(undo.Text))
                context.Report(GraphDiagnostics.UndoIsAJob(undo.Span, undo.Text));
            else
                Claim(context, methods, Method(undo.Text), undo);
        }
    }

    private static void Claim(BindingContext context, Dictionary<string, string> methods, string method, NameSyntax name)
    {
        if (methods.TryGetValue(method, out var other))
            context.Report(GraphDiagnostics.DuplicateName(name.Span, name.Text, other));
        else
            methods.Add(method, name.Text);
    }
}

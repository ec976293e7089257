using System.Security.Cryptography;
using System.Text;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Shapes;

namespace RulesDsl.Generators.Binding.Graphs;

/// <summary>
/// The version of a graph: a hash over its jobs, what they need and hand on, and the members of those types. A run that was
/// begun with one version cannot go on with another. Whether a job waits for a signal or is undone is among that; what conditions and expressions
/// say, retries, waits, limits and priorities may change under a run and are left out.
/// </summary>
internal sealed class GraphVersion
{
    private readonly StringBuilder _text = new();
    private readonly HashSet<string> _described = new(StringComparer.Ordinal);
    private readonly ShapeTable _shapes;

    private GraphVersion(ShapeTable shapes) => _shapes = shapes;

    /// <summary>Sixteen hexadecimal digits.</summary>
    public static string Of(BoundGraph graph, ShapeTable shapes)
    {
        var version = new GraphVersion(shapes);
        version.Describe(graph);
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(version._text.ToString()));
        return string.Concat(hash.Take(8).Select(part => part.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }

    private void Describe(BoundGraph graph)
    {
        _text.Append("graph ").Append(graph.Name).Append(' ').Append(graph.Schedule).Append('\n');
        foreach (var input in graph.Inputs)
            _text.Append("input ").Append(input.Name).Append(": ").Append(input.Type.CSharpName).Append('\n');
        foreach (var job in graph.Jobs)
            Describe(job);
        foreach (var type in graph.Inputs.Select(input => input.Type).Concat(graph.Jobs.SelectMany(Types)))
            DescribeType(type);
    }

    private void Describe(BoundJob job)
    {
        _text.Append("job ").Append(job.Name).Append(" -> ").Append(job.Output?.CSharpName).Append(" run ").Append(job.Run);
        if (job.ForEach is { } each)
            _text.Append(" for each ").Append(each.Item.CSharpName);
        foreach (var parameter in job.Parameters)
            _text.Append(' ').Append(parameter.Source).Append(' ').Append(parameter.Name);
        foreach (var need in job.Needs)
            _text.Append(" needs ").Append(need);
        if (job.Signal is not null)
            _text.Append(" signal");
        if (job.Undo is { } undo)
            _text.Append(" undo ").Append(undo);
        _text.Append(job.When is null ? "\n" : " when\n");
    }

    private static IEnumerable<RuleType> Types(BoundJob job)
    {
        if (job.Output is not null)
            yield return job.Output;
        if (job.ForEach is not null)
            yield return job.ForEach.Item;
    }

    private void DescribeType(RuleType type)
    {
        switch (type)
        {
            case NullableType nullable:
                DescribeType(nullable.Inner);
                break;
            case ListType list:
                DescribeType(list.Element);
                break;
            case MapType map:
                DescribeType(map.Key);
                DescribeType(map.Value);
                break;
            case NamedType named when _described.Add(named.FullName) && _shapes.Find(named) is { } shape:
                DescribeShape(shape);
                break;
        }
    }

    private void DescribeShape(TypeShape shape)
    {
        var members = shape.Members.Where(member => member.CanRead && !member.IsStatic).OrderBy(member => member.Name, StringComparer.Ordinal).ToList();
        _text.Append("type ").Append(shape.Type.FullName);
        foreach (var member in members)
            _text.Append(' ').Append(member.WrittenName ?? member.Name).Append(": ").Append(member.Type.CSharpName);
        foreach (var member in shape.EnumMembers)
            _text.Append(' ').Append(member);
        _text.Append('\n');
        foreach (var member in members)
            DescribeType(member.Type);
    }
}

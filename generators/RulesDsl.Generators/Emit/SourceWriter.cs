using System.Text;

namespace RulesDsl.Generators.Emit;

/// <summary>Writes C# with the right indentation: every line of what it is given is moved in as far as the block that it stands in.</summary>
internal sealed class SourceWriter
{
    private const int IndentSize = 4;
    private readonly StringBuilder _text = new();
    private int _indent;

    /// <summary>How far lines are moved in at the moment.</summary>
    public int Indentation => _indent * IndentSize;

    /// <summary>How many characters have been written.</summary>
    public int Length => _text.Length;

    /// <summary>Writes lines. Preprocessor lines start at the margin, whatever the block.</summary>
    public SourceWriter WriteLine(string text)
    {
        if (text.IndexOf('\r') >= 0)
            text = text.Replace("\r", "");
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start) is var found and >= 0 ? found : text.Length;
            if (end > start && text[start] != '#')
                _text.Append(' ', Indentation);
            _text.Append(text, start, end - start).Append('\n');
            start = end + 1;
        }

        return this;
    }

    /// <summary>An empty line.</summary>
    public SourceWriter WriteLine()
    {
        _text.Append('\n');
        return this;
    }

    /// <summary>Writes the head of a block and opens it.</summary>
    public SourceWriter Open(string head) => WriteLine(head).Open();

    /// <summary>Opens a block whose head has been written.</summary>
    public SourceWriter Open()
    {
        WriteLine("{");
        return Indent();
    }

    /// <summary>Closes the innermost block.</summary>
    public SourceWriter Close(string after = "") => Outdent().WriteLine("}" + after);

    /// <summary>Moves the following lines in by one step.</summary>
    public SourceWriter Indent()
    {
        _indent++;
        return this;
    }

    /// <summary>Moves the following lines out by one step.</summary>
    public SourceWriter Outdent()
    {
        _indent--;
        return this;
    }

    /// <summary>What has been written from a certain length on.</summary>
    public string Since(int length) => _text.ToString(length, _text.Length - length);

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}

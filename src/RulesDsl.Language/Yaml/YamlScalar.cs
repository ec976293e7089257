using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Source;
using YamlDotNet.Core;

namespace RulesDsl.Language.Yaml;

/// <summary>A text, its quotes, escapes and folds resolved; its span covers them.</summary>
internal sealed record YamlScalar(SourceSlice Slice, ScalarStyle Style, SourceSpan Span) : YamlNode(Span)
{
    public string Text => Slice.Text;

    /// <summary>Nothing is written where a value could stand: <c>when:</c>.</summary>
    public bool IsMissing => Style is ScalarStyle.Plain && Text.Length == 0;
}

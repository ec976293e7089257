namespace RulesDsl.Generators.Binding.Types;

/// <summary>What sort of type a name stands for.</summary>
internal enum NamedKind
{
    Class,
    Struct,
    Interface,
    Enum,
}

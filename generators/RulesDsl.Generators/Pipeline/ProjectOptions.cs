namespace RulesDsl.Generators.Pipeline;

/// <summary>What the project tells generators.</summary>
/// <param name="RootNamespace">The root namespace, possibly empty.</param>
/// <param name="Directory">The project's folder, possibly empty.</param>
/// <param name="PathMap">What source files are called in what is built, possibly empty; see <see cref="SourcePathMap"/>.</param>
internal sealed record ProjectOptions(string RootNamespace, string Directory, string PathMap);

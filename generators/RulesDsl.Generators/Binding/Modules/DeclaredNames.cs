using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Shapes;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Modules;

/// <summary>Sees that whatever a file declares can have the name that it is given. Case does not count: some file systems would not tell the generated files apart.</summary>
internal sealed class DeclaredNames(ModuleNames module, BindingContext context)
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _params = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _blocked = [];

    /// <summary>Whether a declaration can be; why not is reported.</summary>
    public bool Accept(DeclarationSyntax declaration) => declaration switch
    {
        ParamSyntax => HasRoom(declaration, GroupClasses.Parameters) && IsNew(declaration, module.TakenParams, _params, FieldNames.Property(declaration.Name.Text)),
        FunctionSyntax => HasRoom(declaration, GroupClasses.Functions) && IsNew(declaration, module.Taken, _names, declaration.Name.Text),
        _ => CanBeType(declaration) && IsNoGroup(declaration) && IsNew(declaration, module.Taken, _names, declaration.Name.Text),
    };

    private bool IsNew(DeclarationSyntax declaration, IEnumerable<TakenName> taken, HashSet<string> known, string name)
    {
        if (taken.FirstOrDefault(other => other.Name == declaration.Name.Text) is { } other)
        {
            context.Report(BindingDiagnostics.TakenName(declaration.Name.Span, other.Name, other.By));
            return false;
        }

        if (known.Add(name))
            return true;

        context.Report(BindingDiagnostics.DuplicateName(declaration.Name.Span, "The name", declaration.Name.Text));
        return false;
    }

    /// <summary>Whether there can be the class that it is a piece of; that there cannot is said once.</summary>
    private bool HasRoom(DeclarationSyntax declaration, string group)
    {
        if (module.Groups.FirstOrDefault(known => known.Name == group) is not { Clash: { } clash } blocked)
            return true;

        if (_blocked.Add(group))
            context.Report(ParamDiagnostics.Clash(declaration.Name.Span, declaration is ParamSyntax ? "params" : "functions", blocked.FullName, clash));
        return false;
    }

    private bool CanBeType(DeclarationSyntax declaration)
    {
        if (!ReservedNames.IsType(declaration.Name.Text))
            return true;

        context.Report(BindingDiagnostics.TypeName(declaration.Name.Span, declaration.Name.Text));
        return false;
    }

    private bool IsNoGroup(DeclarationSyntax declaration)
    {
        if (module.Groups.FirstOrDefault(group => string.Equals(group.Name, declaration.Name.Text, StringComparison.OrdinalIgnoreCase)) is not { } group)
            return true;

        context.Report(ParamDiagnostics.ReservedClass(declaration.Name.Span, group.Name, group.Namespace));
        return false;
    }
}

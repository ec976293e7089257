using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Text;
using Emitted = System.Reflection.Emit.OpCode;

namespace RulesDsl.Generators.Tests.Explanations;

/// <summary>The instructions of a method as text, with what they name in place of its number in the assembly.</summary>
internal static class IlText
{
    private static readonly Dictionary<short, Emitted> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(static field => (Emitted)field.GetValue(null)!)
        .ToDictionary(static code => code.Value);

    public static string Of(MetadataReader metadata, byte[] il)
    {
        var text = new StringBuilder();
        for (var at = 0; at < il.Length;)
        {
            var code = il[at] == 0xFE ? Codes[(short)(0xFE00 | il[at + 1])] : Codes[il[at]];
            at += code.Size;
            var size = SizeOf(code, il, at);
            var operand = il.AsSpan(at, size);
            text.Append(code.Name).Append(' ').Append(code.OperandType switch
            {
                OperandType.InlineString => metadata.GetUserString(MetadataTokens.UserStringHandle(BinaryPrimitives.ReadInt32LittleEndian(operand) & 0xFFFFFF)),
                OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok or OperandType.InlineSig =>
                    Name(metadata, MetadataTokens.EntityHandle(BinaryPrimitives.ReadInt32LittleEndian(operand))),
                _ => Convert.ToHexString(operand),
            }).Append('\n');
            at += size;
        }

        return text.ToString();
    }

    public static string Name(MetadataReader metadata, EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                var type = metadata.GetTypeDefinition((TypeDefinitionHandle)handle);
                var name = metadata.GetString(type.Name);
                return type.IsNested ? $"{Name(metadata, type.GetDeclaringType())}+{name}" : $"{metadata.GetString(type.Namespace)}.{name}";
            case HandleKind.TypeReference:
                var reference = metadata.GetTypeReference((TypeReferenceHandle)handle);
                return $"{metadata.GetString(reference.Namespace)}.{metadata.GetString(reference.Name)}";
            case HandleKind.MethodDefinition:
                var method = metadata.GetMethodDefinition((MethodDefinitionHandle)handle);
                return $"{Name(metadata, method.GetDeclaringType())}.{metadata.GetString(method.Name)}";
            case HandleKind.FieldDefinition:
                var field = metadata.GetFieldDefinition((FieldDefinitionHandle)handle);
                return $"{Name(metadata, field.GetDeclaringType())}.{metadata.GetString(field.Name)}";
            case HandleKind.MemberReference:
                var member = metadata.GetMemberReference((MemberReferenceHandle)handle);
                return $"{(member.Parent.IsNil ? "" : Name(metadata, member.Parent))}.{metadata.GetString(member.Name)}";
            case HandleKind.MethodSpecification:
                return Name(metadata, metadata.GetMethodSpecification((MethodSpecificationHandle)handle).Method);
            default:
                // A type made of others: its parts have numbers again.
                return handle.Kind.ToString();
        }
    }

    private static int SizeOf(Emitted code, byte[] il, int at) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BinaryPrimitives.ReadInt32LittleEndian(il.AsSpan(at))),
        _ => 4,
    };
}

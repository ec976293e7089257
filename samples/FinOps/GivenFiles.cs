using System.Globalization;

namespace FinOps;

/// <summary>Tells apart what a start is given to read: another file, or the same one written anew, is another sync.</summary>
internal static class GivenFiles
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = 0 };

    public static string Describe(string? focus, string? inventory) =>
        $"{Describe("focus", focus, File(focus))}{Describe("inventory", inventory, Files(inventory))}";

    private static string Describe(string what, string? path, List<FileInfo> files) => path is null
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{what} {path}: {files.Count} files, {files.Sum(file => file.Length)} bytes, written {files.Max(file => (DateTime?)file.LastWriteTimeUtc):O}\n");

    private static List<FileInfo> File(string? path) => path is null ? [] : [new FileInfo(path)];

    private static List<FileInfo> Files(string? path) => path is null ? [] : [.. new DirectoryInfo(path).EnumerateFiles("*.json", Everything)];
}

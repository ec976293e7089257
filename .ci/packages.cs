#:property PublishAot=false
#:property TreatWarningsAsErrors=true

// Looks into packages and says what they lack that a stranger needs: from which commit they are, documentation, symbols and sources.
// dotnet run packages.cs FEED COMMIT NAME...
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

var lacks = new List<string>();
foreach (var name in args[2..])
{
    using var package = ZipFile.OpenRead(Directory.GetFiles(args[0], $"{name}.*.nupkg").Single(path => char.IsDigit(Path.GetFileName(path)[name.Length + 1])));
    Say(name, package, args[1]);
    foreach (var entry in package.Entries.Where(entry => entry.Name.StartsWith("RulesDsl", StringComparison.Ordinal) && entry.Name.EndsWith(".dll", StringComparison.Ordinal)))
        Inspect($"{name}: {entry.FullName}", entry);
}

lacks.ForEach(Console.WriteLine);
Console.WriteLine($"{args.Length - 2} packages were looked into.");
return lacks.Count == 0 ? 0 : 1;

void Say(string name, ZipArchive package, string commit)
{
    using var stream = package.GetEntry($"{name}.nuspec")!.Open();
    var said = XDocument.Load(stream).Root!.Elements().Single().Elements().ToLookup(element => element.Name.LocalName);
    foreach (var what in (string[])["authors", "description", "tags", "license", "readme"])
        Need(said[what].Any(element => element.Value.Length > 0), name, what);
    Need(said["repository"].Any(element => element.Attribute("commit")?.Value == commit), name, $"the commit {commit}");
    Need(package.GetEntry("README.md") is not null, name, "README.md");

    // The generator in RulesDsl.Dynamic has nothing that others call.
    foreach (var library in package.Entries.Where(entry => entry.FullName.StartsWith("lib/", StringComparison.Ordinal) && entry.Name.EndsWith(".dll", StringComparison.Ordinal) && entry.Name != "RulesDsl.Generators.dll"))
        Need(package.GetEntry(Path.ChangeExtension(library.FullName, ".xml")) is { Length: > 1_000 }, name, $"documentation of {library.FullName}");
}

void Inspect(string name, ZipArchiveEntry entry)
{
    using var image = new MemoryStream();
    using (var stream = entry.Open())
        stream.CopyTo(image);
    image.Position = 0;
    using var assembly = new PEReader(image);
    var directory = assembly.ReadDebugDirectory();
    Need(directory.Any(debug => debug.Type == DebugDirectoryEntryType.Reproducible), name, "a deterministic build");
    if (directory.FirstOrDefault(debug => debug.Type == DebugDirectoryEntryType.EmbeddedPortablePdb) is not { DataSize: > 0 } symbols)
    {
        lacks.Add($"{name} lacks symbols.");
        return;
    }

    using var provider = assembly.ReadEmbeddedPortablePdbDebugDirectoryData(symbols);
    var reader = provider.GetMetadataReader();
    var isLinked = Has(reader, EntityHandle.ModuleDefinition, "CC110556-A091-4D38-9FEC-25AB9A351A6A");
    foreach (var handle in reader.Documents)
    {
        var document = reader.GetString(reader.GetDocument(handle).Name);
        Need(document.StartsWith("/_/", StringComparison.Ordinal), name, $"a path for {document} that is the same everywhere");
        Need(isLinked || Has(reader, handle, "0E8A571B-6926-466E-B4AD-8AB04611F5FE"), name, $"the source of {document}, or where it is");
    }
}

// Source link stands with the module, the text of a file that is embedded with its document.
static bool Has(MetadataReader reader, EntityHandle of, string kind) =>
    reader.GetCustomDebugInformation(of).Any(handle => reader.GetGuid(reader.GetCustomDebugInformation(handle).Kind) == new Guid(kind));

void Need(bool isThere, string name, string what)
{
    if (!isThere)
        lacks.Add($"{name} lacks {what}.");
}

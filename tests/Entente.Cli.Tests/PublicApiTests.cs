using System.Reflection;
using System.Text;

namespace Entente.Cli.Tests;

/// <summary>
/// The public surface of every library, as a text file that a reviewer reads. A change that is meant is approved by running the tests once with
/// <c>ENTENTE_APPROVE_API=1</c> and committing <c>docs/api</c>.
/// </summary>
public sealed class PublicApiTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static TheoryData<string> Assemblies() => ["Entente.Language", "Entente.Pages", "Entente.Coding", "Entente.Casebook"];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void The_public_surface_is_the_approved_one(string assembly)
    {
        var surface = Surface(Assembly.Load(assembly));
        var approved = Path.Combine(SharedData.Root, "docs", "api", assembly + ".txt");
        if (Environment.GetEnvironmentVariable("ENTENTE_APPROVE_API") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(approved)!);
            File.WriteAllText(approved, surface);
        }

        Assert.True(File.Exists(approved), $"{approved} is missing; run once with ENTENTE_APPROVE_API=1");
        Assert.Equal(File.ReadAllText(approved).ReplaceLineEndings("\n"), surface);
    }

    private static string Surface(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(Name(type, full: true)).Append('\n');
            foreach (var line in Members(type).Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal)) text.Append("  ").Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static string Kind(Type type) =>
        type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : type is { IsAbstract: true, IsSealed: true } ? "static class" : "class";

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            foreach (var name in Enum.GetNames(type)) yield return $"{name} = {Convert.ToInt64(Enum.Parse(type, name), System.Globalization.CultureInfo.InvariantCulture)}";
            yield break;
        }

        foreach (var member in type.GetMembers(Declared))
        {
            if (member.Name.Contains('<', StringComparison.Ordinal) || member.Name is "EqualityContract" or "PrintMembers") continue;
            var line = member switch
            {
                ConstructorInfo { IsStatic: false } c when Seen(c) => $"new({Parameters(c)})",
                MethodInfo { IsSpecialName: false } m when Seen(m) && m.GetBaseDefinition() == m => $"{(m.IsStatic ? "static " : "")}{Name(m.ReturnType)} {m.Name}({Parameters(m)})",
                PropertyInfo p when p.GetMethod is { } get && Seen(get) => $"{(get.IsStatic ? "static " : "")}{Name(p.PropertyType)} {p.Name} {{ get;{(p.SetMethod is { } set && Seen(set) ? " set;" : "")} }}",
                FieldInfo f when f.IsPublic || f.IsFamily => $"{(f.IsStatic ? "static " : "")}{Name(f.FieldType)} {f.Name}",
                _ => null,
            };
            if (line is not null) yield return line;
        }
    }

    private static bool Seen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p => $"{Name(p.ParameterType)} {p.Name}"));

    private static string Name(Type type, bool full = false)
    {
        if (type.IsArray) return Name(type.GetElementType()!, full) + "[]";
        if (type.IsByRef) return "ref " + Name(type.GetElementType()!, full);
        var name = full ? type.FullName! : type.Name;
        if (!type.IsGenericType) return name;
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        return (tick < 0 ? name : name[..tick]) + "<" + string.Join(", ", type.GetGenericArguments().Select(a => Name(a))) + ">";
    }
}

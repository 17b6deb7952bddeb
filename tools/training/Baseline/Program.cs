using System.Text;
using Entente.Language;

var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
switch (args)
{
    case ["parse", var file]:
        ConllUWriter.Write(output, LanguageModel.Load().Parse(await File.ReadAllTextAsync(file)));
        break;
    default:
        await Console.Error.WriteLineAsync("usage: parse FILE");
        return 2;
}

await output.FlushAsync();
return 0;

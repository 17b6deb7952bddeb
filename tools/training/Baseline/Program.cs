using System.Text;
using Entente.Language;
using Entente.Training.Baseline;

var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
switch (args)
{
    case ["train", var data, var model]:
        Recipe.Run(data, model, Console.Error);
        break;
    case ["lemmas", var data, var wordNet, var folder]:
        LemmaCompiler.Run(data, wordNet, folder, Console.Error);
        break;
    case ["boundaries", var data, var model]:
        BoundaryTrainer.Run(data, model, Console.Error);
        break;
    case ["segment", var file]:
        ParseText.Plain(new LanguageModel(FlatAnalyser.Instance), File.OpenText(file), output);
        break;
    case ["baseline", var model, "--tokenized", var file]:
        using (var stream = File.OpenRead(model)) ParseText.Tokenized(new LanguageModel(PerceptronAnalyser.Load(stream, model)), File.OpenText(file), file, output);
        break;
    case ["baseline", var model, var file]:
        using (var stream = File.OpenRead(model)) ParseText.Plain(new LanguageModel(PerceptronAnalyser.Load(stream, model)), File.OpenText(file), output);
        break;
    case ["parse", var file]:
        ParseText.Plain(LanguageModel.Load(), File.OpenText(file), output);
        break;
    case ["parse", "--tokenized", var file]:
        ParseText.Tokenized(LanguageModel.Load(), File.OpenText(file), file, output);
        break;
    default:
        await Console.Error.WriteLineAsync("usage: train DATA MODEL | lemmas DATA WORDNET FOLDER | boundaries DATA MODEL | segment FILE | baseline MODEL [--tokenized] FILE | parse [--tokenized] FILE");
        return 2;
}

await output.FlushAsync();
return 0;

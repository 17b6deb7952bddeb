using System.Text;

namespace Entente.Cli.Tests;

/// <summary>Runs the program in this process and keeps what it wrote.</summary>
internal static class CommandLine
{
    public sealed record Result(int Code, string Out, string Error);

    public static Task<Result> Run(params string[] arguments) => RunWith(new Settings(), arguments);

    public sealed record Settings
    {
        public byte[] Input { get; init; } = [];

        public bool Rich { get; init; }

        public bool Colours { get; init; }

        public int Width { get; init; } = 120;

        public CancellationToken Cancel { get; init; }
    }

    public static async Task<Result> RunWith(Settings settings, params string[] arguments)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        using var terminal = new Terminal
        {
            Out = output,
            Error = error,
            In = () => new MemoryStream(settings.Input),
            IsRich = settings.Rich,
            Colours = settings.Colours,
            Width = settings.Width,
            Now = () => new DateTimeOffset(2021, 5, 5, 12, 0, 0, TimeSpan.Zero),
        };
        var code = await App.RunAsync(arguments, terminal, settings.Cancel);
        return new Result(code, output.ToString(), error.ToString());
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}

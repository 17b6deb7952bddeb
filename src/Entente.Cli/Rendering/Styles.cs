using Spectre.Console;

namespace Entente.Cli.Rendering;

/// <summary>Colours that keep their meaning on light and dark grounds, and the console that draws them.</summary>
internal static class Styles
{
    public static Style Of(Tone tone) => tone switch
    {
        Tone.Faint => new Style(decoration: Decoration.Dim),
        Tone.Strong => new Style(decoration: Decoration.Bold),
        Tone.Cooperation => new Style(Color.Green),
        Tone.Conflict => new Style(Color.Red),
        Tone.Warning => new Style(Color.Olive),
        _ => Style.Plain,
    };

    public static IAnsiConsole Console(Terminal terminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal.Colours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = terminal.Colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(terminal.Out),
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = terminal.Width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    /// <summary>Writes words in a tone, without a line break.</summary>
    public static void Write(this Terminal terminal, string text, Tone tone = Tone.Plain)
    {
        if (!terminal.Colours || tone == Tone.Plain) terminal.Out.Write(text);
        else Console(terminal).Write(new Text(text, Of(tone)));
    }
}

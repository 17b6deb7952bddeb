using System.Globalization;

namespace Entente.Cli.Running;

/// <summary>One line on the terminal that is written over: how many records were read. Nothing in a pipe.</summary>
internal sealed class RecordProgress(Terminal terminal, string what) : IDisposable
{
    private DateTimeOffset shown;
    private bool any;

    public void Show(long count)
    {
        if (!terminal.ShowsProgress || count % 256 != 0) return;
        var now = terminal.Now();
        if ((now - shown).TotalMilliseconds < 200) return;
        shown = now;
        any = true;
        terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{count} {what}"));
    }

    public void Dispose()
    {
        if (any) terminal.Error.Write("\r" + new string(' ', 40) + "\r");
        any = false;
    }
}

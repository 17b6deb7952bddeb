using Entente.Cli;

using var terminal = Terminal.OfConsole();
return await App.RunAsync(args, terminal);

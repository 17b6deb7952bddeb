using System.CommandLine;
using Entente.Cli.Inputs;
using Entente.Cli.Running;
using Entente.Coding;
using Entente.Pages;

namespace Entente.Cli.Commands;

/// <summary>Options that several commands share. Every command gets its own instances.</summary>
internal static class CommonOptions
{
    public static Option<string> Case() => new("--case")
    {
        Description = "The casebook.",
        HelpName = "FILE",
        DefaultValueFactory = _ => "entente.db",
    };

    public static Option<string> Data() => new("--data")
    {
        Description = "A folder with tables of your own that win over those of the program. Otherwise ENTENTE_DATA, otherwise entente in your data directory.",
        HelpName = "FOLDER",
    };

    public static Option<bool> Json() => new("--json") { Description = "One JSON object a line, for programs." };

    public static Option<int> Limit(string what, int most) => new("--limit") { Description = $"The first N {what}; 0 for all.", HelpName = "N", DefaultValueFactory = _ => most };

    public static Option<int> Threads()
    {
        var option = new Option<int>("--threads")
        {
            Description = "Pages coded at the same time; what is written does not depend on it.",
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, out var n) || n is < 1 or > 1024)) result.AddError("--threads takes a number from 1 to 1024.");
        });
        return option;
    }

    public static Argument<string[]> Inputs() => new("PAGES")
    {
        Description = "Files, folders (all files below), patterns in quotes, - for standard input, http(s) addresses.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>The bounds on inputs and on fetching addresses, as options.</summary>
    public sealed class Fetch
    {
        private readonly Option<int> size = new("--fetch-size") { Description = "Largest answer of an address, in MB.", HelpName = "MB", DefaultValueFactory = _ => 20 };
        private readonly Option<int> time = new("--fetch-time") { Description = "Longest time for an address, in seconds.", HelpName = "S", DefaultValueFactory = _ => 30 };
        private readonly Option<int> redirects = new("--redirects") { Description = "Most redirects of an address.", HelpName = "N", DefaultValueFactory = _ => 5 };
        private readonly Option<bool> allow = new("--allow-private") { Description = "Fetch addresses of the own machine and network as well." };

        private readonly Option<double> pause = new("--pause") { Description = "Least pause between two requests to one site, in seconds; a longer one that the site asks for is kept.", HelpName = "S", DefaultValueFactory = _ => 1 };
        private readonly Option<bool> noRobots = new("--no-robots") { Description = "Do not ask a site's robots.txt whether an address may be fetched." };
        private readonly Option<int> follow = new("--follow") { Description = "Fetch and read up to so many of the addresses that sitemaps list.", HelpName = "N", DefaultValueFactory = _ => 0 };

        private readonly Option<int> page = new("--max-page") { Description = "Largest single page after unpacking, in MB.", HelpName = "MB", DefaultValueFactory = _ => 20 };
        private readonly Option<int> pageTime = new("--page-time") { Description = "Longest time for coding one page, in seconds; 0 for no bound.", HelpName = "S", DefaultValueFactory = _ => 300 };
        private readonly Option<int> expansion = new("--max-expansion") { Description = "How many times larger packed data may become.", HelpName = "N", DefaultValueFactory = _ => PageLimits.Default.MaxExpansion };
        private readonly Option<int> nesting = new("--max-nesting") { Description = "How many wrappers (gzip in zip …) are opened.", HelpName = "N", DefaultValueFactory = _ => PageLimits.Default.MaxNesting };

        public void AddTo(Command command)
        {
            command.Add(page);
            command.Add(expansion);
            command.Add(nesting);
            command.Add(size);
            command.Add(time);
            command.Add(redirects);
            command.Add(allow);
            command.Add(pause);
            command.Add(noRobots);
            command.Add(follow);
        }

        private readonly Option<string> data = Data();

        public void AddCoding(Command command)
        {
            command.Add(data);
            command.Add(pageTime);
        }

        public TimeSpan PageTime(ParseResult parsed) => TimeSpan.FromSeconds(Math.Max(0, parsed.GetValue(pageTime)));

        public Lazy<Pipeline> Pipeline(Terminal terminal, ParseResult parsed) => SharedPipeline.Of(terminal, parsed.GetValue(data));

        /// <summary>The version that the pipeline writes into records, told without loading it.</summary>
        public string Version(Terminal terminal, ParseResult parsed) => Coding.Pipeline.VersionOf(parsed.GetValue(data) ?? terminal.DataFolder);

        public PageLimits Pages(ParseResult parsed) => new()
        {
            MaxPageBytes = parsed.GetValue(page) * 1_000_000L,
            MaxExpansion = parsed.GetValue(expansion),
            MaxNesting = parsed.GetValue(nesting),
        };

        public FetchLimits Limits(ParseResult parsed) => new(
            parsed.GetValue(size) * 1_000_000L, TimeSpan.FromSeconds(parsed.GetValue(time)), parsed.GetValue(redirects), parsed.GetValue(allow),
            TimeSpan.FromSeconds(Math.Clamp(parsed.GetValue(pause), 0, 600)), !parsed.GetValue(noRobots), parsed.GetValue(follow));
    }
}

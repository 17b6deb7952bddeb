using Entente.Bench.Casebook;
using Entente.Bench.Events;
using Entente.Bench.Factuality;
using Entente.Bench.Language;
using Entente.Bench.Pages;
using Entente.Bench.Speakers;
using Entente.Bench.Time;
using Entente.Bench.World;

return args switch
{
    ["time", .. var rest] => TimeBench.Run(rest),
    ["speakers", .. var rest] => SpeakerBench.Run(rest),
    ["language", .. var rest] => LanguageBench.Run(rest),
    ["casebook", "pages", .. var rest] => VariedPages.Run(rest),
    ["casebook", .. var rest] => CasebookBench.Run(rest),
    ["ecb", .. var rest] => EcbBench.Run(rest),
    ["world", .. var rest] => WorldBench.Run(rest),
    ["events", .. var rest] => EventsBench.Run(rest),
    ["pages", .. var rest] => PagesBench.Run(rest),
    ["factuality", .. var rest] => FactualityBench.Run(rest),
    _ => 2,
};

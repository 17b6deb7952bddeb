using Entente.Bench.Time;

return args switch
{
    ["time", .. var rest] => TimeBench.Run(rest),
    _ => 2,
};

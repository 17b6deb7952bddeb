namespace Entente.Bench.Events;

/// <summary>What a stage cost.</summary>
/// <param name="Time">Processor time of the process.</param>
/// <param name="Bytes">What its thread allocated.</param>
internal readonly record struct Cost(TimeSpan Time, long Bytes)
{
    /// <summary>The process until now.</summary>
    public static Cost Now => new(Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());

    public static Cost operator +(Cost a, Cost b) => new(a.Time + b.Time, a.Bytes + b.Bytes);

    public static Cost operator -(Cost a, Cost b) => new(a.Time - b.Time, a.Bytes - b.Bytes);
}

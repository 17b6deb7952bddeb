namespace Entente.Coding.World.Tables;

/// <summary>A word or phrase for an office, rank, service or kind of people.</summary>
/// <param name="Phrase">The phrase as listed.</param>
/// <param name="Class">What it does in a phrase.</param>
/// <param name="Sectors">PLOVER sectors it speaks for.</param>
/// <param name="Role">Role in the tables of office holders, or <see langword="null"/>.</param>
internal sealed record WordRow(string Phrase, WordClass Class, string[] Sectors, string? Role);

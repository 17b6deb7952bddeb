using Entente.Coding.Events;
using Entente.Language;
using Entente.Pages;

namespace Entente.Coding;

/// <summary>An article with what was read out of it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Sentences">Its sentences as spans of <see cref="Article.Text"/>.</param>
/// <param name="Mentions">Names, places and times.</param>
/// <param name="Reports">The coded event mentions, in text order.</param>
/// <param name="Uncoded">Every sentence without a report, with its reason.</param>
/// <param name="Facts">Relations the page states about people and bodies.</param>
/// <param name="Version">Version of program, data and model that made it.</param>
public sealed record CodedPage(
    Article Article,
    IReadOnlyList<TextSpan> Sentences,
    Mentions Mentions,
    IReadOnlyList<Report> Reports,
    IReadOnlyList<UncodedSentence> Uncoded,
    IReadOnlyList<World.Fact> Facts,
    string Version)
{
    /// <summary>Everybody the page names as speaking, in text order.</summary>
    public IReadOnlyList<Voice> Voices { get; init; } = [];
}

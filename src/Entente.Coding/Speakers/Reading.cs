using Entente.Language;

namespace Entente.Coding.Speakers;

/// <summary>What a cue was found to attribute, in tokens.</summary>
internal readonly record struct Reading(TokenRange? Source, int CueFirst, int CueEnd, IReadOnlyList<TextSpan> Content);

/// <summary>The words of a cue in the text: its main word and the end of the particles that belong to it.</summary>
internal readonly record struct CueWords(int Main, int End);

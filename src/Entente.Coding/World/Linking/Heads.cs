using Entente.Language;

namespace Entente.Coding.World.Linking;

/// <summary>The token that heads a span of the tree.</summary>
internal static class Heads
{
    /// <summary>The token of [first, end) whose own head lies outside; where several do, the one the phrase says, if it is among them, else the first that is no punctuation.</summary>
    public static int Of(ParsedText parsed, int first, int end, int stated)
    {
        var found = -1;
        for (var token = first; token < end; token++)
        {
            var head = parsed.Tokens[token].Head;
            if (head >= first && head < end || parsed.Tokens[token].Pos == UniversalPos.Punct) continue;
            if (token == stated) return token;
            if (found < 0) found = token;
        }

        if (found < 0) return stated;

        // Climb from the stated head: the top of its chain inside the span is the span's head wherever the span is one subtree.
        var at = stated;
        for (var steps = 0; steps < end - first; steps++)
        {
            var head = parsed.Tokens[at].Head;
            if (head < first || head >= end) return at;
            at = head;
        }

        return found;
    }
}

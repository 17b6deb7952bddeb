using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Entente.Casebook.Html;

/// <summary>
/// Collects HTML that is well-formed XML as well. What stands in the holes of an interpolated string is escaped, always; only literals are markup.
/// </summary>
internal sealed class Markup
{
    private readonly StringBuilder text = new();

    public override string ToString() => text.ToString();

    /// <summary>Writes markup; holes are escaped.</summary>
    public Markup Add([InterpolatedStringHandlerArgument("")] ref Handler handler)
    {
        _ = handler;
        return this;
    }

    /// <summary>Writes markup that was made by another <see cref="Markup"/> or ships with the program. Never for text of pages.</summary>
    public Markup AddRaw(string markup)
    {
        text.Append(markup);
        return this;
    }

    /// <summary>Writes text.</summary>
    public Markup AddText(string? value)
    {
        Escape(value);
        return this;
    }

    /// <summary>A coordinate: one digit after the point, the same on every machine.</summary>
    public static string Number(double value)
    {
        var rounded = Math.Round(value, 1, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("0.#", CultureInfo.InvariantCulture);
    }

    private void Escape(string? value)
    {
        if (value is null) return;
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            switch (c)
            {
                case '&': text.Append("&amp;"); break;
                case '<': text.Append("&lt;"); break;
                case '>': text.Append("&gt;"); break;
                case '"': text.Append("&quot;"); break;
                case '\'': text.Append("&#39;"); break;
                default: Character(value, ref i); break;
            }
        }
    }

    /// <summary>What XML cannot hold (control characters, halves of pairs) becomes U+FFFD; signs that turn the direction of writing are dropped.</summary>
    private void Character(string value, ref int i)
    {
        var c = value[i];
        if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
        {
            text.Append(c).Append(value[++i]);
            return;
        }

        if (c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069') return;
        var fits = c is '\t' or '\n' or '\r' || (c >= ' ' && !char.IsSurrogate(c) && c is not ('\uFFFE' or '\uFFFF') && c is not (>= '\u007F' and <= '\u009F'));
        text.Append(fits ? c : '\uFFFD');
    }

    /// <summary>Escapes the holes.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Handler
    {
        private readonly Markup markup;

        public Handler(int literalLength, int formattedCount, Markup markup)
        {
            _ = (literalLength, formattedCount);
            this.markup = markup;
        }

        public void AppendLiteral(string literal) => markup.text.Append(literal);

        public void AppendFormatted(string? value) => markup.Escape(value);

        public void AppendFormatted(int value) => markup.text.Append(value.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(double value) => markup.text.Append(Number(value));

        public void AppendFormatted(decimal value) => markup.text.Append(value.ToString("0.0", CultureInfo.InvariantCulture));
    }
}

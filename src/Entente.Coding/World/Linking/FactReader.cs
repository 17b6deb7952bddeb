using Entente.Coding.World.Tables;
using Entente.Language;

namespace Entente.Coding.World.Linking;

/// <summary>Reads relations that a page states about people, bodies and things, by patterns of phrases: no list of particular names.</summary>
internal sealed class FactReader(PageWords words, WorldTables tables)
{
    private static readonly HashSet<string> PartCues = new(StringComparer.Ordinal) { "part", "branch", "arm", "wing", "unit", "division", "subsidiary", "department", "faction", "offshoot", "affiliate", "supervision", "command", "control", "umbrella", "auspices", "member" };
    private static readonly HashSet<string> RunVerbs = new(StringComparer.Ordinal) { "run", "operate", "manage", "initiate", "oversee", "lead", "administer", "supervise", "direct", "coordinate", "launch" };
    private static readonly HashSet<string> Programmes = new(StringComparer.Ordinal) { "program", "programme", "project", "facility", "network", "centre", "center", "initiative", "plant", "reactor", "site" };
    private readonly List<Fact> facts = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>The facts in text order, each once for each place that states it.</summary>
    public List<Fact> Read(List<Linked> linked)
    {
        for (var i = 0; i < linked.Count; i++)
        {
            if (linked[i].Entities.Count != 1) continue;
            Offices(linked[i]);
            Bodies(linked, i);
        }

        for (var w = 1; w < words.All.Length; w++)
        {
            if (words.Gap(w) is [.., '(']) Bracket(w, linked);
            if (words.Form(w) is "known" or "called" or "dubbed" or "nicknamed" or "alias" or "aka") KnownAs(w, linked);
        }

        facts.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : string.CompareOrdinal(a.Relation + a.Object, b.Relation + b.Object));
        return facts;
    }

    private void Add(string subject, string relation, string target, string? country, int firstWord, int endWord)
    {
        var last = words.All[endWord - 1].EndWithClitic;
        if (last < words.Text.Length && words.Text[last] == ')' && words.Text.AsSpan(words.All[firstWord].Start, last - words.All[firstWord].Start).Contains('(')) last++;
        var span = new TextSpan(words.All[firstWord].Start, last);
        var sentence = words.Parsed.SentenceOf(words.FirstToken(firstWord));
        if (subject.Length > 0 && target.Length > 0 && seen.Add($"{subject}\t{relation}\t{target}\t{span.Start}")) facts.Add(new Fact(subject, relation, target, country, sentence, span));
    }

    private void Offices(Linked linked)
    {
        var phrase = linked.Phrase;
        if (phrase.Kind != PhraseKind.Person || phrase.Role is not { Class: WordClass.Office or WordClass.Plain } role || phrase.RoleWords is not { } said || said.First < phrase.First || said.End > phrase.End) return;
        var entity = linked.Entities[0];
        var text = words.Form(said.First, said.End);
        if (text.Contains("spokes", StringComparison.OrdinalIgnoreCase) || text.Contains("press secretary", StringComparison.OrdinalIgnoreCase))
        {
            Add(entity.Name, "spokesperson_of", SpokenFor(phrase, said, entity), entity.Country, phrase.First, phrase.End);
            return;
        }

        if (role.Class != WordClass.Office) return;
        var office = entity.Office ?? text;
        Add(entity.Name, phrase.Former ? "held_office" : "holds_office", office, phrase.Country ?? entity.Country, phrase.First, phrase.End);
    }

    // "State Department spokesperson", "a spokesman for the Iranian embassy".
    private string SpokenFor(Phrase phrase, (int First, int End) said, Entity entity)
    {
        if (phrase.Bodies.Count > 0) return tables.Bodies[phrase.Bodies[0]].Name;
        ulong hash = 0;
        for (var w = said.First; w < said.End - 1; w++)
        {
            hash = WordCutter.Join(hash, words.All[w].Hash);
            if (!tables.Names.Find(hash, out var at)) break;
            for (; at >= 0; at = tables.Names.Next(at))
                if (tables.Names[at].Kind == PostingKind.Body && w == said.End - 2) return tables.Bodies[tables.Names[at].Row].Name;
        }

        if (said.End - said.First > 1) return (entity.Country is { } code ? tables.CountryName(code) + " " : "") + words.Form(said.First, said.End - 1);
        for (var w = said.End; w + 1 < phrase.End; w++)
            if (words.Form(w) is "for" or "of") return words.Form(w + 1, phrase.End);
        return entity.Country is { } country ? tables.CountryName(country) : "";
    }

    private void Bodies(List<Linked> linked, int i)
    {
        var phrase = linked[i].Phrase;
        var entity = linked[i].Entities[0];
        if (entity.Kind is not (EntityKind.Body or EntityKind.Outlet or EntityKind.Group) || phrase.Kind is not (PhraseKind.Body or PhraseKind.Outlet or PhraseKind.Role)) return;
        var named = phrase.Apposition is { } described && i > 0 ? Subject(linked, described) ?? entity : entity;
        if (phrase.Kind == PhraseKind.Role && phrase.Apposition is null) return;
        for (var w = phrase.First; w < phrase.End; w++)
        {
            if (words.Form(w) is "owned" && w > phrase.First && words.All[w].Hyphened && words.Form(w - 1) is "state" or "State" or "government" && (phrase.Country ?? named.Country) is { } owner) Add(named.Name, "owned_by", tables.CountryName(owner), owner, phrase.First, phrase.End);
            if (words.Form(w) is "run" && w > phrase.First && words.All[w].Hyphened && words.Form(w - 1) is "state" or "State" && (phrase.Country ?? named.Country) is { } runner) Add(named.Name, "owned_by", tables.CountryName(runner), runner, phrase.First, phrase.End);
            if (words.Form(w) is "based" && w > phrase.First && words.All[w].Hyphened) Add(named.Name, "located_in", words.Form(w - 1, w), named.Country, phrase.First, phrase.End);
        }

        if (entity.Sectors.Contains("JRN", StringComparer.Ordinal) && (phrase.StatedCountry ?? phrase.Country) is { } press && phrase.Name is { } name && phrase.First < name.First) Add(named.Name, "outlet_of", tables.CountryName(press), press, phrase.First, phrase.End);
        if (phrase.Role is not null && phrase.Bodies.Count > 0 && PartCues.Contains(words.Form(phrase.Head).ToString()) && tables.Bodies[phrase.Bodies[^1]].Name != named.Name) Add(named.Name, "part_of", tables.Bodies[phrase.Bodies[^1]].Name, named.Country, phrase.First, phrase.End);
        if (phrase.PlaceWords is { } place) Add(named.Name, "located_in", words.Form(place.First, place.End), named.Country, phrase.First, phrase.End);
        After(named, phrase, linked, i);
    }

    private static Entity? Subject(List<Linked> linked, Phrase phrase)
    {
        foreach (var item in linked)
            if (ReferenceEquals(item.Phrase, phrase) && item.Entities.Count == 1) return item.Entities[0];
        return null;
    }

    // What follows a body: "in PLACE", "is under the supervision of BODY", "a branch of BODY", "owned by BODY", "runs PROGRAMME".
    private void After(Entity subject, Phrase phrase, List<Linked> linked, int i)
    {
        var sentence = words.Parsed.SentenceOf(words.FirstToken(phrase.First));
        var end = words.SentenceStart(sentence + 1);
        var at = phrase.End;
        if (at >= end) return;
        if (phrase.Role is { Class: WordClass.Body or WordClass.Plain } || phrase.Kind == PhraseKind.Body)
        {
            var place = at;
            while (place < end && place < at + 2 && words.Form(place) is "located" or "based" or "headquartered" or "situated" or "is") place++;
            if (place < end && words.All[place].Joined && words.Form(place) is "in" or "at" or "near" && place + 1 < end && words.All[place + 1].Capital && (phrase.Kind == PhraseKind.Role || place > at)) Add(subject.Name, "located_in", CapitalRun(place + 1, end), subject.Country, phrase.First, place + 2);
        }

        var limit = Math.Min(end, at + 9);
        for (var w = at; w < limit; w++)
        {
            if (w > at && (words.Gap(w) is ";" or ". " || words.Form(w) is "and" or "but" or "which")) break;
            if (words.Form(w) is "of" && w > at && PartCues.Contains(words.Form(w - 1).ToString()) && Named(linked, i, w + 1) is { } whole) Add(subject.Name, "part_of", whole.Name, subject.Country, phrase.First, w + 2);
            else if (words.Form(w) is "by" && w > at && words.Form(w - 1) is "owned" && Named(linked, i, w + 1) is { } owner) Add(subject.Name, "owned_by", owner.Name, subject.Country, phrase.First, w + 2);
            else if (words.Form(w) is "by" && w > at && words.Form(w - 1) is "overseen" or "supervised" or "controlled" or "administered" && Named(linked, i, w + 1) is { } overseer) Add(subject.Name, "part_of", overseer.Name, subject.Country, phrase.First, w + 2);
            else if (words.Pos(w) == UniversalPos.Verb && IsRunning(w) && Programme(w + 1, end) is { } run) Add(subject.Name, "runs", run.Name, subject.Country, phrase.First, run.End);
        }
    }

    private bool IsRunning(int word)
    {
        if (RunVerbs.Contains(words.Parsed.Lemma(words.FirstToken(word)))) return true;
        var form = words.Form(word).ToString();
        return RunVerbs.Any(v => form.StartsWith(v.TrimEnd('e'), StringComparison.Ordinal) && form.Length <= v.Length + 2);
    }

    private Entity? Named(List<Linked> linked, int from, int word)
    {
        for (var k = from + 1; k < linked.Count && linked[k].Phrase.First <= word + 1; k++)
            if (linked[k].Phrase.First >= word && linked[k].Phrase.First <= word + 1 && linked[k].Entities is [{ Kind: EntityKind.Body or EntityKind.State } entity]) return entity;
        return null;
    }

    // "a missile program, known as the Integrated … Program": the name that follows the word for it.
    private (string Name, int End)? Programme(int from, int end)
    {
        for (var w = from; w < Math.Min(end, from + 10); w++)
        {
            if (!Programmes.Contains(words.Form(w).ToString().ToLowerInvariant())) continue;
            if (words.All[w].Capital)
            {
                var first = w;
                while (first > from && words.All[first].Joined && words.All[first - 1].Capital) first--;
                return first < w ? (words.Form(first, w + 1), w + 1) : null;
            }

            for (var k = w + 1; k < Math.Min(end, w + 6); k++)
            {
                if (words.Form(k) is not ("as" or "called" or "named" or "dubbed")) continue;
                var start = k + 1 < end && words.Form(k + 1) is "the" or "The" ? k + 2 : k + 1;
                if (start >= end || !words.All[start].Capital) return null;
                var name = CapitalRun(start, end);
                return (name, EndOfRun(start, end));
            }

            return null;
        }

        return null;
    }

    private void KnownAs(int word, List<Linked> linked)
    {
        var end = words.SentenceStart(words.Parsed.SentenceOf(words.FirstToken(word)) + 1);
        var start = word + 1;
        if (words.Form(word) is "known")
        {
            while (start < end && start < word + 6 && words.Form(start) is not "as") start++;
            if (start >= end || words.Form(start) is not "as") return;
            start++;
        }

        if (start < end && words.Form(start) is "the" or "The") start++;
        if (start >= end || !words.All[start].Capital && !(start + 1 < end && words.All[start + 1].Capital && words.All[start].End - words.All[start].Start < 4)) return;
        var before = word - 1;
        while (before > 0 && words.Form(before) is "also" or "better" or "formerly" or "is" or "commonly" or "widely" or "sometimes" or "previously" or "now" or "locally") before--;
        foreach (var item in linked)
        {
            if (item.Phrase.End != before + 1 || item.Entities is not [{ Kind: EntityKind.Body or EntityKind.Person or EntityKind.Thing or EntityKind.Outlet } entity] || item.Phrase.Name is null) continue;
            var other = CapitalRun(start, end);
            if (NameNormaliser.Compare(other, entity.Name) is not { Likeness: 1 }) Add(entity.Name, "also_known_as", other, entity.Country, item.Phrase.First, EndOfRun(start, end));
        }
    }

    private void Bracket(int inner, List<Linked> linked)
    {
        var sentence = words.Parsed.SentenceOf(words.FirstToken(inner));
        var start = words.SentenceStart(sentence);
        var end = inner + 1;
        while (end < words.All.Length && end < inner + 6 && words.All[end].Joined) end++;
        var close = words.All[end - 1].EndWithClitic;
        if (close >= words.Text.Length || words.Text[close] != ')' || !words.All[inner].Capital || words.Gap(inner) is not " (") return;
        var first = inner;
        while (first > start && (first == inner || words.All[first].Joined) && (words.All[first - 1].Capital || words.All[first - 1].Digits || first < inner && words.Form(first - 1) is "and" or "of" or "for" or "the" && first - 1 > start && words.All[first - 2].Capital && words.All[first - 1].Joined)) first--;
        if (first == inner) return;
        if (words.Form(first) is "The" or "And" && first + 1 < inner) first++;
        string name = words.Form(first, inner), other = words.Form(inner, end);
        var subject = EntityAt(linked, first, inner)?.Name ?? name;
        if (IsDesignation(other)) Add(EntityAt(linked, first, inner) is { Kind: not EntityKind.Thing } body ? body.Name : name, "designated", other, null, first, end);
        else if (end == inner + 1 && words.All[inner].Capital && IsShortForm(first, inner, words.Form(inner))) Add(subject, "also_known_as", other, null, first, end);
        else if (inner - first > 1 && SharesHead(inner, end)) Add(subject, "also_known_as", other, null, first, end);
    }

    private bool SharesHead(int inner, int end) => end - inner > 1 && words.All[end - 1].Hash == words.All[inner - 1].Hash;

    private static Entity? EntityAt(List<Linked> linked, int first, int end)
    {
        foreach (var item in linked)
            if (item.Phrase.Name is { } name && name.First == first && name.End == end && item.Entities.Count == 1) return item.Entities[0];
        return null;
    }

    // "Hatf-IX", "Hatf-5", "DF-21D": a word with a number behind a hyphen.
    private static bool IsDesignation(string text)
    {
        var cut = text.LastIndexOfAny(['-', ' ']);
        if (cut <= 0 || cut == text.Length - 1) return false;
        var number = text[(cut + 1)..];
        return number.Length <= 4 && (char.IsDigit(number[0]) || number.All(c => c is 'I' or 'V' or 'X'));
    }

    private bool IsShortForm(int first, int end, ReadOnlySpan<char> shortForm)
    {
        var matched = 0;
        for (var w = first; w < end && matched < shortForm.Length; w++)
        {
            var form = words.Form(w);
            for (var k = 0; k < form.Length && matched < shortForm.Length && char.ToUpperInvariant(form[k]) == char.ToUpperInvariant(shortForm[matched]) && (k == 0 || !(w + 1 < end && char.ToUpperInvariant(words.Form(w + 1)[0]) == char.ToUpperInvariant(shortForm[matched]))); k++) matched++;
        }

        return matched == shortForm.Length && shortForm.Length > 1;
    }

    private int EndOfRun(int start, int end)
    {
        var w = start + 1;
        while (w < end && words.All[w].Joined && (words.All[w].Capital || words.All[w].Hyphened || words.All[w].Digits || words.All[w].End - words.All[w].Start <= 3 && w + 1 < end && words.All[w + 1].Hyphened && words.All[w + 1].Capital || words.Form(w) is "of" or "and" or "for" or "the" && w + 1 < end && words.All[w + 1].Capital && words.All[w + 1].Joined)) w++;
        return w;
    }

    private string CapitalRun(int start, int end) => words.Form(start, EndOfRun(start, end));
}

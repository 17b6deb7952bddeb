using Entente.Coding.World.Tables;
using NodaTime;

namespace Entente.Coding.World.Linking;

/// <summary>Chooses among the people of a name by country, office and day. Two people of one name are kept apart by country; where nothing tells them apart there is no link.</summary>
internal sealed class PersonResolver(WorldTables tables, PageCountries countries)
{
    private static readonly string[] Rank =
        ["supreme_leader", "head_of_state", "head_of_government", "effective_leader", "crown_prince", "foreign_minister", "defence_minister", "military_chief", "army_chief", "igo_head", "interior_minister", "finance_minister", "deputy_head_of_state", "deputy_head_of_government", "navy_chief", "air_chief", "security_adviser", "intelligence_chief", "rebel_leader", "speaker"];

    /// <summary>The person meant by a name.</summary>
    /// <param name="postings">First posting of the name.</param>
    /// <param name="index">The index it stands in.</param>
    /// <param name="country">Country that the page gives with the name, if any.</param>
    /// <param name="role">Office that the page gives with the name, if any.</param>
    /// <param name="days">The days the sentence speaks of, or the page's day.</param>
    /// <param name="familyOnly">Whether only the family name stands there: the person must then be in office, or named with the office.</param>
    /// <param name="oneWord">Whether a single word stands there that is no family name ("Saddam"): the person must be in office, or the page must speak of the country.</param>
    public Resolved? Resolve(int postings, NameIndex index, string? country, string? role, DateInterval? days, bool familyOnly, bool oneWord)
    {
        var people = new Dictionary<(string Country, string Person), List<OfficeRow>>();
        for (var at = postings; at >= 0; at = index.Next(at))
        {
            if (index[at].Kind != PostingKind.Person || familyOnly != index[at].Form.HasFlag(NameForm.Family)) continue;
            var row = tables.Office(index[at].Row);
            var key = (row.Country, NameNormaliser.Fold(row.Person));
            if (!people.TryGetValue(key, out var rows)) people[key] = rows = [];
            rows.Add(row);
        }

        foreach (var rows in people.Values) AddOtherTerms(rows);
        Merge(people);
        (double Score, Resolved Person)? best = null;
        var tied = false;
        foreach (var rows in people.OrderBy(p => p.Key.Country, StringComparer.Ordinal).ThenBy(p => p.Key.Person, StringComparer.Ordinal).Select(p => p.Value))
        {
            var chosen = Choose(rows, role, days);
            var score = Score(chosen, country, role, familyOnly, days);
            if (score >= 0 && oneWord && !familyOnly && !chosen.InOffice && countries[chosen.Row.Country] == 0) continue;
            if (score < 0 && familyOnly && IsOnlyLeader(people, chosen, country, role)) score = 0;
            if (score < 0) continue;
            if (best is null || score > best.Value.Score) (best, tied) = ((score, chosen), false);
            else if (Math.Abs(score - best.Value.Score) < 0.01 && chosen.Row.Country != best.Value.Person.Row.Country) tied = true;
        }

        return tied || best is null ? null : best.Value.Person;
    }

    /// <summary>Whether the page names a country; persons of bodies belong to none.</summary>
    public bool IsSpokenOf(string country) => country.Length == 0 || IsBody(country) || countries[country] > 0;

    /// <summary>Whoever held a role on the days, where the table knows exactly one.</summary>
    public OfficeRow? Holder(string country, string role, DateInterval days)
    {
        var holders = tables.Holders(country, role).Where(r => Holds(r, days)).ToList();
        if (holders.Exists(r => r.User)) holders.RemoveAll(r => !r.User);

        // Who was in office when a source last looked has left it if somebody else took it since.
        holders.RemoveAll(old => old.Seen is { } seen && holders.Exists(r => r.Start > seen && !IsSame(r, old)));
        if (holders.Exists(IsByCountry)) holders.RemoveAll(r => !IsByCountry(r));
        if (AreOne(holders)) return holders.LastOrDefault();

        // "President" before "President of Zanzibar".
        holders.RemoveAll(r => r.Office.Contains(" of ", StringComparison.Ordinal) && holders.Exists(o => !o.Office.Contains(" of ", StringComparison.Ordinal)));
        return AreOne(holders) ? holders.LastOrDefault() : null;
    }

    /// <summary>The role that the table has under the very words of a title ("foreign secretary", who in India is no minister), else the usual one.</summary>
    public string RoleOf(string country, string title, string usual)
    {
        var own = title.ToLowerInvariant().Replace(' ', '_');
        return own != usual && tables.Holders(country, own).Any() ? own : usual;
    }

    private static bool AreOne(List<OfficeRow> holders) => holders.TrueForAll(r => IsSame(r, holders[0]));

    private static bool IsSame(OfficeRow a, OfficeRow b) =>
        NameNormaliser.Compare(a.Person, b.Person) is not null || SamePerson(NameNormaliser.Fold(a.Person), NameNormaliser.Fold(b.Person));

    // The tables written country by country are dated to the month or day and looked after.
    private static bool IsByCountry(OfficeRow row) => row.Origin.Contains("/offices/", StringComparison.Ordinal);

    // A short name may stand with one of several terms only: the others are found by the full name.
    private void AddOtherTerms(List<OfficeRow> rows)
    {
        var first = rows[0];
        Span<char> scratch = stackalloc char[96];
        var cutter = new WordCutter(first.Person, scratch, skeletons: false);
        ulong hash = 0;
        while (cutter.Next(out var word)) hash = WordCutter.Join(hash, word.Hash);
        if (!tables.Names.Find(hash, out var at)) return;
        for (; at >= 0; at = tables.Names.Next(at))
        {
            if (tables.Names[at].Kind != PostingKind.Person) continue;
            var row = tables.Office(tables.Names[at].Row);
            if (row.Country == first.Country && string.Equals(row.Person, first.Person, StringComparison.Ordinal) && !rows.Exists(r => r.Origin == row.Origin)) rows.Add(row);
        }
    }

    // One person written in two ways in two rows of a country counts once.
    private static void Merge(Dictionary<(string Country, string Person), List<OfficeRow>> people)
    {
        foreach (var key in people.Keys.ToArray())
        {
            foreach (var other in people.Keys.ToArray())
            {
                if (other == key || !people.ContainsKey(key) || other.Country != key.Country || string.CompareOrdinal(key.Person, other.Person) >= 0) continue;
                if (!SamePerson(key.Person, other.Person)) continue;
                people[key].AddRange(people[other]);
                people.Remove(other);
            }
        }
    }

    private static bool SamePerson(string a, string b)
    {
        string[] x = a.Split(' '), y = b.Split(' ');
        if (NameNormaliser.Compare(x[^1], y[^1]) is null) return x.Length == y.Length && NameNormaliser.Compare(a, b) is not null;
        return x.Length == 1 || y.Length == 1 || NameNormaliser.Compare(x[0], y[0]) is not null || x.Contains(y[^Math.Min(2, y.Length)], StringComparer.Ordinal);
    }

    private double Score(Resolved person, string? country, string? role, bool familyOnly, DateInterval? days)
    {
        var score = 0.0;
        if (country is not null)
        {
            if (country == person.Row.Country) score += 4;
            else if (person.Row.Country.Length > 0 && !(IsBody(country) || IsBody(person.Row.Country))) return -1;
        }
        else if (!person.Row.IsOffice && person.Row.Country.Length > 0 && countries[person.Row.Country] == 0)
        {
            // Somebody known by the name alone, of a country that the page does not speak of.
            return -1;
        }

        if (role is not null && person.Role) score += 3;
        if (person.InOffice) score += 2;
        if (countries[person.Row.Country] > 0) score += 1;
        if (person.Row.User) score += 1;
        score += Math.Max(0, 20 - RankOf(person.Row.Role)) * 0.02;
        if (!familyOnly) return score;
        if (role is not null) return person.Role && (person.InOffice || country is not null) || person.InOffice && country is not null ? score : -1;
        if (person.InOffice) return RankOf(person.Row.Role) < 4 || countries[person.Row.Country] > 0 && RankOf(person.Row.Role) < 12 ? score : -1;

        // A leader of the years before, or one about to take office, where the page names the country.
        var near = days is not null && person.Row.Start <= days.End.PlusYears(1) && (person.Row.Seen ?? person.Row.End) >= days.Start.PlusYears(-10);
        return near && RankOf(person.Row.Role) < 4 && countries[person.Row.Country] > 0 ? score : -1;
    }

    // "President Obama" on a page dated before his election: the only head of state or government of that name who ever was.
    private static bool IsOnlyLeader(Dictionary<(string Country, string Person), List<OfficeRow>> people, Resolved person, string? country, string? role) =>
        role is "head_of_state" or "head_of_government" && person.Role && person.Row.Role is "head_of_state" or "head_of_government" && (country is null || country == person.Row.Country)
        && people.Values.Count(rows => rows.Exists(r => r.Role is "head_of_state" or "head_of_government" or "effective_leader")) == 1;

    private static bool IsBody(string code) => code is "IGO" or "UNO" or "EUR" or "IMG" or "NGO";

    private static Resolved Choose(List<OfficeRow> rows, string? role, DateInterval? days)
    {
        if (rows.Exists(r => r.IsOffice)) rows = rows.FindAll(r => r.IsOffice);
        OfficeRow? chosen = null;
        bool roleFits = false, inOffice = false;
        foreach (var row in rows.OrderByDescending(r => r.User).ThenBy(r => RankOf(r.Role)).ThenByDescending(r => r.Start).ThenBy(r => r.Origin, StringComparer.Ordinal))
        {
            var fits = role is not null && SameRole(role, row.Role);
            var holds = days is not null && Holds(row, days);
            if (chosen is not null && !(Value(fits, holds) > Value(roleFits, inOffice))) continue;
            (chosen, roleFits, inOffice) = (row, fits, holds);
        }

        if (!inOffice)
        {
            // Nobody holds it on the day: the latest office before the day tells what the person formerly was.
            var day = days?.End;
            var latest = rows.Where(r => day is null || r.Start <= day).OrderByDescending(r => r.Seen ?? r.End).ThenBy(r => RankOf(r.Role)).ThenBy(r => r.Origin, StringComparer.Ordinal).FirstOrDefault();
            if (!roleFits && latest is not null) chosen = latest;
        }

        var before = days is not null && chosen!.Start > days.End;
        return new Resolved(chosen!, inOffice, roleFits, before);
    }

    private static int Value(bool role, bool office) => (role ? 1 : 0) + (office ? 2 : 0);

    private static bool Holds(OfficeRow row, DateInterval days) => row.IsOffice && row.Start <= days.End && row.End >= days.Start && !Stale(row, days);

    // A source that stopped looking long ago does not say who holds the office now.
    private static bool Stale(OfficeRow row, DateInterval days) => row.Seen is { } seen && days.Start > seen.PlusYears(2);

    private static int RankOf(string role) => Array.IndexOf(Rank, role) is >= 0 and var at ? at : Rank.Length;

    /// <summary>Whether a role that a page states is the one of the table.</summary>
    public static bool SameRole(string stated, string listed)
    {
        if (stated == listed) return true;
        return (stated, listed) switch
        {
            ("head_of_state", "effective_leader" or "head_of_government") => true,
            ("head_of_government", "effective_leader" or "head_of_state") => true,
            ("army_chief", "military_chief") or ("military_chief", "army_chief") => true,
            ("foreign_spokesperson" or "government_spokesperson" or "military_spokesperson" or "defence_spokesperson", "spokesperson") => true,
            ("foreign_secretary", "foreign_minister") or ("foreign_minister", "foreign_secretary") => true,
            ("minister", _) => listed.EndsWith("minister", StringComparison.Ordinal),
            ("rebel_leader", "other") or ("other", _) => true,
            _ => false,
        };
    }
}

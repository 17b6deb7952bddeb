using Entente.Coding.Events;

namespace Entente.Casebook.Merging;

/// <summary>
/// Decides from two reports alone what they are to each other, so that the answer is the same whatever else the casebook holds and
/// in whatever order the pages came. Weights are whole numbers; <see cref="Threshold"/> is the least for one event.
/// </summary>
internal static class PairComparer
{
    /// <summary>Least weight at which two reports tell one event.</summary>
    public const int Threshold = 6;

    public static PairResult Compare(ReportFeatures a, ReportFeatures b)
    {
        var sides = SidesFit.Of(a, b);
        if (!sides.Fits) return PairResult.Apart(sides.Because);
        if (IsVisit(a) != IsVisit(b) || IsOccasion(a, b)) return Occasion(a, b, sides);
        // two words in one sentence name two acts, but for a meeting ("received him and talked")
        if (a.Document == b.Document && a.Sentence == b.Sentence && a.Trigger != b.Trigger && a.Type != "CONSULT") return PairResult.Apart("two acts of one sentence");
        var near = a.Type != b.Type;
        if (near && !TypeFit.AreNear(a.Type, b.Type)) return PairResult.Apart("another kind of act");
        if (!near && a.Mode is not null && b.Mode is not null && a.Mode != b.Mode && a.Type != "ASSAULT") return PairResult.Apart("another mode");
        if (!StatusFits(a, b)) return PairResult.Apart("asked for or possible in one, done in the other");
        var place = PlaceFit.Of(a, b);
        var date = DateFit.Of(a, b);
        if (!date.Fits) return PairResult.Apart(date.Because);
        if (place.Weight < 0 && !CannotBeTwice(a, b, sides, date)) return PairResult.Apart(place.Because);
        return Weigh(a, b, near, sides, place, date);
    }

    private static PairResult Weigh(ReportFeatures a, ReportFeatures b, bool near, SidesFit sides, PlaceFit place, DateFit date)
    {
        var wording = WordingFit.Of(a, b);
        var sameTrigger = a.Trigger == b.Trigger;
        if (!TopicFits(a, b, near, sides, date, wording, sameTrigger)) return PairResult.None;
        if (date.Weight is < 0 and not DateFit.Timeless && !(sides.Weight >= 5 && (!NeedsTopic(a, near, sides) || wording.Weight >= 2 || sameTrigger))) return PairResult.None;
        // without any date only the same sides that do the same thing in the same words, or meet in the same town, are one
        if (date.Weight == DateFit.Timeless && (sides.Weight < 6 || (wording.Weight < (near || sides.Swapped ? 3 : 2) && !IsMeetingOfTwo(a, b, place)))) return PairResult.None;

        if (date.IsStory && wording.Weight < 2) return PairResult.None;
        if (IsOneOfMany(a, b, sides, place, wording, sameTrigger, date)) return PairResult.None;

        // what is announced and what came of it, what is denied and what is told, are one event only where the same sides do the same thing
        if ((a.Status == EventStatus.Occurred) != (b.Status == EventStatus.Occurred) && sides.Weight < 6 && wording.Weight < 2 && !sameTrigger) return PairResult.None;
        if (IsDenied(a) != IsDenied(b) && (near || (wording.Weight < 2 && !sameTrigger))) return PairResult.None;
        var weight = (near ? 0 : 2) + sides.Weight + date.Weight + place.Weight + wording.Weight + (sameTrigger ? 1 : 0) + FigureWeight(a, b) + (PointsBack(a, b, sameTrigger) ? 1 : 0);
        if (weight < Threshold) return PairResult.None;
        string[] reasons = [near ? $"{a.Type} and {b.Type} can be one act" : $"both {a.Type}", sides.Because, date.Because, place.Because, wording.Because];
        return new PairResult(PairKind.Same, weight, string.Join("; ", reasons.Where(r => r.Length > 0)));
    }

    /// <summary>
    /// Of a war or a long dispute a page tells many acts of one state, or against one: they are one act only where more speaks for it than the state and the page's day.
    /// </summary>
    private static bool IsOneOfMany(ReportFeatures a, ReportFeatures b, SidesFit sides, PlaceFit place, WordingFit wording, bool sameTrigger, DateFit date)
    {
        if (a.Type == "CONSULT" || a.Sides.Concat(b.Sides).Any(s => s.IsPerson)) return false;
        var evidence = wording.Weight + (sameTrigger ? 1 : 0) + (place.Weight > 0 ? 1 : 0) + FigureWeight(a, b) + (a.IsDated && b.IsDated ? 1 : 0)
            + (date.IsStory ? date.Weight : 0) + (PointsBack(a, b, sameTrigger) ? 1 : 0);
        return evidence < (sides.BothTold ? 1 : 3);
    }

    /// <summary>
    /// Two certain people meet or sign once on a day: where two pages name two towns for it, they contradict each other. Of attacks there are as many as places.
    /// </summary>
    private static bool CannotBeTwice(ReportFeatures a, ReportFeatures b, SidesFit sides, DateFit date) =>
        a.Document != b.Document && a.Type == b.Type && a.Type is "CONSULT" or "AGREE" && a.IsDated && b.IsDated && date.Weight == 2 && sides is { BothTold: true, Weight: >= 6 }
        && a.Actors.Any(s => s.IsPerson) && a.Recipients.Any(s => s.IsPerson) && a.PlaceCountry == b.PlaceCountry;

    /// <summary>Two certain people who meet in one town.</summary>
    private static bool IsMeetingOfTwo(ReportFeatures a, ReportFeatures b, PlaceFit place) =>
        a.Type == "CONSULT" && b.Type == "CONSULT" && place.Weight == 2 && a.Actors.Any(s => s.IsPerson) && a.Recipients.Any(s => s.IsPerson);

    private static bool IsDenied(ReportFeatures r) => r.Status is EventStatus.Denied or EventStatus.Negated;

    private static bool NeedsTopic(ReportFeatures a, bool near, SidesFit sides) => near || TypeFit.IsSaying(a.Type) || sides.Swapped;

    /// <summary>
    /// The content of a saying must be shared, unless both name the act by the same word, or two pages tell the same act of the same certain people on one day.
    /// </summary>
    private static bool TopicFits(ReportFeatures a, ReportFeatures b, bool near, SidesFit sides, DateFit date, WordingFit wording, bool sameTrigger)
    {
        if (!NeedsTopic(a, near, sides)) return true;
        if (near && (a.Type == "SUPPORT" || b.Type == "SUPPORT")) return sameTrigger || wording.Weight >= 4;
        if (near) return wording.Weight >= 3 || (wording.Weight >= 2 && sides.Weight >= 6);
        if (sides.Swapped) return wording.Weight >= 2;
        // a page that lists what somebody asked for, praised or warned of tells many sayings, not one many times
        if (a.Document == b.Document && TypeFit.IsSpeech(a.Type) && !a.IsSummary && !b.IsSummary) return wording.Weight >= 3;
        if (wording.Weight >= 1) return true;
        // two pages on one rare act of one mode (an expulsion, a recall) a day apart: it is done once, whatever else they tell of it
        if (a.Document != b.Document && a.Mode is not null && a.Mode == b.Mode && TypeFit.IsRareAct(a.Type) && sides is { BothTold: true, Weight: >= 6 } && a.IsDated && b.IsDated) return true;
        if (sides.Weight < 4 || date.Weight < 2) return false;
        var certain = a.Sides.Concat(b.Sides).Any(s => s.IsPerson || s.IsBody);
        // "summoned the ambassador on Monday", of a state in one page and of its ministry in another
        if (certain && sameTrigger && a.Document != b.Document && a.Mode is not null && a.Mode == b.Mode && a.IsDated && b.IsDated && sides.BothTold) return true;
        return certain && ((sameTrigger && sides.Weight >= 5) || (a.Document != b.Document && TypeFit.IsRareAct(a.Type)));
    }

    /// <summary>Of two mentions of one page by the same word, one names nobody ("the attack"): it points back to the other more often than not.</summary>
    private static bool PointsBack(ReportFeatures a, ReportFeatures b, bool sameTrigger) => sameTrigger && a.Document == b.Document && (!a.Sides.Any() || !b.Sides.Any());

    private static bool IsVisit(ReportFeatures r) => r is { Type: "CONSULT", Mode: "visit" };

    /// <summary>A meeting and what was agreed, promised or praised at it.</summary>
    private static bool IsOccasion(ReportFeatures a, ReportFeatures b) => a.Type == "CONSULT" != (b.Type == "CONSULT");

    private static PairResult Occasion(ReportFeatures a, ReportFeatures b, SidesFit sides)
    {
        var date = DateFit.Of(a, b);
        var other = a.Type == "CONSULT" ? b : a;
        var fits = date.Fits && date.Weight >= 1 && other.Type is "CONSULT" or "AGREE" or "COOPERATE" or "AID" or "SUPPORT"
            && (sides.Weight >= 4 || a.Document == b.Document) && a.Status != EventStatus.Negated && b.Status != EventStatus.Negated;
        return fits && date.Fits && date.Weight >= 1
            ? new PairResult(PairKind.Occasion, sides.Weight + date.Weight, string.Join("; ", sides.Because, date.Because))
            : PairResult.Apart("another kind of act");
    }

    /// <summary>Planned, done, denied and not done can be told of one event; what is only asked for or possible is another until it is done.</summary>
    private static bool StatusFits(ReportFeatures a, ReportFeatures b)
    {
        static bool Open(EventStatus s) => s is EventStatus.Proposed or EventStatus.Possible;
        return Open(a.Status) == Open(b.Status) || a.Status == EventStatus.Planned || b.Status == EventStatus.Planned;
    }

    private static int FigureWeight(ReportFeatures a, ReportFeatures b)
    {
        var weight = 0;
        foreach (var one in a.Figures)
            foreach (var other in b.Figures)
                if (one.Kind == other.Kind && one.Low <= other.High && other.Low <= one.High) weight = 2;
        return weight;
    }
}

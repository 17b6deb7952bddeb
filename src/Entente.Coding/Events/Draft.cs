using Entente.Coding.Events.Frames;

namespace Entente.Coding.Events;

/// <summary>A report while it is being put together; becomes an immutable <see cref="Report"/> at the end.</summary>
internal sealed class Draft
{
    public required Frame Frame { get; init; }

    public required int Token { get; init; }

    public required int Sentence { get; init; }

    public int Support { get; init; } = -1;

    public string Type => Frame.Type;

    public List<Participant> Actors { get; set; } = [];

    public List<Participant> Recipients { get; set; } = [];

    public List<Participant> Mediators { get; } = [];

    public bool Symmetric { get; set; }

    /// <summary>Whether the recipients are only the first party that the content names, which gives way to whoever is addressed.</summary>
    public bool RecipientIsFromContent { get; set; }

    public EventStatus Status { get; set; }

    /// <summary>What decided the status, in words.</summary>
    public string StatusBecause { get; set; } = "";

    /// <summary>What decided the status.</summary>
    public StatusGround StatusGround { get; set; }

    public EventDate? Date { get; set; }

    public EventPlace? Place { get; set; }

    public Draft? ContentOf { get; set; }

    public List<string> Because { get; } = [];

    public decimal Confidence { get; set; } = 0.9m;

    public IEnumerable<Participant> Parties => Actors.Concat(Recipients);

    public bool HasCountry => Parties.Any(p => p.Country is not null);
}

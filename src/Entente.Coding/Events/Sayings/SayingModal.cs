namespace Entente.Coding.Events.Sayings;

/// <summary>How a speaker tells what is to be done.</summary>
internal enum SayingModal : byte
{
    /// <summary>As neither duty nor intention.</summary>
    None,
    /// <summary>As another's duty: must, should, ought to, has to.</summary>
    Must,
    /// <summary>As his own intention: will, would, shall.</summary>
    Will,
    /// <summary>As what he will not do.</summary>
    Not,
    /// <summary>As what he will do unless another gives in.</summary>
    Unless,
    /// <summary>As another's guilt: "is responsible for", "was behind".</summary>
    Blame,
}

namespace Entente.Casebook.Store;

/// <summary>What adding a page did.</summary>
public enum AddOutcome : byte
{
    /// <summary>The page is new.</summary>
    Added,
    /// <summary>The same page was there already; nothing changed.</summary>
    Unchanged,
    /// <summary>The same page was there, coded by another version of program or data; a new run was added.</summary>
    Recoded,
    /// <summary>The same address was there with other text; both are kept.</summary>
    NewVersion,
}

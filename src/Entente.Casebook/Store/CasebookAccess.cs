namespace Entente.Casebook.Store;

/// <summary>What may be done with a casebook's file.</summary>
public enum CasebookAccess : byte
{
    /// <summary>Read and write; made where it is missing.</summary>
    Create,
    /// <summary>Read and write; an error where it is missing.</summary>
    Write,
    /// <summary>Read; an error where it is missing. Works on a read-only disk.</summary>
    Read,
}

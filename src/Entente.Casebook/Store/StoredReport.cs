using Entente.Coding.Events;

namespace Entente.Casebook.Store;

/// <summary>A report with the rows it stands in.</summary>
internal sealed record StoredReport(long Key, long Document, long Coding, Report Report);

using Entente.Casebook.Views;
using Entente.Coding.Events;

namespace Entente.Casebook.Exchange;

/// <summary>An event with what exporters need of it.</summary>
/// <param name="Id">Id of the event.</param>
/// <param name="Lead">The report that tells it best.</param>
/// <param name="Reports">All reports, by document and place in the text.</param>
/// <param name="Counts">How widely it is told.</param>
/// <param name="Url">Address of the page of <paramref name="Lead"/>.</param>
/// <param name="Title">Headline of that page.</param>
internal sealed record ExportedEvent(string Id, Report Lead, IReadOnlyList<Report> Reports, EventCounts Counts, string? Url, string? Title);

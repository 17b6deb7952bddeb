using Entente.Casebook.Store;

namespace Entente.Casebook.Merging;

/// <summary>Brings the events up to date with the codings that were added or replaced since it last ran.</summary>
internal sealed class Settler(Database database)
{
    /// <summary>Settles up to <paramref name="most"/> codings; gives how many are left. The caller holds the transaction.</summary>
    public long Run(int most)
    {
        var codings = database.Rows("SELECT u.coding, c.current FROM unsettled u JOIN codings c ON c.key = u.coding ORDER BY u.coding LIMIT ?1", row => (Key: row.Key(0), Current: row.Int(1) == 1), most);
        foreach (var (coding, current) in codings)
        {
            var reports = database.Rows("SELECT key FROM reports WHERE coding = ?1 ORDER BY position", row => row.Key(0), coding);
            foreach (var report in reports) Leave(report);
            if (current)
                foreach (var report in reports) Join(report);
            database.Run("DELETE FROM unsettled WHERE coding = ?1", coding);
        }

        return database.Number("SELECT COUNT(*) FROM unsettled");
    }

    private void Leave(long report)
    {
        var @event = database.Number("SELECT event FROM event_reports WHERE report = ?1", report);
        if (@event == 0) return;
        database.Run("DELETE FROM event_reports WHERE event = ?1", @event);
        database.Run("DELETE FROM event_sides WHERE event = ?1", @event);
        database.Run("DELETE FROM events WHERE key = ?1", @event);
    }

    private void Join(long report) => new EventWriter(database).Write([report]);
}

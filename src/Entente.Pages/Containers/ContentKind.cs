namespace Entente.Pages.Containers;

/// <summary>What bytes are, told from the bytes.</summary>
internal enum ContentKind : byte
{
    Empty,
    Html,
    Text,
    Warc,
    Feed,
    Sitemap,
    Json,
    Mail,
    Gzip,
    Zip,
    Pdf,
    Binary,
}

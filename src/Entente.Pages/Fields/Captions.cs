using System.Text.RegularExpressions;

namespace Entente.Pages.Fields;

/// <summary>Knows captions of pictures by their credits and opening words.</summary>
internal static partial class Captions
{
    /// <summary>Whether a line says of itself that it describes a picture.</summary>
    public static bool Looks(string text) => text.Length <= 700 && (Credit().IsMatch(text) || Opening().IsMatch(text) || Agency().IsMatch(text));

    /// <summary>Whether a line is nothing but the credit of a picture.</summary>
    public static bool IsCreditOnly(string text) => text.Length <= 90 && (OnlyCredit().IsMatch(text) || (text.Length <= 60 && Agency().Match(text) is { Success: true, Index: 0 }));

    /// <summary>The caption without its credit.</summary>
    public static string WithoutCredit(string text)
    {
        var credit = Credit().Match(text);
        return credit.Success && credit.Index > 0 ? text[..credit.Index].TrimEnd() : text;
    }

    [GeneratedRegex(@"[(\[]\s*(?:(?:file |picture|photo|image|screenshot|screengrab|illustrat|credit|source:|foto|quelle|bild|crédit|archiv|via|courtesy|reuters|ap\b|afp|getty|epa|xinhua|shutterstock)[^()\[\]]{0,120})[)\]]\.?\s*$|(?:[|/\\©–—]|(?<![\p{L}\d])-|\b(?:Photo|Photograph|Image|Picture|Foto|Bild|Crédit|Credit|Fotó|Фото|Kuva|Zdjęcie)s?\b(?: (?:credit|source|by|courtesy))?\s?:?)\s*(?:[^.|©]{0,40}\b(?:Getty Images|Reuters|REUTERS|AFP|AP Photo|EPA|Shutterstock|iStock|dpa|picture alliance|Imago|IMAGO|Xinhua|Alamy|Unsplash|Pixabay|Flickr|Wikimedia)\b[^.]{0,40})\.?$|(?:©|\bPhoto(?:graph)?(?: by|: | credit| courtesy)|\bImage (?:credit|source|courtesy)|\bPicture(?: by|: | credit| source)|\bCredit: ?|\bFoto: ?|\bBild: |\bPhoto ?: ?|\bQuelle: ?|\bCrédits? ?: ?|\bФото: ?|\bVideo: ?)[^.]{0,80}\.?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Credit();

    [GeneratedRegex(@"^(?:\d{1,2} ?(?:of|/) ?\d{1,3}(?=[\p{Lu} ])|Above:|Pictured:|File photo|File picture|File image|FILE ?[-–—:]|FILE PHOTO|Photo:|Photo by|Image:|Image credit|Image source|(?:Image|Media|Photo|Video) caption|Picture:|Caption:|Illustration:|Illustrative|Representational image|Representative image|A file photo|An undated|Screenshot|Screengrab|Video:|In this (?:file |handout |image |photo|undated )|Foto:|Bild:|Symbolbild|Archivbild|Archivfoto|Photo d'archives|Photo :|Fotoğraf:|Фото:|写真|사진|图为|▲|△|\[사진|資料圖)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@"(?:^|[\s(/|])(?:Getty Images|AFP via Getty|AP Photo|AP/|REUTERS/|Reuters/|AFP/|EPA-EFE|EPA/|dpa/|picture alliance|picture-alliance|Shutterstock|iStockphoto|/ ?AFP|/ ?Reuters|/ ?AP)\b?[^.]{0,60}$", RegexOptions.CultureInvariant)]
    private static partial Regex Agency();

    [GeneratedRegex(@"^[(\[]?\s*(?:photo(?:graph)?s?|image|picture|foto|fotos|bild|bilder|quelle|credit|crédit|kuva|фото|source|illustration|video|graphic|grafik|copyright|©)(?: (?:by|credit|source|courtesy|of|: ?))?\s*:?\s*[^.]{0,70}[)\]]?\.?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OnlyCredit();
}
